import { recordComplaintObjection } from '../../../../shared/complaints/record-complaint-objection.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import type { ActProps } from './act-props.ts';
import { useActDialog } from './use-act-dialog.ts';

/** What the complainant objects to the preliminary decision (АППК art. 73). */
export function ObjectionDialog(props: ActProps) {
  const { current, words } = props;
  const { say, format } = words;
  const form = useActDialog(props, 'record-complaint-objection', { text: '' });
  const until = current.notice?.objectionsUntil;
  const submit = () => form.write((now, world) => recordComplaintObjection(now, form.value, world));
  return (
    <ActDialog {...form.dialog} size="lg" onSubmit={() => void submit()}>
      {until ? <p className="q-text">{say('objection.until', { date: format.date(until) })}</p> : null}
      <TextArea {...form.text('text')} label={say('panel.objection')} description={say('objection.textHelp')} rows={6} required autoFocus />
    </ActDialog>
  );
}
