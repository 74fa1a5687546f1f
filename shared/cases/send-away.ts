import { z } from 'zod';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { requiredLine } from '../people/person.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { OfficeRef } from './case-move.ts';
import { refuseAct } from './case-workflow.ts';
import { parseInput } from './parse-input.ts';
import { stampOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = z.strictObject({ to: OfficeRef, ground: requiredLine(1000) });

/**
 * The applicant has moved: the head sends the case with its scans to another office of the region, with the ground. From now on nothing is done with it here.
 * Errors: move-to-own-office, in-conflict, required (office, ground); case-away, wrong-state, wrong-role.
 */
export function sendAway(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('send-away', current, world);
  if (refusal) return err([refusal]);
  if (current.conflict) return err([{ code: 'in-conflict' }]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { to, ground } = parsed.value;
  if (to.office === world.office.id) return err([{ code: 'move-to-own-office', field: 'to.office' }]);
  return ok([{ type: 'case-sent-away', ...stampOf(current.id, world), to, ground }]);
}
