import type { Calendar, Week } from '../calendar/calendar.ts';
import { holdsFor, isWeekendDay } from '../calendar/make-calendar.ts';
import { type LocalDate, weekdayOfDayNumber } from '../kernel/local-date.ts';
import type { ReckonedDay } from './reckoning.ts';

/** A day that does not count, with its reason and the name of its holiday. The day must not be a working one. */
export function skippedDay(calendar: Calendar, week: Week, index: number): ReckonedDay {
  const date = dateAt(calendar, index);
  const special = calendar.specialByDate.get(date);
  if (!special || special.kind === 'working-weekend' || !holdsFor(special, week)) return { date, counted: null, reason: 'weekend' };
  return { date, counted: null, reason: special.kind, holiday: special.title };
}

/** A working day that counts as the n-th of the term; a Saturday or Sunday that works by order says so. */
export function countedDay({ calendar, week }: { readonly calendar: Calendar; readonly week: Week }, index: number, n: number): ReckonedDay {
  const date = dateAt(calendar, index);
  const isOrdered = isWeekendDay(week, weekdayOfDayNumber(calendar.firstDay + index));
  return isOrdered ? { date, counted: n, workingWeekend: true } : { date, counted: n };
}

/** Does a day that is not confirmed yet lie in the span? One day more on either side: the moon can move it by one. */
export function isEstimated(calendar: Calendar, from: number, to: number): boolean {
  for (const index of calendar.estimatedDays) if (index >= from - 1 && index <= to + 1) return true;
  return false;
}

/** The date of an index, which must lie within the loaded years. */
export const dateAt = (calendar: Calendar, index: number): LocalDate => calendar.dates[index] as LocalDate;
