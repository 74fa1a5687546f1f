import { addWorkingDays } from '../calendar/working-days.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { ruleInForce } from '../law/general-rules.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { Nothing, parseInput } from './parse-input.ts';
import { stampOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

/**
 * The person takes the consent back: processing stops within 15 working days or a motivated refusal is given (Law 94-V art. 8).
 * Errors: consent-already-withdrawn, rule-missing; wrong-state, wrong-role; those of the calendar.
 */
export function withdrawConsent(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('withdraw-consent', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Nothing, input);
  if (!parsed.ok) return parsed;
  const today = todayOf(world);
  const term = ruleInForce(world.catalogue, 'consent-withdrawal', today)?.duration;
  if (!term) return err([{ code: 'rule-missing' }]);
  const stopBy = addWorkingDays(world.calendar, 'five-day', today, term.amount);
  return stopBy.ok ? ok([{ type: 'consent-withdrawn', ...stampOf(current.id, world), stopBy: stopBy.value }]) : err([stopBy.error]);
}
