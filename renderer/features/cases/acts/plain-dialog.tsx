import type { ComponentType } from 'react';
import type { Case } from '../../../../shared/cases/case.ts';
import type { CaseFact } from '../../../../shared/cases/case-facts.ts';
import type { CaseAct } from '../../../../shared/cases/case-workflow.ts';
import type { World } from '../../../../shared/cases/world.ts';
import type { Refusal } from '../../../../shared/kernel/refusal.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { useAct } from '../use-act.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';

type Decide = (current: Case, input: unknown, world: World) => Result<CaseFact[], readonly Refusal[]>;
type Options = {
  /** What the act takes beyond the case. */
  readonly inputOf?: (current: Case) => unknown;
  /** Form offered for printing afterwards. */
  readonly print?: string;
  readonly danger?: boolean;
};

/** The dialog of an act with nothing to fill in: what will happen, and the button. Words: `plain.<act>`. */
export function plainDialog(act: CaseAct, decide: Decide, { inputOf = () => ({}), print, danger = false }: Options = {}): ComponentType<ActProps> {
  return function PlainDialog({ current, words: { say, term }, onClose, onPrint }: ActProps) {
    const announce = useAnnounce();
    const { run, busy, refusals } = useAct(current.id);
    const submit = async () => {
      if (!(await run((now, world) => decide(now, inputOf(now), world)))) return;
      announce(say(`plain.${act}.done`));
      onClose();
      if (print) onPrint(print);
    };
    return (
      <ActDialog
        title={term(`act.${act}`)}
        submitLabel={say(`plain.${act}.do`)}
        danger={danger}
        focusMain
        onSubmit={() => void submit()}
        {...{ onClose, busy, refusals }}
      >
        <p className="q-text">{say(`plain.${act}.text`)}</p>
      </ActDialog>
    );
  };
}
