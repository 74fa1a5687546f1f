import { z } from 'zod';
import { refuseActor } from '../cases/check-actor.ts';
import { parseInput } from '../cases/parse-input.ts';
import { nowOf } from '../cases/stamp.ts';
import type { World } from '../cases/world.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type AuditFact, VIEWED } from './audit-fact.ts';

const Input = z.strictObject({ subject: z.string().min(1), what: z.enum(VIEWED) });

/** Somebody opens a file: who looked at it can be told later (Law 94-V art. 24). Errors: wrong-role and the others of `refuseActor`. */
export function recordView(input: unknown, world: World): Result<AuditFact[], readonly Refusal[]> {
  const refusal = refuseActor('view-case', world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  return parsed.ok ? ok([{ type: 'audit-viewed', at: nowOf(world), by: world.actor.staff, ...parsed.value }]) : parsed;
}
