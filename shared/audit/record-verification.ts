import { z } from 'zod';
import { refuseActor } from '../cases/check-actor.ts';
import { parseInput } from '../cases/parse-input.ts';
import { nowOf } from '../cases/stamp.ts';
import type { World } from '../cases/world.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { AuditFact } from './audit-fact.ts';

const Input = z.strictObject({ entries: z.int().nonnegative(), damaged: z.int().nonnegative() });

/** The journal was verified at somebody's request: so many entries, so many that do not hold. Errors: wrong-role and the others of `refuseActor`. */
export function recordVerification(input: unknown, world: World): Result<AuditFact[], readonly Refusal[]> {
  const refusal = refuseActor('view-audit', world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  return parsed.ok ? ok([{ type: 'audit-verified', at: nowOf(world), by: world.actor.staff, ...parsed.value }]) : parsed;
}
