import { z } from 'zod';
import { refuseActor } from '../cases/check-actor.ts';
import { parseInput } from '../cases/parse-input.ts';
import { nowOf } from '../cases/stamp.ts';
import type { World } from '../cases/world.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { ACCOUNT_CHANGES, type AuditFact } from './audit-fact.ts';

const Input = z.strictObject({ change: z.enum(ACCOUNT_CHANGES), staff: z.string().min(1) });

/** What somebody does with the own account needs no office: a password changed, or set anew by the recovery code. */
const OWN: readonly (typeof ACCOUNT_CHANGES)[number][] = ['password-changed', 'password-reset'];

/** An account was added, suspended, opened again, or its password changed. Errors: staff-unknown; wrong-role and the others of `refuseActor`. */
export function recordAccountChange(input: unknown, world: World): Result<AuditFact[], readonly Refusal[]> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { change, staff } = parsed.value;
  const own = OWN.includes(change) && staff === world.actor.staff;
  const refusal = own ? null : refuseActor('manage-accounts', world);
  if (refusal) return err([refusal]);
  if (!world.office.staff.some(({ id }) => id === staff)) return err([{ code: 'staff-unknown', field: 'staff' }]);
  return ok([{ type: 'audit-account-changed', at: nowOf(world), by: world.actor.staff, change, staff }]);
}
