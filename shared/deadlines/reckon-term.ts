import type { Calendar } from '../calendar/calendar.ts';
import { dayIndex } from '../calendar/day-index.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf, type LocalDateTime } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Hours } from '../law/catalogue.ts';
import type { Duration, Source } from '../law/legal-text.ts';
import { type CountedSpan, countCalendarSpan, countWorkingDays } from './count-days.ts';
import { countedDay, isEstimated } from './reckoned-days.ts';
import type { Reckoning } from './reckoning.ts';
import { registrationDay, weekOf } from './registration-day.ts';
import { addWorkingMinutes, endOfWorkingDay } from './working-minutes.ts';

export type TermRequest = {
  readonly duration: Duration;
  /** Locale key `reckon.event.<event>` and its moment. */
  readonly event: string;
  readonly at: LocalDateTime;
  /** Hours in which the term runs and at whose close it ends. */
  readonly hours: Hours;
  /** The day that counts as registration; without it, it is found from `at` and `hours`. */
  readonly registered?: LocalDate;
  /** Rules that already applied (how the day of registration was found). */
  readonly rules?: readonly string[];
  readonly cite?: readonly Source[];
};

/** One duration of the law from one event: the due date and moment, and the sum behind them. Code: calendar-year-missing (year). */
export function reckonTerm(calendar: Calendar, request: TermRequest): Result<Reckoning, Refusal> {
  if (request.registered !== undefined) return reckonFrom(calendar, request, { registered: request.registered, rules: request.rules ?? [] });
  const found = registrationDay(calendar, request.hours, request.at);
  if (!found.ok) return found;
  return reckonFrom(calendar, request, { registered: found.value.registered, rules: [found.value.rule, ...(request.rules ?? [])] });
}

type Start = { readonly registered: LocalDate; readonly rules: readonly string[] };

function reckonFrom(calendar: Calendar, request: TermRequest, start: Start): Result<Reckoning, Refusal> {
  const { duration, hours } = request;
  const week = weekOf(hours);
  if (duration.unit === 'minute') return reckonMinutes(calendar, request, start);
  const span = { calendar, week, registered: start.registered };
  const counted = duration.unit === 'working-day' ? countWorkingDays(span, duration.amount) : countCalendarSpan(span, duration);
  if (!counted.ok) return counted;
  const { moved, due } = counted.value;
  const rules = [...start.rules, 'first-day-next', duration.unit];
  if (moved) rules.push('move-to-working-day');
  return ok(assemble(calendar, request, { registered: start.registered, rules, counted: counted.value, dueAt: endOfWorkingDay(due, hours) }));
}

function reckonMinutes(calendar: Calendar, request: TermRequest, start: Start): Result<Reckoning, Refusal> {
  const { at, hours, duration } = request;
  const dueAt = addWorkingMinutes(calendar, hours, { at, registered: start.registered, amount: duration.amount });
  if (!dueAt.ok) return dueAt;
  const due = dateOf(dueAt.value);
  const [first, end] = [dayIndex(calendar, start.registered), dayIndex(calendar, due)];
  const days = [countedDay({ calendar, week: weekOf(hours) }, end, 1)];
  const counted = { firstDay: start.registered, due, days, start: first, end, moved: false };
  return ok(assemble(calendar, request, { registered: start.registered, rules: [...start.rules, 'minute'], counted, dueAt: dueAt.value }));
}

type Sum = Start & { readonly counted: CountedSpan; readonly dueAt: LocalDateTime };

function assemble(calendar: Calendar, request: TermRequest, { registered, rules, counted, dueAt }: Sum): Reckoning {
  const { firstDay, due, days, start, end } = counted;
  return {
    duration: request.duration,
    event: request.event,
    at: request.at,
    rules,
    registered,
    firstDay,
    due,
    dueAt,
    days,
    estimated: isEstimated(calendar, start, end),
    cite: request.cite ?? [],
  };
}
