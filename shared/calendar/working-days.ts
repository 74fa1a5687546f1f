import { type LocalDate, weekday, yearOf } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Calendar, SpecialDay, Week } from './calendar.ts';
import { dayIndex } from './day-index.ts';
import { holdsFor, isWeekendDay } from './make-calendar.ts';

export type DayKind = 'working' | 'weekend' | SpecialDay['kind'];

/** What a day is in a week, and the special day behind it. A holiday on a Sunday is a holiday. Code: calendar-year-missing. */
export function dayKind(calendar: Calendar, week: Week, date: LocalDate): Result<{ kind: DayKind; special?: SpecialDay }, Refusal> {
  if (dayIndex(calendar, date) < 0) return err(yearMissing(yearOf(date)));
  const special = calendar.specialByDate.get(date);
  if (special && holdsFor(special, week)) return ok({ kind: special.kind, special });
  return ok({ kind: isWeekendDay(week, weekday(date)) ? 'weekend' : 'working' });
}

/** Code: calendar-year-missing. */
export function isWorkingDay(calendar: Calendar, week: Week, date: LocalDate): Result<boolean, Refusal> {
  const index = dayIndex(calendar, date);
  return index < 0 ? err(yearMissing(yearOf(date))) : ok(worksAt(calendar, week, index));
}

/** The n-th working day strictly after a date (n from 1). Code: calendar-year-missing, naming the year that is needed. */
// eslint-disable-next-line max-params -- calendar and week say where, the other two what: as one says it aloud.
export function addWorkingDays(calendar: Calendar, week: Week, from: LocalDate, n: number): Result<LocalDate, Refusal> {
  const found = workingDayAfter(calendar, week, from, n);
  if (found !== undefined) return ok(found);
  return err(yearMissing(dayIndex(calendar, from) < 0 ? yearOf(from) : calendar.lastYear + 1));
}

/** As `addWorkingDays` without the reason: undefined beyond the loaded years. Nothing is allocated; for many dates at once. */
// eslint-disable-next-line max-params -- calendar and week say where, the other two what: as one says it aloud.
export function workingDayAfter(calendar: Calendar, week: Week, from: LocalDate, n: number): LocalDate | undefined {
  const index = dayIndex(calendar, from);
  if (index < 0) return undefined;
  const found = calendar.workingDayAt[week][(calendar.workingPrefix[week][index] ?? 0) + n - 1];
  return found === undefined ? undefined : calendar.dates[found];
}

/** The date itself if it works, otherwise the next day that does. Code: calendar-year-missing. */
export function nextWorkingDay(calendar: Calendar, week: Week, date: LocalDate): Result<LocalDate, Refusal> {
  const index = dayIndex(calendar, date);
  return index >= 0 && worksAt(calendar, week, index) ? ok(date) : addWorkingDays(calendar, week, date, 1);
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. Code: calendar-year-missing. */
// eslint-disable-next-line max-params -- calendar and week say where, the other two what: as one says it aloud.
export function workingDaysBetween(calendar: Calendar, week: Week, from: LocalDate, to: LocalDate): Result<number, Refusal> {
  const [start, end] = [dayIndex(calendar, from), dayIndex(calendar, to)];
  if (start < 0) return err(yearMissing(yearOf(from)));
  if (end < 0) return err(yearMissing(yearOf(to)));
  const prefix = calendar.workingPrefix[week];
  return ok((prefix[end] ?? 0) - (prefix[start] ?? 0));
}

/** Is the day at an index a working one? The index must lie within the loaded years. */
export const worksAt = (calendar: Calendar, week: Week, index: number): boolean =>
  calendar.workingPrefix[week][index] !== (index === 0 ? 0 : calendar.workingPrefix[week][index - 1]);

export const yearMissing = (year: number): Refusal => ({ code: 'calendar-year-missing', params: { year } });
