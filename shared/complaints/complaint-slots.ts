import { fieldOfSlot, kindOfSlot, slotOfField } from '../cases/slots.ts';
import { valueAt } from '../cases/read-candidate.ts';
import type { Json } from '../kernel/canonical-json.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintFact } from './complaint-facts.ts';

/** The place of the row that a fact writes, where two may clash; null: it clashes with nothing, or shows as a step out of turn. */
export function complaintSlotOf(fact: ComplaintFact): string | null {
  switch (fact.type) {
    case 'complaint-corrected':
      return slotOfField(fact.path);
    case 'complaint-assigned':
      return 'executor';
    case 'complaint-noticed':
      return 'notice';
    case 'complaint-objected':
      return 'objection';
    case 'complaint-heard':
      return 'hearing';
    case 'complaint-extended':
      return 'extension';
    case 'complaint-answered':
    case 'complaint-forwarded':
      return 'answer';
    case 'complaint-sent':
      return 'sending';
    case 'complaint-attachment-added':
      return `file:${fact.attachment.hash}`;
    case 'complaint-attachment-removed':
      return `file:${fact.hash}`;
    default:
      return null;
  }
}

/** What the row says at a place. */
export function complaintValueOf(row: Complaint, slot: string): Json {
  const { notice } = row;
  switch (kindOfSlot(slot)) {
    case 'field':
      return json(valueAt(row.intake, fieldOfSlot(slot) ?? ''));
    case 'executor':
      return { executor: row.assignee, ...(row.assignment?.resolution !== undefined && { resolution: row.assignment.resolution }) };
    case 'notice':
      return json(notice && { ...notice, objection: null, protocol: null });
    case 'objection':
      return json(notice?.objection?.text);
    case 'hearing':
      return json(notice);
    case 'extension':
      return json(row.extensions.at(-1));
    case 'answer':
      return json({ state: row.state, answer: row.answer, forwarding: row.forwarding });
    case 'sending':
      return json(row.sending?.way);
    case 'file':
      return json(row.attachments?.find(({ hash }) => hash === slot.slice('file:'.length)));
    default:
      return null;
  }
}

const json = (value: unknown): Json => (value === undefined ? null : (value as Json));
