import { useTranslation } from 'react-i18next';
import type { Offer } from '../../../shared/cases/office.ts';
import { sendBack } from '../../../shared/cases/send-back.ts';
import { ActDialog, useFieldErrors } from '../../parts/ActDialog.tsx';
import { useActForm } from '../../parts/use-act-form.ts';
import { useOfficeAct } from '../../parts/use-office-act.ts';
import { useAnnounce } from '../../ui/Announce.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

/** The case does not belong here: it goes back with the reason. */
export function SendBackDialog({ offer, onClose }: { readonly offer: Offer; readonly onClose: () => void }) {
  const { t } = useTranslation('moves');
  const announce = useAnnounce();
  const { value, set, restored, forget } = useActForm(offer.case, 'send-back', { reason: '' });
  const { run, busy, refusals } = useOfficeAct();
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    if (!(await run((world) => sendBack({ offer: offer.case, reason: value.reason }, world)))) return;
    await forget();
    announce(t('back.done'));
    onClose();
  };
  return (
    <ActDialog title={t('back.title')} submitLabel={t('back.do')} onSubmit={() => void submit()} {...{ onClose, busy, refusals, restored }}>
      <p className="q-text">{t('back.follows', { office: offer.from.name })}</p>
      <TextArea
        id="reason"
        label={t('back.reason')}
        rows={4}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        error={errorOf('reason')}
        required
        autoFocus
      />
    </ActDialog>
  );
}
