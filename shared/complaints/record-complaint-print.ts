import { parseInput } from '../cases/parse-input.ts';
import { PrintInput } from '../cases/record-print.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import type { Complaint } from './complaint.ts';

/** Each print is an act: which form, language, how many copies. Errors: copies-number, form-unknown; wrong-role. */
export function recordComplaintPrint(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('print-complaint', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(PrintInput, input);
  return parsed.ok ? ok([{ type: 'complaint-printed', ...complaintStamp(current.id, world), ...parsed.value }]) : parsed;
}
