import { CORRECTABLE, textAtPath } from '../../../../shared/complaints/complaint-particulars.ts';
import { correctComplaint } from '../../../../shared/complaints/correct-complaint.ts';
import { LANGS } from '../../../../shared/kernel/lang.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import type { FieldProps } from '../../../ui/field-props.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { MaskedField } from '../../../ui/MaskedField.tsx';
import { type Option, SelectField } from '../../../ui/SelectField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { fieldKey, valueWords } from '../fact-words.ts';
import type { ActProps } from './act-props.ts';
import { useActDialog } from './use-act-dialog.ts';

/** A slip is put right by a further act: the field, what stands, what it should be, and why. Nothing is overwritten. */
export function CorrectDialog(props: ActProps) {
  const { current, words } = props;
  const { say, term } = words;
  const form = useActDialog(props, 'correct-complaint', { path: '', value: '', reason: '' });
  const { path } = form.value;
  const field = { ...form.text('value'), label: say('correct.after') };
  const submit = () => form.write((now, world) => correctComplaint(now, form.value, world));
  return (
    <ActDialog {...form.dialog} size="lg" onSubmit={() => void submit()}>
      <SelectField
        {...form.text('path')}
        label={say('correct.field')}
        onChange={(next) => form.set({ path: next, value: textAtPath(current.intake, next) ?? '' })}
        placeholder={say('correct.choose')}
        options={CORRECTABLE.filter((one) => textAtPath(current.intake, one) !== null).map((one) => ({ value: one, label: say(fieldKey(one)) }))}
        required
        autoFocus
      />
      {path === '' ? null : (
        <>
          <Facts
            rows={[{ label: say('correct.before'), value: <strong>{valueWords(path, textAtPath(current.intake, path) ?? '', words)}</strong> }]}
          />
          <ValueField path={path} field={field} langs={LANGS.map((one) => ({ value: one, label: term(`lang.${one}`) }))} />
        </>
      )}
      <TextArea {...form.text('reason')} label={say('correct.reason')} description={say('correct.reasonHelp')} required />
    </ActDialog>
  );
}

type ValueProps = { readonly path: string; readonly field: FieldProps; readonly langs: readonly Option[] };

/** The field that fits what is being corrected. */
function ValueField({ path, field, langs }: ValueProps) {
  if (path === 'complainant.lang') return <SelectField {...field} options={langs} />;
  if (path.endsWith('.iin') || path.endsWith('.bin')) return <MaskedField {...field} digits={12} />;
  return path === 'essence' ? <TextArea {...field} rows={5} /> : <TextField {...field} />;
}
