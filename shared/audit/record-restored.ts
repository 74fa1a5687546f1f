import { z } from 'zod';
import { parseInput } from '../cases/parse-input.ts';
import { nowOf } from '../cases/stamp.ts';
import type { World } from '../cases/world.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { AuditFact } from './audit-fact.ts';

const Input = z.strictObject({ restored: z.int().nonnegative() });

/** The store on this computer was filled from a backup; said by the first person who comes in. Whoever that is, it is not theirs to refuse. */
export function recordRestored(input: unknown, world: World): Result<AuditFact[], readonly Refusal[]> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  return ok([{ type: 'audit-healed', at: nowOf(world), by: world.actor.staff, from: 'backup', restored: parsed.value.restored, lost: 0 }]);
}
