import { RemoveInput } from '../cases/attachment.ts';
import { parseInput } from '../cases/parse-input.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import type { Complaint } from './complaint.ts';

/** A scan that does not belong here is taken away, with the reason. Errors: required, file-not-attached; those of `refuseComplaintAct`. */
export function removeComplaintFile(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('remove-complaint-file', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(RemoveInput, input);
  if (!parsed.ok) return parsed;
  const file = current.attachments?.find(({ hash }) => hash === parsed.value.hash);
  if (!file) return err([{ code: 'file-not-attached' }]);
  return ok([{ type: 'complaint-attachment-removed', ...complaintStamp(current.id, world), ...parsed.value, name: file.name }]);
}
