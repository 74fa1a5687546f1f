import { nextWorkingDay } from '../calendar/working-days.ts';
import { plainSpan } from '../cases/plain-span.ts';
import type { LawAndCalendar } from '../deadlines/law-and-calendar.ts';
import { dottedDate } from '../kernel/dotted-date.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { ruleInForce } from '../law/general-rules.ts';
import type { Complaint, ComplaintIntake } from './complaint.ts';

/**
 * Last day to file a complaint: three months from the day the act became known, six when it did not say how to complain (АППК art. 92(1), 92(1-1)).
 * A last day off moves to the next working day (art. 76(5)), as far as the loaded calendar reaches. Null when the day it became known is not told or
 * lies before the code (01.07.2021).
 */
export function fileByOf({ learned, appealText }: Told, { catalogue, calendar }: LawAndCalendar): LocalDate | null {
  const rule = learned && ruleInForce(catalogue, appealText === false ? 'appeal-limit-no-text' : 'appeal-limit', learned);
  if (!learned || !rule?.duration) return null;
  const last = plainSpan(learned, rule.duration);
  const moved = nextWorkingDay(calendar, 'five-day', last);
  return moved.ok ? moved.value : last;
}
type Told = Pick<ComplaintIntake, 'learned' | 'appealText'>;

/**
 * The warning that a complaint came after the limit; it is registered and looked into all the same. What an office has sent on was filed when it came there.
 * Code: complaint-filed-late (date).
 */
export function filingWarning({ terms, receivedAt, origin }: Pick<Complaint, 'terms' | 'receivedAt' | 'origin'>): Refusal | null {
  const fileBy = terms?.fileBy;
  return fileBy && dateOf(origin?.receivedAt ?? receivedAt) > fileBy ? { code: 'complaint-filed-late', params: { date: dottedDate(fileBy) } } : null;
}
