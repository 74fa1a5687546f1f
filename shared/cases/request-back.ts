import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { Nothing, parseInput } from './parse-input.ts';
import { stampOf } from './stamp.ts';
import { returnDue } from './storage-rules.ts';
import type { World } from './world.ts';

/**
 * The applicant came after storage: the provider is asked for the result, which it sends within the term of the edition (Standard 2015 p. 9).
 * Errors: no-return-rule, result-already-requested; wrong-state, wrong-role; those of the calendar.
 */
export function requestBack(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('request-back', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Nothing, input);
  if (!parsed.ok) return parsed;
  const due = returnDue(current, world);
  return due.ok ? ok([{ type: 'result-requested-back', ...stampOf(current.id, world), due: due.value }]) : err([due.error]);
}
