import { AttachInput } from '../cases/attachment.ts';
import { refuseFile } from '../cases/attachments.ts';
import { parseInput } from '../cases/parse-input.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import type { Complaint } from './complaint.ts';

/** A scan joins the complaint; what it is stands in words, no act lists the papers of a complaint. Errors: those of `refuseFile`, document-unknown. */
export function attachComplaintFile(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('attach-complaint-file', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(AttachInput, input);
  if (!parsed.ok) return parsed;
  if (parsed.value.requirement) return err([{ code: 'document-unknown', field: 'title' }]);
  const refused = refuseFile(current, parsed.value);
  return refused ? err([refused]) : ok([{ type: 'complaint-attachment-added', ...complaintStamp(current.id, world), attachment: parsed.value }]);
}
