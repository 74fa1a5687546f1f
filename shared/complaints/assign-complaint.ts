import { z } from 'zod';
import { parseInput } from '../cases/parse-input.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { line } from '../people/person.ts';
import { COMPLAINT_PERMISSIONS } from '../roles/complaint-permissions.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import type { Complaint } from './complaint.ts';

const Input = z.strictObject({ assignee: z.string().min(1, { message: 'required' }), resolution: line(1000).optional() });

/** Whoever may give notice of a preliminary decision may look into a complaint. */
const MAY_HOLD = COMPLAINT_PERMISSIONS['notify-preliminary'];

/**
 * The head's resolution: names who looks into the complaint, or hands it to another. Errors: executor-unknown, executor-inactive, already-assigned;
 * complaint-wrong-state, wrong-role.
 */
export function assignComplaint(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('assign-complaint', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { assignee, resolution } = parsed.value;
  const staff = world.office.staff.find(({ id }) => id === assignee);
  if (!staff?.roles.some((role) => MAY_HOLD.includes(role))) return err([{ code: 'executor-unknown', field: 'assignee' }]);
  if (!staff.active) return err([{ code: 'executor-inactive', field: 'assignee' }]);
  if (current.assignee === assignee) return err([{ code: 'already-assigned', field: 'assignee' }]);
  const said = resolution !== undefined && resolution !== '' ? { resolution } : {};
  return ok([{ type: 'complaint-assigned', ...complaintStamp(current.id, world), assignee, ...said }]);
}
