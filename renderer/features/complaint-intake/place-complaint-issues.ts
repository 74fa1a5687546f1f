import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { clockTime, splitMoment } from '../../ui/typed-moment.ts';
import type { ComplaintDraft } from './complaint-draft.ts';

/** Refusals of the act at the fields of the form, each field once; what has no field (the role) is said on the button. */
export function placeComplaintIssues(refusals: readonly Refusal[], draft: ComplaintDraft): readonly Refusal[] {
  const placed = refusals.flatMap((refusal) => (refusal.field === undefined ? [] : [place(refusal, refusal.field, draft)]));
  return placed.filter(({ field }, index) => placed.findIndex((other) => other.field === field) === index);
}

function place(refusal: Refusal, field: string, draft: ComplaintDraft): Refusal {
  if (field === 'receivedAt') return placeMoment(refusal, draft);
  if (field === 'intake.about' || field === 'intake.about.case') return { code: 'complaint-case-needed', field: 'about.case' };
  const path = field.replace(/^intake\./u, '');
  return { ...refusal, field: path.startsWith('attachments.') ? 'attachments' : path };
}

// A date without an hour is no moment yet; the hour is what is missing.
function placeMoment(refusal: Refusal, { received }: ComplaintDraft): Refusal {
  const { date, time } = splitMoment(received);
  if (refusal.code !== 'date-impossible' || !/^\d{4}-\d{2}-\d{2}$/u.test(date)) return { ...refusal, field: 'received' };
  if (time.trim() === '') return { code: 'required', field: 'received.time' };
  return /^\d{2}:\d{2}$/u.test(clockTime(time)) ? { ...refusal, field: 'received' } : { code: 'invalid-value', field: 'received.time' };
}
