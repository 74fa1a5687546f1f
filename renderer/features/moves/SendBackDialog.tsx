import { useTranslation } from 'react-i18next';
import type { Offer } from '../../../shared/cases/office.ts';
import { sendBack } from '../../../shared/cases/send-back.ts';
import { ReasonDialog } from '../../parts/ReasonDialog.tsx';
import { useOfficeAct } from '../../parts/use-office-act.ts';

/** The case does not belong here: it goes back with the reason. */
export function SendBackDialog({ offer, onClose }: { readonly offer: Offer; readonly onClose: () => void }) {
  const { t } = useTranslation('moves');
  const { run, busy, refusals } = useOfficeAct();
  return (
    <ReasonDialog
      of={{ id: offer.case, act: 'send-back' }}
      words={{ title: t('back.title'), submit: t('back.do'), label: t('back.reason'), done: t('back.done') }}
      act={{ run: async (reason) => Boolean(await run((world) => sendBack({ offer: offer.case, reason }, world))), busy, refusals }}
      onClose={onClose}
    >
      <p className="q-text">{t('back.follows', { office: offer.from.name })}</p>
    </ReasonDialog>
  );
}
