import { z } from 'zod';
import { refuseActor } from '../cases/check-actor.ts';
import { parseInput } from '../cases/parse-input.ts';
import { nowOf } from '../cases/stamp.ts';
import type { World } from '../cases/world.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type AuditFact, FileName } from './audit-fact.ts';

const Input = z.strictObject({ name: FileName, subject: z.string().min(1).optional() });

/**
 * A file left the program: a form saved, a scan opened or saved, a register taken along. `subject` is the case or complaint; a register has none.
 * Errors: wrong-role and the others of `refuseActor`; invalid-value (a name that could name a person).
 */
export function recordExport(input: unknown, world: World): Result<AuditFact[], readonly Refusal[]> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const refusal = parsed.value.subject === undefined ? refuseRegister(world) : refuseActor('view-case', world);
  if (refusal) return err([refusal]);
  return ok([{ type: 'audit-exported', at: nowOf(world), by: world.actor.staff, ...parsed.value }]);
}

/** Registers are for who prints them, and for who looks after the journal. */
const refuseRegister = (world: World): Refusal | null => refuseActor('print-register', world) && refuseActor('view-audit', world);
