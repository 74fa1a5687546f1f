import { recordObjection } from '../../../../shared/cases/record-objection.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useAct } from '../use-act.ts';
import { useActForm } from '../../../parts/use-act-form.ts';
import { ActDialog, useFieldErrors } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';

/** What the applicant objects to the preliminary decision (АППК art. 73). */
export function ObjectionDialog({ current, words, onClose }: ActProps) {
  const { say, term, format } = words;
  const announce = useAnnounce();
  const { value, set, restored, forget } = useActForm(current.id, 'record-objection', { text: '' });
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    if (!(await run((now, world) => recordObjection(now, { text: value.text }, world)))) return;
    await forget();
    announce(say('objection.done'));
    onClose();
  };
  const until = current.notice?.objectionsUntil;
  return (
    <ActDialog
      title={term('act.record-objection')}
      submitLabel={say('objection.do')}
      size="lg"
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      {until ? <p className="q-text">{say('objection.until', { date: format.date(until) })}</p> : null}
      <TextArea
        id="text"
        label={say('objection.text')}
        description={say('objection.textHelp')}
        rows={6}
        value={value.text}
        onChange={(text) => set({ text })}
        error={errorOf('text')}
        required
        autoFocus
      />
    </ActDialog>
  );
}
