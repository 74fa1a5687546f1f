import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addStaff } from '../../../shared/cases/add-staff.ts';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { kindOf, type Staff } from '../../../shared/cases/office.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { StaffFields } from '../../parts/StaffFields.tsx';
import { staffDraftOf, staffOf } from '../../parts/staff-draft.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

/** A new member of staff, or changes to one who is there. */
export function StaffDialog({ person, onClose }: { readonly person: Staff | null; readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'ui']);
  const store = useStore();
  const announce = useAnnounce();
  const refusalText = useRefusalText();
  const [draft, setDraft] = useState(() => staffDraftOf(person));
  const [active, setActive] = useState(person?.active ?? true);
  const [issues, setIssues] = useState<readonly Refusal[]>([]);
  const save = async () => {
    const typed = staffOf(draft);
    const result = await store.commit((world) => (person ? changeStaff({ ...typed, id: person.id, active }, world) : addStaff(typed, world)));
    if (!result.ok) return setIssues(result.error);
    announce(t('saved'));
    onClose();
  };
  const actions = (
    <>
      <ActButton label={t('ui:save')} kind="primary" shortcut="Ctrl+Enter" onClick={() => void save()} />
      <ActButton label={t('ui:cancel')} onClick={onClose} />
    </>
  );
  return (
    <Dialog open onClose={onClose} title={t(person ? 'staff.changeTitle' : 'staff.addTitle')} actions={actions} size="lg">
      <ErrorSummary
        withLabels
        issues={issues.map((issue) => ({ field: issue.field ? `person.${issue.field}` : undefined, text: refusalText(issue) }))}
      />
      <StaffFields kind={kindOf(store.world().office)} draft={draft} onChange={setDraft} issues={issues} prefix="person" autoFocus />
      {person ? <CheckField label={t('staff.works')} description={t('staff.worksHint')} value={active} onChange={setActive} /> : null}
    </Dialog>
  );
}
