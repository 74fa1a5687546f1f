import { z } from 'zod';
import { parseSafely } from '../kernel/parse-safely.ts';
import { Case, CaseState, Decision } from './case.ts';

/** How far the decision has come, as one author knew it: the draft, the notice, the paper with its number, or the refusal to accept. */
export const Outcome = z.strictObject({
  state: CaseState,
  draft: Case.shape.draft,
  notice: Case.shape.notice,
  decision: Decision.nullable(),
  acceptanceRefusal: Case.shape.acceptanceRefusal,
  obligations: Case.shape.obligations,
});
export type Outcome = z.infer<typeof Outcome>;

/** Nothing was drafted yet. */
export const NO_OUTCOME: Outcome = { state: 'checked', draft: null, notice: null, decision: null, acceptanceRefusal: null };

/** What the row says of its decision. */
export function outcomeOf({ state, draft, notice, decision, acceptanceRefusal, obligations }: Case): Outcome {
  return {
    // Handing out and filing away come after the outcome and are no part of it.
    state: decision && (state === 'issued' || state === 'closed') ? 'signed' : state,
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
