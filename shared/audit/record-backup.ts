import { z } from 'zod';
import { refuseActor } from '../cases/check-actor.ts';
import { parseInput } from '../cases/parse-input.ts';
import { nowOf } from '../cases/stamp.ts';
import type { World } from '../cases/world.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { AuditFact } from './audit-fact.ts';

const Input = z.strictObject({
  name: z.string().min(1),
  entries: z.int().nonnegative(),
  stateHash: z.string(),
  /** Made by the program in its daily turn, whoever sits at it. */
  unasked: z.boolean(),
});

/** A backup was written and read back. Errors: wrong-role and the others of `refuseActor`, unless the program made it unasked. */
export function recordBackup(input: unknown, world: World): Result<AuditFact[], readonly Refusal[]> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { unasked, ...backup } = parsed.value;
  const refusal = unasked ? null : refuseActor('keep-backups', world);
  if (refusal) return err([refusal]);
  return ok([{ type: 'audit-backed-up', at: nowOf(world), by: world.actor.staff, ...backup }]);
}
