import { receiveResult } from '../../../../shared/cases/receive-result.ts';
import { storageUntil } from '../../../../shared/cases/storage-rules.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useAct } from '../use-act.ts';
import { useActForm } from '../../../parts/use-act-form.ts';
import { ActDialog, useFieldErrors } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';

/** The provider's result came to the counter: its number and date, and until when it is kept here. */
export function ReceiveDialog({ current, words, today, onClose }: ActProps) {
  const { say, term, format, edition } = words;
  const announce = useAnnounce();
  const { value, set, restored, forget } = useActForm(current.id, 'receive-result', { number: '', date: today as string });
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const until = storageUntil(edition, today);
  const submit = async () => {
    if (!(await run((now, world) => receiveResult(now, value, world)))) return;
    await forget();
    announce(say('receive.done'));
    onClose();
  };
  return (
    <ActDialog
      title={term('act.receive-result')}
      submitLabel={say('receive.do')}
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      <div className="q-form-row">
        <TextField
          id="number"
          label={say('receive.number')}
          value={value.number}
          onChange={(number) => set({ number })}
          error={errorOf('number')}
          required
          autoFocus
        />
        <DateField
          id="date"
          label={say('receive.date')}
          value={value.date}
          onChange={(date) => set({ date })}
          error={errorOf('date')}
          max={today}
          required
        />
      </div>
      <p className="q-text">{until ? say('receive.kept', { date: format.dateWithWeekday(until) }) : say('receive.keptOpen')}</p>
    </ActDialog>
  );
}
