import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { refuseActor } from './check-actor.ts';
import type { OfficeFact } from './office.ts';
import { parseInput } from './parse-input.ts';
import { PrintInput } from './record-print.ts';
import { nowOf } from './stamp.ts';
import type { World } from './world.ts';

/** A register on paper belongs to no single case, so its print is an act of the office. Errors: copies-number, form-unknown; wrong-role. */
export function recordRegisterPrint(input: unknown, world: World): Result<OfficeFact[], readonly Refusal[]> {
  const refusal = refuseActor('print-register', world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(PrintInput, input);
  return parsed.ok ? ok([{ type: 'register-printed', at: nowOf(world), by: world.actor.staff, ...parsed.value }]) : parsed;
}
