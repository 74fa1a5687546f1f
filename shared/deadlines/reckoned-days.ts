import type { Calendar, Week } from '../calendar/calendar.ts';
import { holdsFor } from '../calendar/make-calendar.ts';
import { worksAt } from '../calendar/working-days.ts';
import { weekdayOfDayNumber } from '../kernel/local-date.ts';
import type { ReckonedDay } from './reckoning.ts';

/** A day that does not count, with its reason and the name of its holiday. The day must not be a working one. */
export function skippedDay(calendar: Calendar, week: Week, index: number): ReckonedDay {
  const date = dateAt(calendar, index);
  const special = calendar.specialByDate.get(date);
  if (!special || special.kind === 'working-weekend' || !holdsFor(special, week)) return { date, counted: null, reason: 'weekend' };
  return { date, counted: null, reason: special.kind, holiday: special.title };
}

/** A day that counts as the n-th of the term; a Saturday or Sunday that works by order says so. */
export function countedDay(calendar: Calendar, week: Week, index: number, n: number): ReckonedDay {
  const date = dateAt(calendar, index);
  const isOrdered = weekdayOfDayNumber(calendar.firstDay + index) > (week === 'five-day' ? 5 : 6) && worksAt(calendar, week, index);
  return isOrdered ? { date, counted: n, workingWeekend: true } : { date, counted: n };
}

/** Does a day that is not confirmed yet lie in the span? One day more on either side: the moon can move it by one. */
export const isEstimated = (calendar: Calendar, from: number, to: number): boolean =>
  calendar.estimatedDays.some((index) => index >= from - 1 && index <= to + 1);

export function dateAt(calendar: Calendar, index: number) {
  const date = calendar.dates[index];
  if (date === undefined) throw new RangeError('index outside the loaded years');
  return date;
}
