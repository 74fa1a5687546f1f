import { withAttachment, withoutAttachment } from '../cases/attachments.ts';
import { applyComplaintSettlement } from './apply-complaint-settlement.ts';
import type { Complaint, ComplaintState } from './complaint.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { extendedDue } from './extended-due.ts';
import { withParticulars, withText } from './complaint-particulars.ts';
import type { Review } from './complaint-review.ts';
import { newComplaint, orphanComplaint } from './new-complaint.ts';

type OfReview = Of<'complaint-review-begun' | 'complaint-review-answered'>;
type Of<Type extends ComplaintFact['type']> = Extract<ComplaintFact, { type: Type }>;
type Step = Exclude<ComplaintFact, Of<'complaint-registered' | 'complaint-terms-recomputed' | 'complaint-conflict-settled'> | OfReview>;

/**
 * The fold of a complaint: never refuses, asks no clock, and an old fact stays foldable for ever. Where two authentic facts clash, both stand in
 * the journal, the row keeps what was first, and `conflict` is set for the head to settle.
 */
export function applyComplaintFact(current: Complaint | null, fact: ComplaintFact, office: string): Complaint {
  if (fact.type === 'complaint-registered') return current ? registeredAgain(current, fact) : newComplaint(fact, office);
  const row = current ?? orphanComplaint(fact, office);
  if (fact.type === 'complaint-review-begun' || fact.type === 'complaint-review-answered') return { ...row, review: reviewed(row.review, fact) };
  if (fact.type === 'complaint-terms-recomputed') return recomputed(row, fact);
  return fact.type === 'complaint-conflict-settled' ? applyComplaintSettlement(row, fact) : apply(row, fact);
}

const inConflict = (row: Complaint): Complaint => ({ ...row, conflict: true });
/** Two computers of the reviewing body took the same complaint over: it is one, and the second number stays known. Any other second registration clashes. */
function registeredAgain(row: Complaint, { at, by, number, origin }: Of<'complaint-registered'>): Complaint {
  if (!row.origin || origin?.from.office !== row.origin.from.office) return inConflict(row);
  return { ...row, origin: { ...row.origin, again: [...(row.origin.again ?? []), { at, by, number }] } };
}

const isSettled = (row: Complaint): boolean => row.answer !== null || row.forwarding !== null || row.closed !== null;
/** A step that somebody took without knowing that the complaint was settled elsewhere moves nothing. */
const whileOpen = (row: Complaint, change: Partial<Complaint>): Complaint => (isSettled(row) ? inConflict(row) : { ...row, ...change });

function apply(row: Complaint, fact: Step): Complaint {
  const done = { at: fact.at, by: fact.by };
  switch (fact.type) {
    case 'complaint-completed':
      return { ...row, intake: withParticulars(row.intake, fact.particulars) };
    case 'complaint-assigned':
      return assigned(row, fact);
    case 'complaint-material-requested':
      return whileOpen(row, {
        materials: [...row.materials, { ...done, from: fact.from, what: fact.what, ...(fact.until && { until: fact.until }) }],
      });
    case 'complaint-material-received':
      return materialReceived(row, fact);
    case 'complaint-noticed':
      return row.notice ? inConflict(row) : whileOpen(row, noticed(fact));
    case 'complaint-objected':
      return row.notice ? { ...row, notice: { ...row.notice, objection: { ...done, text: fact.text } } } : inConflict(row);
    case 'complaint-heard':
      return heard(row, fact);
    case 'complaint-extended':
      return extended(row, fact);
    case 'complaint-forwarded':
    case 'complaint-answered':
      return settled(row, fact);
    case 'complaint-sent':
      return sent(row, fact);
    case 'complaint-measures-recorded':
      return { ...row, measures: [...row.measures, { ...done, text: fact.text }] };
    case 'complaint-closed':
      return row.closed || (!row.sending && !row.forwarding) ? inConflict(row) : { ...row, state: 'closed', closed: done };
    case 'complaint-corrected':
      return corrected(row, fact);
    case 'complaint-attachment-added':
      return { ...row, attachments: withAttachment(row, { ...done, ...fact.attachment }) };
    case 'complaint-attachment-removed':
      return { ...row, attachments: withoutAttachment(row, fact.hash) };
    case 'complaint-printed':
      return { ...row, prints: [...row.prints, { ...done, form: fact.form, lang: fact.lang, copies: fact.copies }] };
  }
}

