import { yearOf } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { nextNumber } from './numbering.ts';
import { obligationsOf } from './obligations.ts';
import { Nothing, parseInput } from './parse-input.ts';
import { stampOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

/**
 * The head signs the draft: it becomes the decision of today with the next outgoing number; what the applicant owes
 * afterwards begins with it.
 * Errors: drafter-cannot-sign, decision-not-before (from which date; АППК art. 73), hearing-notice-missing; wrong-state, wrong-role.
 */
export function signDecision(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('sign', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Nothing, input);
  if (!parsed.ok) return parsed;
  if (!current.draft) return err([{ code: 'draft-missing' }]);
  const date = todayOf(world);
  const number = nextNumber(world.office, 'outgoing', yearOf(date));
  const { kind } = current.draft.draft;
  const obligations = kind === 'refusal' ? [] : obligationsOf(current, date, world);
  const owed = obligations.length > 0 ? { obligations } : {};
  return ok([{ type: 'decision-signed', ...stampOf(current.id, world), kind, number, date, ...owed }]);
}
