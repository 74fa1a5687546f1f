import { closeComplaint } from '../../../../shared/complaints/close-complaint.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';
import { useActDialog } from './use-act-dialog.ts';

/** The complaint is filed away. */
export function CloseDialog(props: ActProps) {
  const { say } = props.words;
  const { forwarding, review } = props.current;
  const form = useActDialog(props, 'close-complaint', {});
  const submit = () => form.write((now, world) => closeComplaint(now, {}, world));
  return (
    <ActDialog {...form.dialog} focusMain onSubmit={() => void submit()}>
      <p className="q-text">{say(review?.answer ? 'close.reviewed' : forwarding ? 'close.forwarded' : 'close.text')}</p>
    </ActDialog>
  );
}
