import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { refuseActor } from './check-actor.ts';
import type { OfficeFact } from './office.ts';
import { NewStaff } from './open-office.ts';
import { parseInput } from './parse-input.ts';
import { nowOf } from './stamp.ts';
import type { World } from './world.ts';

/** A new member of staff, active at once. Errors: required and texts; wrong-role. */
export function addStaff(input: unknown, world: World): Result<OfficeFact[], readonly Refusal[]> {
  const refusal = refuseActor('add-staff', world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(NewStaff, input);
  if (!parsed.ok) return parsed;
  return ok([{ type: 'staff-added', at: nowOf(world), by: world.actor.staff, staff: { ...parsed.value, id: world.ids.next(), active: true } }]);
}
