import type { Conflict } from '../../shared/cases/open-conflicts.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { AS_IS, OTHER_VALUE, sideId } from '../../shared/cases/settle-rules.ts';
import { RadioField } from '../ui/RadioField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useAnnounce } from '../ui/Announce.tsx';
import { ActDialog, useFieldErrors } from './ActDialog.tsx';
import { authorLine, conflictTitle, type ConflictWords, sideLines } from './conflict-text.ts';
import { useActForm } from './use-act-form.ts';

type Input = { readonly key: string; readonly side: string; readonly value?: string; readonly reason: string };
type Props = {
  /** Id of the case or complaint. */
  readonly owner: string;
  readonly conflict: Conflict;
  readonly words: ConflictWords;
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
  /** What will stand in the file after this choice, in words. */
  readonly preview: (input: Input) => readonly string[];
  /** Papers that were printed from these sides. */
  readonly printed: readonly string[];
  readonly onSettle: (input: Input) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Which side stands, and why: chosen by arrows, with what will be in the file afterwards. */
export function SettleDialog({ owner, conflict, words, busy, refusals, preview, printed, onSettle, onClose }: Props) {
  const { say } = words;
  const announce = useAnnounce();
  const errorOf = useFieldErrors(refusals);
  const proposed = conflict.choosable ? (conflict.proposal ? sideId(conflict.proposal) : '') : AS_IS;
  const { value, set, restored, forget } = useActForm(owner, `settle:${conflict.key}`, { side: proposed, other: '', reason: '' });
  const input = { key: conflict.key, side: value.side, reason: value.reason, ...(value.side === OTHER_VALUE && { value: value.other }) };
  const submit = async () => {
    if (!(await onSettle(input))) return;
    await forget();
    announce(say('conflicts:done'));
    onClose();
  };
  const result = value.side === '' ? [] : preview(input);
  return (
    <ActDialog
      title={conflictTitle(conflict, words)}
      submitLabel={say('conflicts:settle')}
      onSubmit={() => void submit()}
      size="lg"
      {...{ onClose, busy, refusals, restored }}
    >
      {printed.length > 0 ? (
        <Notice kind="warning" title={say('conflicts:printed', { count: printed.length })}>
          {printed.join('; ')}. {say('conflicts:askBack')}
        </Notice>
      ) : null}
      <RadioField
        id="side"
        label={say(conflict.choosable ? 'conflicts:which' : 'conflicts:noted')}
        value={value.side}
        onChange={(side) => set({ side })}
        options={optionsOf(conflict, words)}
        error={errorOf('side')}
        required
        stacked
        autoFocus
      />
      {value.side === OTHER_VALUE ? (
        <TextField
          id="value"
          label={say('conflicts:otherValue')}
          value={value.other}
          onChange={(other) => set({ other })}
          error={errorOf('value')}
          required
        />
      ) : null}
      <TextArea
        id="reason"
        label={say('conflicts:reason')}
        description={say('conflicts:reasonHelp')}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        error={errorOf('reason')}
        required
      />
      {result.length > 0 ? (
        <Notice kind="info" title={say('conflicts:after')}>
          {result.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Notice>
      ) : null}
    </ActDialog>
  );
}

function optionsOf(conflict: Conflict, words: ConflictWords) {
  const { say } = words;
  const sides = conflict.choosable
    ? conflict.sides.map((side) => ({
        value: sideId(side),
        label: `${sideLines(side, words)[0] ?? ''}${side === conflict.proposal ? ` (${say('conflicts:proposed')})` : ''}`,
        note: authorLine(side, words),
      }))
    : [];
  const other = conflict.choosable && conflict.field !== undefined ? [{ value: OTHER_VALUE, label: say('conflicts:other') }] : [];
  return [...sides, ...other, { value: AS_IS, label: say(conflict.kind === 'turn' ? 'conflicts:seen' : 'conflicts:asIs') }];
}
