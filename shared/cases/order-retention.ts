import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { refuseActor } from './check-actor.ts';
import { type OfficeFact, Retention } from './office.ts';
import { parseInput } from './parse-input.ts';
import { nowOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = Retention.omit({ id: true });

/**
 * How many years after their end cases are kept, for one service or for all, by a dated order that names its source. A later order replaces an earlier one.
 * Errors: required and texts, retention-years, date-in-future (order.date), service-unknown (service); wrong-role.
 */
export function orderRetention(input: unknown, world: World): Result<OfficeFact[], readonly Refusal[]> {
  const refusal = refuseActor('order-retention', world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { service, order } = parsed.value;
  if (order.date > todayOf(world)) return err([{ code: 'date-in-future', field: 'order.date' }]);
  if (service !== undefined && !world.catalogue.services.some(({ id }) => id === service))
    return err([{ code: 'service-unknown', field: 'service' }]);
  return ok([{ type: 'retention-ordered', at: nowOf(world), by: world.actor.staff, retention: { ...parsed.value, id: world.ids.next() } }]);
}
