import { Nothing, parseInput } from '../cases/parse-input.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import type { Complaint } from './complaint.ts';

/** Files the complaint away once its answer was sent, or it was sent on. Errors: complaint-wrong-state, wrong-role. */
export function closeComplaint(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('close-complaint', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Nothing, input);
  return parsed.ok ? ok([{ type: 'complaint-closed', ...complaintStamp(current.id, world) }]) : parsed;
}
