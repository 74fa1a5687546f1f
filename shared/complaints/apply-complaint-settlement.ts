import { Attachment } from '../cases/attachment.ts';
import { withAttachment, withoutAttachment } from '../cases/attachments.ts';
import type { Chosen } from '../cases/clash.ts';
import { valueAt } from '../cases/read-candidate.ts';
import { fieldOfSlot, kindOfSlot } from '../cases/slots.ts';
import { parseSafely } from '../kernel/parse-safely.ts';
import { Complaint } from './complaint.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { withText } from './complaint-particulars.ts';

type Settled = Extract<ComplaintFact, { type: 'complaint-conflict-settled' }>;

/** The choice of a settlement on the row: total; a choice that cannot be read moves nothing. What was sent or filed away stays so as long as an answer stands. */
export function applyComplaintSettlement(row: Complaint, { chosen }: Settled): Complaint {
  if (!chosen) return row;
  switch (kindOfSlot(chosen.slot)) {
    case 'field':
      return typeof chosen.value === 'string'
        ? { ...row, intake: withText(row.intake, fieldOfSlot(chosen.slot) ?? '', chosen.value) ?? row.intake }
        : row;
    case 'executor':
      return withAssignee(row, chosen);
    case 'answer':
      return withAnswer(row, chosen);
    case 'notice':
    case 'hearing':
      return withNotice(row, chosen);
    case 'objection':
      return row.notice && typeof chosen.value === 'string'
        ? { ...row, notice: { ...row.notice, objection: { at: chosen.at, by: chosen.by, text: chosen.value } } }
        : row;
    case 'file':
      return withFile(row, chosen);
    default:
      return row;
  }
}

function withAssignee(row: Complaint, { value, at, by }: Chosen): Complaint {
  const [assignee, resolution] = [valueAt(value, 'executor'), valueAt(value, 'resolution')];
  if (typeof assignee !== 'string') return row;
  const assignment = { at, by, ...(typeof resolution === 'string' && { resolution }) };
  return { ...row, assignee, assignment, state: row.state === 'registered' ? 'assigned' : row.state };
}

const Answered = Complaint.pick({ answer: true, forwarding: true });

function withAnswer(row: Complaint, { value }: Chosen): Complaint {
  const parsed = parseSafely(Answered, { answer: valueAt(value, 'answer'), forwarding: valueAt(value, 'forwarding') });
  if (!parsed.success) return row;
  const { answer, forwarding } = parsed.data;
  return { ...row, answer, forwarding, state: stateAfter(row, { answer, forwarding }) };
}

function stateAfter(row: Complaint, { answer, forwarding }: Pick<Complaint, 'answer' | 'forwarding'>): Complaint['state'] {
  if (row.closed) return 'closed';
  if (forwarding) return 'forwarded';
  if (answer) return row.sending ? 'sent' : 'answered';
  return row.notice ? (row.notice.protocol ? 'heard' : 'notified') : row.assignee === null ? 'registered' : 'assigned';
}

/** The notice stands, not the answer that was given without knowing of it. */
function withNotice(row: Complaint, { slot, value }: Chosen): Complaint {
  const parsed = parseSafely(Complaint.shape.notice, value);
  if (!parsed.success || !parsed.data) return row;
  const withdrawn = kindOfSlot(slot) === 'notice' ? { answer: null, forwarding: null } : {};
  const state = kindOfSlot(slot) === 'notice' ? 'notified' : row.state === 'notified' ? 'heard' : row.state;
  return { ...row, ...withdrawn, notice: parsed.data, state };
}

function withFile(row: Complaint, { slot, value }: Chosen): Complaint {
  const hash = slot.slice('file:'.length);
  if (value === null) return { ...row, attachments: withoutAttachment(row, hash) };
  const parsed = parseSafely(Attachment, value);
  return parsed.success ? { ...row, attachments: withAttachment(row, parsed.data) } : row;
}
