import { z } from 'zod';
import { refuseActor } from '../cases/check-actor.ts';
import { parseInput } from '../cases/parse-input.ts';
import { nowOf } from '../cases/stamp.ts';
import type { World } from '../cases/world.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { AuditFact } from './audit-fact.ts';

const Input = z.strictObject({ name: z.string().min(1), entries: z.int().nonnegative(), matched: z.boolean() });

/** A backup was read back beside the store, well or not. Errors: wrong-role and the others of `refuseActor`. */
export function recordDrill(input: unknown, world: World): Result<AuditFact[], readonly Refusal[]> {
  const refusal = refuseActor('keep-backups', world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  return parsed.ok ? ok([{ type: 'audit-drilled', at: nowOf(world), by: world.actor.staff, ...parsed.value }]) : parsed;
}
