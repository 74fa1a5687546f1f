import type { Case } from '../cases/case.ts';
import { noticeFor } from '../cases/hearing-rules.ts';
import { todayOf } from '../cases/stamp.ts';
import { dottedDate } from '../kernel/dotted-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Outcome } from './complaint-review.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintWorld } from './complaint-world.ts';
import { mustGoOn } from './must-go-on.ts';

/** Outcomes that burden the complainant: before them comes the hearing. Explaining and leaving without consideration decide nothing. */
export const UNFAVOURABLE: readonly Outcome[] = ['partly', 'refused'];

/** Who drafted or signed the decision on a case, or refused to accept its documents. */
export function decidersOf({ decision, draft, acceptanceRefusal, otherDecisions = [] }: Case): readonly string[] {
  const all = [decision, ...otherDecisions].flatMap((one) => (one ? [one.by, one.draftedBy] : []));
  return [...new Set([...all, draft?.by ?? '', acceptanceRefusal?.by ?? ''])].filter((id) => id !== '');
}

/** What is addressed above this body may here only be satisfied in full; anything else is said by who reviews it (АППК art. 91(4)). Code: complaint-must-go-on. */
export const refuseOutcome = (current: Complaint, outcome: Outcome): Refusal | null =>
  outcome !== 'satisfied' && mustGoOn(current) ? { code: 'complaint-must-go-on', field: 'outcome' } : null;

/**
 * Who decided the case does not answer the complaint about it alone: then somebody else must have looked into it, the
 * person it is assigned to. Codes: complaint-case-needed, answers-own-decision.
 */
export function refuseOwnAnswer(current: Complaint, world: ComplaintWorld): Refusal | null {
  const { about } = current.intake;
  if (about.kind !== 'our-case') return null;
  if (world.subject?.id !== about.case) return { code: 'complaint-case-needed' };
  const deciders = decidersOf(world.subject);
  if (!deciders.includes(world.actor.staff)) return null;
  const { assignee } = current;
  return assignee !== null && assignee !== world.actor.staff && !deciders.includes(assignee) ? null : { code: 'answers-own-decision' };
}

/**
 * No unfavourable answer before the complainant was heard (АППК art. 73); none is needed before 01.07.2021. Codes: complaint-notice-missing,
 * complaint-hearing-first, decision-not-before (date), calendar-year-missing.
 */
export function refuseUnheard(current: Complaint, outcome: Outcome, world: ComplaintWorld): Refusal | null {
  if (!UNFAVOURABLE.includes(outcome)) return null;
  const today = todayOf(world);
  const { notice } = current;
  if (!notice) {
    const required = noticeFor(today, world);
    if (!required.ok) return required.error;
    return required.value ? { code: 'complaint-notice-missing', field: 'outcome' } : null;
  }
  if (today < notice.decisionFrom) return { code: 'decision-not-before', params: { date: dottedDate(notice.decisionFrom) }, field: 'outcome' };
  return current.state === 'heard' ? null : { code: 'complaint-hearing-first', field: 'outcome' };
}
