import { z } from 'zod';
import { addDays } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { refuseActor } from './check-actor.ts';
import type { OfficeFact } from './office.ts';
import { parseInput } from './parse-input.ts';
import { nowOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = z.strictObject({ substitution: z.string() });

/** The head is back: yesterday was the last day of the substitution. Errors: substitution-unknown, substitution-past; wrong-role. */
export function endSubstitution(input: unknown, world: World): Result<OfficeFact[], readonly Refusal[]> {
  const refusal = refuseActor('order-substitution', world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const order = world.office.substitutions?.find(({ id }) => id === parsed.value.substitution);
  if (!order) return err([{ code: 'substitution-unknown' }]);
  const last = addDays(todayOf(world), -1);
  if (order.until <= last) return err([{ code: 'substitution-past' }]);
  return ok([{ type: 'substitution-ended', at: nowOf(world), by: world.actor.staff, substitution: order.id, until: last }]);
}
