import { z } from 'zod';
import { parseInput } from '../cases/parse-input.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { line, requiredLine } from '../people/person.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { textAtPath, withText } from './complaint-particulars.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import type { Complaint } from './complaint.ts';

const Input = z.strictObject({ path: z.string(), value: line(4000), reason: requiredLine(1000) });

/**
 * Puts a slip of the pen right; before and after stay in the journal. Errors: path-not-correctable, nothing-changed, invalid-value; complaint-sealed,
 * wrong-role.
 */
export function correctComplaint(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('correct-complaint', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { path, value, reason } = parsed.value;
  const before = textAtPath(current.intake, path);
  if (before === null) return err([{ code: 'path-not-correctable', field: 'path' }]);
  if (before === value) return err([{ code: 'nothing-changed', field: 'value' }]);
  if (!withText(current.intake, path, value)) return err([{ code: 'invalid-value', field: 'value' }]);
  return ok([{ type: 'complaint-corrected', ...complaintStamp(current.id, world), path, before, after: value, reason }]);
}
