import type { Complaint } from '../../../../shared/complaints/complaint.ts';
import { forwardComplaint } from '../../../../shared/complaints/forward-complaint.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { CheckField } from '../../../ui/CheckField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { ComplaintWords } from '../complaint-words.ts';
import type { ActProps } from './act-props.ts';
import { useActDialog } from './use-act-dialog.ts';

/** The complaint goes on, with the case file where the case is ours (АППК art. 91(4), 65); the cover letter is offered at once. */
export function ForwardDialog(props: ActProps) {
  const { current, words } = props;
  const { say, format } = words;
  const empty = { to: receiverOf(current, words), caseFile: current.intake.about.kind === 'our-case', sheets: '' };
  const form = useActDialog(props, 'forward-complaint', empty);
  const { to, caseFile, sheets } = form.value;
  const forward = current.terms?.forward;
  const counted = /^\d+$/u.test(sheets.trim()) ? Number(sheets) : sheets;
  const submit = () =>
    form.write((now, world) => forwardComplaint(now, { to, caseFile, ...(sheets.trim() && { sheets: counted }) }, world), 'complaint-cover-letter');
  return (
    <ActDialog {...form.dialog} onSubmit={() => void submit()}>
      {forward ? (
        <p className="q-text">
          {say(`forwardRule.${forward.rule}`)} {say('forward.until', { date: format.dateWithWeekday(forward.due) })}
        </p>
      ) : null}
      <TextArea {...form.text('to')} label={say('forward.to')} description={say('forward.toHelp')} rows={2} required autoFocus />
      <CheckField
        id="caseFile"
        label={say('forward.caseFile')}
        value={caseFile}
        onChange={(on) => form.set({ caseFile: on })}
        error={form.errorOf('caseFile')}
      />
      <TextField {...form.text('sheets')} label={say('forward.sheets')} inputMode="numeric" />
    </ActDialog>
  );
}

/** Whom the complaint itself names; the body above the office is typed. */
function receiverOf({ intake: { addressee, about } }: Complaint, { sayTo }: ComplaintWords): string {
  if (about.kind === 'other-case') return about.office;
  return addressee === 'office' ? '' : sayTo(`forward.receiver.${addressee}`);
}
