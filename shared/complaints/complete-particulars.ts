import { parseInput } from '../cases/parse-input.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type ComplaintFact, Particulars } from './complaint-facts.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import type { Complaint } from './complaint.ts';

/**
 * What was missing when the complaint was registered, told later; also the list of attachments. Errors: nothing-changed; too-long, invalid-value;
 * complaint-wrong-state, wrong-role.
 */
export function completeParticulars(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('complete-particulars', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Particulars, input);
  if (!parsed.ok) return parsed;
  if (Object.keys(parsed.value).length === 0) return err([{ code: 'nothing-changed' }]);
  return ok([{ type: 'complaint-completed', ...complaintStamp(current.id, world), particulars: parsed.value }]);
}
