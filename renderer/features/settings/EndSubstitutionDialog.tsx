import { useTranslation } from 'react-i18next';
import { endSubstitution } from '../../../shared/cases/end-substitution.ts';
import type { Office, Substitution } from '../../../shared/cases/office.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { staffName } from '../../parts/staff-name.ts';
import { useOfficeAct } from '../../parts/use-office-act.ts';
import { useAnnounce } from '../../ui/Announce.tsx';

type Props = { readonly office: Office; readonly order: Substitution; readonly onClose: () => void };

/** The head is back before the last day of the order: from today the deputy does their own work only. */
export function EndSubstitutionDialog({ office, order, onClose }: Props) {
  const { t } = useTranslation('settings');
  const announce = useAnnounce();
  const { run, busy, refusals } = useOfficeAct();
  const submit = async () => {
    if (!(await run((world) => endSubstitution({ substitution: order.id }, world)))) return;
    announce(t('saved'));
    onClose();
  };
  return (
    <ActDialog
      title={t('substitution.endTitle')}
      submitLabel={t('substitution.end')}
      focusMain
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals }}
    >
      <p className="q-text">{t('substitution.endText', { deputy: staffName(office, order.deputy), absent: staffName(office, order.absent) })}</p>
    </ActDialog>
  );
}
