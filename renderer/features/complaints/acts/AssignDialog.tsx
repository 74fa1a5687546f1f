import { decidersOf } from '../../../../shared/complaints/answer-rules.ts';
import { assignComplaint } from '../../../../shared/complaints/assign-complaint.ts';
import { RUNNING_STATES } from '../../../../shared/complaints/complaint.ts';
import { COMPLAINT_PERMISSIONS } from '../../../../shared/roles/complaint-permissions.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { useComplaints } from '../../../store/StoreProvider.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import type { ActProps } from './act-props.ts';
import { useActDialog } from './use-act-dialog.ts';

const MAY_HOLD = COMPLAINT_PERMISSIONS['notify-preliminary'];

/** The head's resolution: who looks into it; each with how many complaints they have, and a warning where they decided the case. */
export function AssignDialog(props: ActProps) {
  const { current, subject, words } = props;
  const { say, sayTo, office } = words;
  const complaints = useComplaints();
  const staff = office.staff.filter(({ active, roles, id }) => active && id !== current.assignee && roles.some((role) => MAY_HOLD.includes(role)));
  const only = staff.length === 1 ? staff[0] : undefined;
  const form = useActDialog(props, 'assign-complaint', { assignee: only?.id ?? '', resolution: sayTo('assign.resolutionDefault') });
  const { assignee, resolution } = form.value;
  const load = (id: string) => complaints.list({ states: RUNNING_STATES, assignee: id, sort: 'due' }).length;
  const decided = subject !== null && decidersOf(subject).includes(assignee);
  const submit = () => form.write((now, world) => assignComplaint(now, { assignee, ...(resolution.trim() && { resolution }) }, world));
  return (
    <ActDialog {...form.dialog} onSubmit={() => void submit()}>
      {staff.length === 0 ? <Notice kind="warning">{say('assign.nobody')}</Notice> : null}
      <SelectField
        {...form.text('assignee')}
        label={say('assign.assignee')}
        placeholder={say('assign.choose')}
        options={staff.map(({ id, name }) => ({ value: id, label: say('assign.load', { name, count: load(id) }) }))}
        required
        autoFocus
      />
      {decided ? <Notice kind="warning">{say('assign.decided')}</Notice> : null}
      <TextArea {...form.text('resolution')} label={say('assign.resolution')} description={say('assign.resolutionHelp')} />
    </ActDialog>
  );
}
