import { addWorkingDays } from '../calendar/working-days.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Source } from '../law/legal-text.ts';
import { ruleInForce } from '../law/general-rules.ts';
import type { LawAndCalendar } from './law-and-calendar.ts';

export type HearingDates = {
  /** Last day to object, inclusive: the second working day after the notice was received. */
  readonly objectionsUntil: LocalDate;
  /** First day on which the unfavourable act may be adopted: the third working day after the notice. */
  readonly decisionFrom: LocalDate;
  readonly cite: readonly Source[];
};

/** The days of the hearing before an unfavourable act (АППК art. 73); null while no such rule is in force. Code: calendar-year-missing. */
export function hearingDates({ catalogue, calendar }: LawAndCalendar, noticeReceived: LocalDate): Result<HearingDates | null, Refusal> {
  const notice = ruleInForce(catalogue, 'hearing-notice', noticeReceived);
  const objection = ruleInForce(catalogue, 'hearing-objection', noticeReceived);
  if (!notice?.duration || !objection?.duration) return ok(null);
  const objectionsUntil = addWorkingDays(calendar, 'five-day', noticeReceived, objection.duration.amount);
  if (!objectionsUntil.ok) return objectionsUntil;
  const decisionFrom = addWorkingDays(calendar, 'five-day', noticeReceived, notice.duration.amount);
  if (!decisionFrom.ok) return decisionFrom;
  return ok({ objectionsUntil: objectionsUntil.value, decisionFrom: decisionFrom.value, cite: [notice.source, objection.source] });
}
