import { useTranslation } from 'react-i18next';
import type { OfficeReport } from '../../../shared/wire/region-view.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { useRegionDeed } from './use-region-deed.ts';

type Props = {
  readonly office: string;
  readonly person: OfficeReport['staff'][number];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** The second look before a person of an office is taken out of the region's grants, or let in again. */
export function SuspendDialog({ office, person, onClose, onDone }: Props) {
  const { t } = useTranslation('region');
  const announce = useAnnounce();
  const { run, isBusy, refusals } = useRegionDeed();
  const word = person.suspended ? 'letIn' : 'suspend';
  const submit = async () => {
    if (!(await run('suspend', { office, staff: person.id, suspended: !person.suspended }))) return;
    announce(t(`staff.${word}Done`));
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t(`staff.${word}Title`)}
      submitLabel={t(`staff.${word}`)}
      danger={!person.suspended}
      focusMain
      busy={isBusy}
      onSubmit={() => void submit()}
      {...{ onClose, refusals }}
    >
      <p className="q-text">{t(`staff.${word}Text`, { name: person.name })}</p>
    </ActDialog>
  );
}
