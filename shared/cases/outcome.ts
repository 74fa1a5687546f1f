import { z } from 'zod';
import { parseSafely } from '../kernel/parse-safely.ts';
import { Case, CaseState, Decision } from './case.ts';

/** How far the decision has come, as one author knew it: the draft, the notice, the paper with its number, or the refusal to accept. */
export const Outcome = z.strictObject({
  state: CaseState,
  completeness: Case.shape.completeness,
  draft: Case.shape.draft,
  notice: Case.shape.notice,
  decision: Decision.nullable(),
  acceptanceRefusal: Case.shape.acceptanceRefusal,
  obligations: Case.shape.obligations,
});
export type Outcome = z.infer<typeof Outcome>;

/** The outcome before somebody wrote this one: what an author knew who knew nothing of it. */
export function outcomeBefore(fact: string, { obligations: _owed, ...outcome }: Outcome): Outcome {
  const { draft } = outcome;
  switch (fact) {
    case 'decision-signed':
      return { ...outcome, decision: null, state: 'drafted' };
    case 'acceptance-refused':
      return { ...outcome, acceptanceRefusal: null, state: 'assigned' };
    case 'completeness-confirmed':
      return { ...outcome, completeness: null, state: 'assigned' };
    case 'draft-returned':
      return { ...outcome, draft: draft && { at: draft.at, by: draft.by, draft: draft.draft }, state: 'drafted' };
    case 'grant-drafted':
    case 'refusal-drafted':
      return { ...outcome, draft: null, notice: null, state: 'checked' };
    default:
      return outcome;
  }
}

/** What the row says of its decision. */
export function outcomeOf({ state, completeness, draft, notice, decision, acceptanceRefusal, obligations }: Case): Outcome {
  return {
    // Handing out and filing away come after the outcome and are no part of it.
    state: decision && (state === 'issued' || state === 'closed') ? 'signed' : state,
    completeness,
    draft,
    notice,
    decision,
    acceptanceRefusal,
    ...(obligations && { obligations }),
  };
}

/** The row as somebody saw it who knew this outcome and no other. */
export function withOutcome(row: Case, { obligations, ...outcome }: Outcome): Case {
  const { obligations: _others, ...rest } = row;
  return { ...rest, ...outcome, ...(obligations && { obligations }) };
}

/** An outcome that was kept as JSON; null when it is none. */
export function readOutcome(value: unknown): Outcome | null {
  const parsed = parseSafely(Outcome, value);
  return parsed.success ? parsed.data : null;
}