function sent(row: Complaint, { at, by, way, note }: Of<'complaint-sent'>): Complaint {
  if (!row.answer || row.sending) return inConflict(row);
  return { ...row, state: after(row, 'sent'), sending: { at, by, way, ...(note !== undefined && { note }) } };
}

/** What is filed away stays so, whatever comes after. */
const after = (row: Complaint, state: ComplaintState): ComplaintState => (row.closed ? 'closed' : state);

function assigned(row: Complaint, { at, by, assignee, resolution }: Of<'complaint-assigned'>): Complaint {
  const state = row.state === 'registered' ? 'assigned' : row.state;
  return whileOpen(row, { state, assignee, assignment: { at, by, ...(resolution !== undefined && { resolution }) } });
}

/** The first request of those words that still waits; one that came twice stands as it came first. */
function materialReceived(row: Complaint, { at, by, from, what, on, note }: Of<'complaint-material-received'>): Complaint {
  const waits = row.materials.findIndex((one) => !one.received && one.from === from && one.what === what);
  if (waits < 0) return inConflict(row);
  const received = { at, by, on, ...(note !== undefined && { note }) };
  return { ...row, materials: row.materials.map((one, index) => (index === waits ? { ...one, received } : one)) };
}

const noticed = ({ at, by, outcome, text, notice }: Of<'complaint-noticed'>): Partial<Complaint> => ({
  state: 'notified',
  notice: { at, by, outcome, text, ...notice, objection: null, protocol: null },
});

function heard(row: Complaint, { at, by, protocol, notice }: Of<'complaint-heard'>): Complaint {
  if (!row.notice) return inConflict(row);
  return whileOpen(row, { state: 'heard', notice: { ...row.notice, ...notice, protocol: protocol ? { at, by, ...protocol } : row.notice.protocol } });
}

function extended(row: Complaint, fact: Of<'complaint-extended'>): Complaint {
  const { at, by, number, before, until, ground, source } = fact;
  if (!row.terms || isSettled(row)) return inConflict(row);
  // Who extended a term without knowing that the calendar had moved it clashes with nobody.
  const clash = row.terms.due !== before && !row.movedTerms?.some(({ from }) => from === before);
  return {
    ...row,
    conflict: row.conflict || clash,
    terms: { ...row.terms, due: extendedDue(row.terms.due, [fact]) },
    extensions: [...row.extensions, { at, by, number, before, until, ground, source }],
  };
}

function recomputed(row: Complaint, { at, terms, before, package: cause }: Of<'complaint-terms-recomputed'>): Complaint {
  // Two computers may write the same consequence down; what was answered meanwhile keeps the term it was answered under.
  if (isSettled(row) || row.movedTerms?.some((one) => one.package === cause)) return row;
  const due = extendedDue(terms.due, row.extensions);
  const forward = before.forward && terms.forward && { forward: { from: before.forward, to: terms.forward.due } };
  const moved = { at, from: row.terms?.due ?? before.due, to: due, ...forward, package: cause };
  return { ...row, terms: { ...terms, due }, movedTerms: [...(row.movedTerms ?? []), moved] };
}

function settled(row: Complaint, fact: Of<'complaint-forwarded'> | Of<'complaint-answered'>): Complaint {
  if (isSettled(row)) return inConflict(row);
  const { at, by, number } = fact;
  if (fact.type === 'complaint-answered') {
    const { date, outcome, text } = fact;
    return { ...row, state: 'answered', answer: { at, by, preparedBy: row.assignee, number, date, outcome, text } };
  }
  const { to, caseFile, sheets } = fact;
  return { ...row, state: 'forwarded', forwarding: { at, by, number, to, caseFile, ...(sheets !== undefined && { sheets }) } };
}

/** The region's last word counts: after two answers were settled there, the one that stands is told. */
function reviewed(before: Review | undefined, fact: OfReview): Review {
  const { at, body, reference: number } = fact;
  if (fact.type === 'complaint-review-begun')
    return { body, begun: { number, receivedAt: fact.receivedAt, due: fact.due, at }, answer: before?.answer ?? null };
  return { body, begun: before?.begun ?? null, answer: { number, date: fact.date, outcome: fact.outcome, at } };
}

function corrected(row: Complaint, { at, by, path, before, after: text, reason }: Of<'complaint-corrected'>): Complaint {
  const intake = withText(row.intake, path, text);
  const corrections = [...row.corrections, { at, by, path, before, after: text, reason }];
  return { ...row, intake: intake ?? row.intake, corrections, conflict: row.conflict || intake === null };
}
