import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { refuseActor } from './check-actor.ts';
import { isGoverned } from './check-office.ts';
import { type OfficeFact, Staff } from './office.ts';
import { parseInput } from './parse-input.ts';
import { nowOf } from './stamp.ts';
import type { World } from './world.ts';

/** Changes a member of staff; nobody is deleted, who left becomes inactive (old papers name them). Errors: staff-unknown, head-required; wrong-role. */
export function changeStaff(input: unknown, world: World): Result<OfficeFact[], readonly Refusal[]> {
  const refusal = refuseActor('change-staff', world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Staff, input);
  if (!parsed.ok) return parsed;
  const { staff } = world.office;
  if (!staff.some(({ id }) => id === parsed.value.id)) return err([{ code: 'staff-unknown', field: 'id' }]);
  const after = staff.map((person) => (person.id === parsed.value.id ? parsed.value : person));
  if (!isGoverned(after)) return err([{ code: 'head-required', field: 'roles' }]);
  return ok([{ type: 'staff-changed', at: nowOf(world), by: world.actor.staff, staff: parsed.value }]);
}
