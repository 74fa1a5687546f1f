import { requestMaterial } from '../../../../shared/complaints/request-material.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { ActProps } from './act-props.ts';
import { useActDialog } from './use-act-dialog.ts';

/** Somebody is asked for what the answer needs; the term goes on. */
export function MaterialDialog(props: ActProps) {
  const { say } = props.words;
  const form = useActDialog(props, 'request-material', { from: '', what: '', until: '' });
  const { from, what, until } = form.value;
  const submit = () => form.write((now, world) => requestMaterial(now, { from, what, ...(until && { until }) }, world));
  return (
    <ActDialog {...form.dialog} onSubmit={() => void submit()}>
      <p className="q-text q-soft">{say('material.hint')}</p>
      <TextField {...form.text('from')} label={say('material.from')} required autoFocus />
      <TextArea {...form.text('what')} label={say('material.what')} rows={3} required />
      <DateField {...form.text('until')} label={say('material.until')} min={props.today} />
    </ActDialog>
  );
}
