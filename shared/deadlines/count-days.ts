import type { Calendar, Week } from '../calendar/calendar.ts';
import { dayIndex } from '../calendar/day-index.ts';
import { worksAt, yearMissing } from '../calendar/working-days.ts';
import { addDays, addMonths, type LocalDate, yearOf } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Duration } from '../law/legal-text.ts';
import { countedDay, dateAt, skippedDay } from './reckoned-days.ts';
import type { ReckonedDay } from './reckoning.ts';

/** The days of a term, from the first counted one to the due date. `moved`: the last day fell on a day off and went over. */
export type CountedSpan = {
  readonly firstDay: LocalDate;
  readonly due: LocalDate;
  readonly days: readonly ReckonedDay[];
  readonly start: number;
  readonly end: number;
  readonly moved: boolean;
};
export type SpanRequest = { readonly calendar: Calendar; readonly week: Week; readonly registered: LocalDate };

/** Working days after the day of registration, each day told (АППК art. 76(2)). Code: calendar-year-missing. */
export function countWorkingDays(span: SpanRequest, amount: number): Result<CountedSpan, Refusal> {
  const { calendar, week, registered } = span;
  const start = dayIndex(calendar, registered);
  if (start < 0) return err(yearMissing(yearOf(registered)));
  const prefix = calendar.workingPrefix[week];
  const end = calendar.workingDayAt[week][(prefix[start] ?? 0) + amount - 1];
  if (end === undefined) return err(yearMissing(calendar.lastYear + 1));
  const days: ReckonedDay[] = [];
  let firstDay: LocalDate | null = null;
  for (let index = start + 1, n = 0; index <= end; index += 1) {
    if (prefix[index] === prefix[index - 1]) {
      days.push(skippedDay(calendar, week, index));
      continue;
    }
    n += 1;
    const day = countedDay(span, index, n);
    firstDay ??= day.date;
    days.push(day);
  }
  const due = dateAt(calendar, end);
  return ok({ firstDay: firstDay ?? due, due, days, start, end, moved: false });
}

/**
 * Calendar days, months (clamped to the end of the month) and years after the day of registration; the last day goes over to a working day
 * (АППК art. 76(5)). Calendar days are told each, months and years only by their end. Code: calendar-year-missing.
 */
export function countCalendarSpan(span: SpanRequest, { unit, amount }: Duration): Result<CountedSpan, Refusal> {
  const { calendar, week, registered } = span;
  const last = unit === 'calendar-day' ? addDays(registered, amount) : addMonths(registered, unit === 'year' ? amount * 12 : amount);
  const [start, end] = [dayIndex(calendar, registered), dayIndex(calendar, last)];
  if (start < 0) return err(yearMissing(yearOf(registered)));
  if (end < 0) return err(yearMissing(yearOf(last)));
  const days: ReckonedDay[] = [];
  if (unit === 'calendar-day') for (let n = 1; n < amount; n += 1) days.push({ date: dateAt(calendar, start + n), counted: n });
  let due = end;
  for (; !worksAt(calendar, week, due); due += 1) {
    if (due + 1 >= calendar.dates.length) return err(yearMissing(calendar.lastYear + 1));
    days.push(skippedDay(calendar, week, due));
  }
  days.push(countedDay(span, due, amount));
  return ok({ firstDay: addDays(registered, 1), due: dateAt(calendar, due), days, start, end: due, moved: due > end });
}
