import type { Calendar } from '../calendar/calendar.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import { lastDayBefore } from '../deadlines/last-day-before.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import { type Complaint, RUNNING_STATES } from './complaint.ts';
import { mustGoOn } from './must-go-on.ts';

export const FORECASTS = ['on-time', 'at-risk', 'late', 'done'] as const;
export type ForecastLevel = (typeof FORECASTS)[number];

/** One clock: which, its last day, how many working days are left (negative: late; null beyond the loaded calendar). */
export type ComplaintClock = {
  readonly clock: 'answer' | 'forward';
  readonly due: LocalDate;
  readonly daysLeft: number | null;
  readonly level: ForecastLevel;
};
export type ComplaintForecast = {
  readonly level: ForecastLevel;
  /** The clocks that were set, side by side; the binding one first. */
  readonly clocks: readonly ComplaintClock[];
  /** The last day to send the notice of an unfavourable answer so that it can be signed within the term (3 working days); null where none is given here. */
  readonly noticeBy: LocalDate | null;
  /** What follows when the term runs out: no act within it counts as refusal (АППК art. 91(2)). */
  readonly consequence: 'counts-as-refusal' | null;
};

/** So many working days before the end a complaint without a notice or an answer is shown in red: the hearing takes three. */
const RISK_DAYS = 3;
const NOTICE_SPAN = { unit: 'working-day', amount: 3 } as const;

/**
 * Will the complaint be acted on in time? Red before it is late: at risk from the day after the last one on which an unfavourable answer could still be
 * notified, and on the last day whatever was done. Null for an orphan without terms.
 */
export function complaintForecast(current: Complaint, today: LocalDate, calendar: Calendar): ComplaintForecast | null {
  const { terms } = current;
  if (!terms) return null;
  const running = RUNNING_STATES.includes(current.state);
  const answer = answerClock(current, { today, calendar, due: terms.due });
  const forward = terms.forward && forwardClock(current, { today, calendar, due: terms.forward.due });
  const clocks = !forward ? [answer] : forwardBinds(current) ? [forward, answer] : [answer, forward];
  const level = clocks[0]?.level ?? answer.level;
  const worst = running && answer.level === 'late' ? 'late' : level;
  const noticeBy = running && !current.notice && !mustGoOn(current) ? lastDayBefore(calendar, terms.due, NOTICE_SPAN) : null;
  return {
    level: worst,
    clocks,
    noticeBy: noticeBy?.ok ? noticeBy.value : null,
    consequence: terms.silenceIsRefusal && (worst === 'late' || worst === 'at-risk') ? 'counts-as-refusal' : null,
  };
}

/** What must go on is watched by the day to send it, unless it was satisfied here. */
const forwardBinds = (current: Complaint): boolean => current.answer === null && mustGoOn(current);

type At = { readonly today: LocalDate; readonly calendar: Calendar; readonly due: LocalDate };

function answerClock(current: Complaint, { today, calendar, due }: At): ComplaintClock {
  const acted = current.answer ? dateOf(current.answer.at) : current.forwarding ? dateOf(current.forwarding.at) : null;
  const daysLeft = left(calendar, acted ?? today, due);
  if (acted) return { clock: 'answer', due, daysLeft, level: acted > due ? 'late' : 'done' };
  const risky = current.notice ? heardTooLate(current, { today, calendar, due }) : daysLeft !== null && daysLeft < RISK_DAYS;
  return { clock: 'answer', due, daysLeft, level: today > due ? 'late' : risky || today === due ? 'at-risk' : 'on-time' };
}

/** After a notice: may the answer be signed only after the term, or is the last day but one over? */
const heardTooLate = ({ notice }: Complaint, { today, calendar, due }: At): boolean => {
  const next = addWorkingDays(calendar, 'five-day', today, 1);
  return (notice !== null && notice.decisionFrom > due) || !next.ok || next.value > due;
};

function forwardClock(current: Complaint, { today, calendar, due }: At): ComplaintClock {
  const acted = current.forwarding ?? current.answer;
  const day = acted ? dateOf(acted.at) : today;
  const daysLeft = left(calendar, day, due);
  if (acted) return { clock: 'forward', due, daysLeft, level: day > due ? 'late' : 'done' };
  return { clock: 'forward', due, daysLeft, level: today > due ? 'late' : daysLeft !== null && daysLeft <= 1 ? 'at-risk' : 'on-time' };
}

function left(calendar: Calendar, from: LocalDate, to: LocalDate): number | null {
  const days = workingDaysBetween(calendar, 'five-day', from, to);
  if (!days.ok) return null;
  // A weekend may lie between the last day and today: late is late.
  return from > to && days.value === 0 ? -1 : days.value;
}
