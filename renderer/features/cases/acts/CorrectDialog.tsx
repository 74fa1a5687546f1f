import { correctCase } from '../../../../shared/cases/correct-case.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { correctablePaths, textAt, valueToWrite } from '../correctable-paths.ts';
import { valueWords } from '../fact-words.ts';
import { useAct } from '../use-act.ts';
import { useActForm } from '../../../parts/use-act-form.ts';
import { ActDialog, useFieldErrors } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';
import { ValueField } from './ValueField.tsx';

/** A slip is put right by a further act: the field, what stands, what it should be, and why. Nothing is overwritten. */
export function CorrectDialog({ current, words, onClose }: ActProps) {
  const { say, term } = words;
  const announce = useAnnounce();
  const { value, set, restored, forget } = useActForm(current.id, 'correct', { path: '', after: '', reason: '' });
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const paths = correctablePaths(current.application);
  const before = value.path === '' ? '' : textAt(current.application, value.path);
  const submit = async () => {
    const input = { path: value.path, value: valueToWrite(value.path, value.after), reason: value.reason };
    if (!(await run((now, world) => correctCase(now, input, world)))) return;
    await forget();
    announce(say('correct.done', { field: words.field(value.path) }));
    onClose();
  };
  return (
    <ActDialog
      title={term('act.correct')}
      submitLabel={say('correct.do')}
      size="lg"
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      <SelectField
        id="path"
        label={say('correct.field')}
        value={value.path}
        onChange={(path) => set({ path, after: path === '' ? '' : textAt(current.application, path) })}
        placeholder={say('correct.choose')}
        options={paths.map((path) => ({ value: path, label: fieldLabel(path, words) }))}
        error={errorOf('path')}
        required
        autoFocus
      />
      {value.path === '' ? null : (
        <>
          <Facts rows={[{ label: say('correct.before'), value: <strong>{valueWords(value.path, before, words)}</strong> }]} />
          <ValueField
            path={value.path}
            label={say('correct.after')}
            value={value.after}
            onChange={(after) => set({ after })}
            error={errorOf(value.path) ?? errorOf('value')}
            words={words}
          />
        </>
      )}
      <TextArea
        id="reason"
        label={say('correct.reason')}
        description={say('correct.reasonHelp')}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        error={errorOf('reason')}
        required
      />
    </ActDialog>
  );
}

// Titles of documents run over several lines; a list line must stay readable.
const LABEL_MAX = 110;
function fieldLabel(path: string, words: ActProps['words']): string {
  const label = words.field(path);
  if (label.length <= LABEL_MAX) return label;
  const leaf = label.slice(label.lastIndexOf(': '));
  return `${label.slice(0, LABEL_MAX - leaf.length)}…${leaf}`;
}
