import { returnDraft } from '../../../../shared/cases/return-draft.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useAct } from '../use-act.ts';
import { useActForm } from '../../../parts/use-act-form.ts';
import { ActDialog, useFieldErrors } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';

/** The head sends the draft back and says what to mend. */
export function ReturnDialog({ current, words, onClose }: ActProps) {
  const { say, term } = words;
  const announce = useAnnounce();
  const { value, set, restored, forget } = useActForm(current.id, 'return-draft', { reason: '' });
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    if (!(await run((now, world) => returnDraft(now, { reason: value.reason }, world)))) return;
    await forget();
    announce(say('return.done'));
    onClose();
  };
  return (
    <ActDialog
      title={term('act.return-draft')}
      submitLabel={say('return.do')}
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      <TextArea
        id="reason"
        label={say('return.reason')}
        rows={4}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        error={errorOf('reason')}
        required
        autoFocus
      />
    </ActDialog>
  );
}
