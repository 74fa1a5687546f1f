import { sendAnswer } from '../../../../shared/complaints/send-answer.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { RadioField } from '../../../ui/RadioField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { ActProps } from './act-props.ts';
import { useActDialog } from './use-act-dialog.ts';

/** The signed answer leaves: by post, into the hand, or through E-Otinish when the complaint came from there. */
export function SendDialog(props: ActProps) {
  const { current, words } = props;
  const { say } = words;
  const { way: came, complainant } = current.intake;
  const ways = came === 'e-otinish' ? (['e-otinish', 'post', 'in-person'] as const) : (['post', 'in-person'] as const);
  const usual = ways.find((way) => way !== 'post' || complainant.address !== '') ?? ways[0];
  const form = useActDialog(props, 'send-answer', { way: usual as string, note: '' });
  const { way, note } = form.value;
  const submit = () => form.write((now, world) => sendAnswer(now, { way, ...(note.trim() && { note }) }, world));
  return (
    <ActDialog {...form.dialog} onSubmit={() => void submit()}>
      <RadioField
        {...form.text('way')}
        label={say('send.way')}
        options={ways.map((one) => ({ value: one, label: say(`sendWay.${one}`) }))}
        required
        autoFocus
      />
      {way === 'post' && complainant.address ? <p className="q-text q-soft">{say('send.address', { address: complainant.address })}</p> : null}
      <TextField {...form.text('note')} label={say(`send.note.${way}`)} />
    </ActDialog>
  );
}
