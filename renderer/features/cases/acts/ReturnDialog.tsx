import { returnDraft } from '../../../../shared/cases/return-draft.ts';
import { ReasonDialog } from '../../../parts/ReasonDialog.tsx';
import { useAct } from '../use-act.ts';
import type { ActProps } from './act-props.ts';

/** The head sends the draft back and says what to mend. */
export function ReturnDialog({ current, words: { say, term }, onClose }: ActProps) {
  const { run, busy, refusals } = useAct(current.id);
  return (
    <ReasonDialog
      of={{ id: current.id, act: 'return-draft' }}
      words={{ title: term('act.return-draft'), submit: say('return.do'), label: say('return.reason'), done: say('return.done') }}
      act={{ run: async (reason) => Boolean(await run((now, world) => returnDraft(now, { reason }, world))), busy, refusals }}
      onClose={onClose}
    />
  );
}
