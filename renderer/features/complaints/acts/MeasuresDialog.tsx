import { recordMeasures } from '../../../../shared/complaints/record-measures.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import type { ActProps } from './act-props.ts';
import { useActDialog } from './use-act-dialog.ts';

/** What was done because of the complaint, or what the reviewing body decided. */
export function MeasuresDialog(props: ActProps) {
  const { current, words } = props;
  const { say } = words;
  const form = useActDialog(props, 'record-measures', { text: '' });
  const submit = () => form.write((now, world) => recordMeasures(now, form.value, world));
  return (
    <ActDialog {...form.dialog} onSubmit={() => void submit()}>
      <TextArea
        {...form.text('text')}
        label={say('panel.measures')}
        description={say(current.forwarding ? 'measures.forwardedHelp' : 'measures.help')}
        rows={4}
        required
        autoFocus
      />
    </ActDialog>
  );
}
