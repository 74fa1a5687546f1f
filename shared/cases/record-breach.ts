import { addWorkingDays } from '../calendar/working-days.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { ruleInForce } from '../law/general-rules.ts';
import { refuseActor } from './check-actor.ts';
import { Breach, type OfficeFact } from './office.ts';
import { parseInput } from './parse-input.ts';
import { nowOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = Breach.omit({ id: true, notifyBy: true, told: true });

/**
 * A breach of personal data goes into the register; the authorised body is told within one working day of its being noticed (Law 94-V art. 25(2)).
 * Errors: required and texts, people-number, date-in-future (noticedAt), rule-missing; those of the calendar; wrong-role.
 */
export function recordBreach(input: unknown, world: World): Result<OfficeFact[], readonly Refusal[]> {
  const refusal = refuseActor('record-breach', world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const now = nowOf(world);
  const { noticedAt } = parsed.value;
  if (noticedAt > now) return err([{ code: 'date-in-future', field: 'noticedAt' }]);
  const term = ruleInForce(world.catalogue, 'breach-notice', dateOf(now))?.duration;
  if (!term) return err([{ code: 'rule-missing' }]);
  const notifyBy = addWorkingDays(world.calendar, 'five-day', dateOf(noticedAt), term.amount);
  if (!notifyBy.ok) return err([notifyBy.error]);
  return ok([
    { type: 'breach-recorded', at: now, by: world.actor.staff, breach: { ...parsed.value, id: world.ids.next(), notifyBy: notifyBy.value } },
  ]);
}
