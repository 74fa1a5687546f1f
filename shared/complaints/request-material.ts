import { z } from 'zod';
import { parseInput } from '../cases/parse-input.ts';
import { todayOf } from '../cases/stamp.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LocalDateSchema } from '../kernel/schemas.ts';
import { requiredLine } from '../people/person.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import type { Complaint } from './complaint.ts';

const Input = z.strictObject({ from: requiredLine(300), what: requiredLine(1000), until: LocalDateSchema.optional() });

/**
 * Asks somebody for what the answer needs; the term of the complaint goes on. Errors: required, material-until-past; complaint-wrong-state,
 * not-your-complaint, wrong-role.
 */
export function requestMaterial(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('request-material', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { from, what, until } = parsed.value;
  if (until && until < todayOf(world)) return err([{ code: 'material-until-past', field: 'until' }]);
  return ok([{ type: 'complaint-material-requested', ...complaintStamp(current.id, world), from, what, ...(until && { until }) }]);
}
