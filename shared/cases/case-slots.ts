import type { Json } from '../kernel/canonical-json.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { outcomeOf } from './outcome.ts';
import { valueAt } from './read-candidate.ts';
import { fieldOfSlot, kindOfSlot, slotOfField } from './slots.ts';

/** The place of the row that a fact writes, where two may clash; null: it clashes with nothing, or shows as a step out of turn. */
export function slotOf(fact: CaseFact): string | null {
  switch (fact.type) {
    case 'case-corrected':
      return slotOfField(fact.path);
    case 'case-assigned':
      return 'executor';
    case 'completeness-confirmed':
      return 'completeness';
    case 'grant-drafted':
    case 'refusal-drafted':
    case 'draft-returned':
      return 'draft';
    case 'decision-signed':
    case 'acceptance-refused':
      return 'decision';
    case 'consent-withdrawn':
      return 'consent';
    case 'objection-recorded':
      return 'objection';
    case 'hearing-finished':
      return 'hearing';
    case 'conversation-held':
      return 'conversation';
    case 'result-issued':
      return 'issue';
    case 'attachment-added':
      return `file:${fact.attachment.hash}`;
    case 'attachment-removed':
      return `file:${fact.hash}`;
    case 'data-blocked':
    case 'data-unblocked':
      return 'block';
    case 'certificate-received':
      return `certificate:${fact.obligation}`;
    default:
      return null;
  }
}

/** What the row says at a place. */
export function valueOf(row: Case, slot: string): Json {
  const [, rest = ''] = slot.split(/:(.*)/su);
  switch (kindOfSlot(slot)) {
    case 'field':
      return json(valueAt(row.application, fieldOfSlot(slot) ?? ''));
    case 'executor':
      return { executor: row.executor, ...(row.assignment?.resolution !== undefined && { resolution: row.assignment.resolution }) };
    case 'draft':
    case 'decision':
    case 'completeness':
      return json(outcomeOf(row));
    case 'consent':
      return json(row.consentWithdrawn?.stopBy);
    case 'objection':
      return json(row.notice?.objection);
    case 'hearing':
      return json(row.notice);
    case 'conversation':
      return json(withoutAuthor(row.conversation));
    case 'issue':
      return json(row.issue?.receiver);
    case 'file':
      return json(row.attachments?.find(({ hash }) => hash === rest));
    case 'block':
      return json(row.blocked);
    case 'certificate':
      return json(withoutAuthor(row.obligations?.find(({ id }) => id === rest)?.received));
    default:
      return null;
  }
}

const json = (value: unknown): Json => (value === undefined ? null : (value as Json));

function withoutAuthor<T extends { readonly at: unknown; readonly by: unknown }>(done: T | undefined): Omit<T, 'at' | 'by'> | undefined {
  if (!done) return undefined;
  const { at: _at, by: _by, ...said } = done;
  return said;
}
