import { receiveMaterial } from '../../../../shared/complaints/receive-material.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { ActProps } from './act-props.ts';
import { useActDialog } from './use-act-dialog.ts';

/** What was asked for has come: which of the requests, and when. */
export function ReceiveDialog(props: ActProps) {
  const { current, words, today } = props;
  const { say } = words;
  const waiting = current.materials.flatMap(({ from, what, received }, place) =>
    received ? [] : [{ value: String(place), label: `${from}: ${what}` }],
  );
  const form = useActDialog(props, 'receive-material', { material: waiting[0]?.value ?? '', on: today as string, note: '' });
  const { material, on, note } = form.value;
  const input = { material: material === '' ? -1 : Number(material), ...(on && { on }), ...(note.trim() && { note }) };
  const submit = () => form.write((now, world) => receiveMaterial(now, input, world));
  return (
    <ActDialog {...form.dialog} onSubmit={() => void submit()}>
      <SelectField {...form.text('material')} label={say('material.which')} options={waiting} required autoFocus />
      <DateField {...form.text('on')} label={say('material.on')} max={today} required />
      <TextField {...form.text('note')} label={say('material.note')} />
    </ActDialog>
  );
}
