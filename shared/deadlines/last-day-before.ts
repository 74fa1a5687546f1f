import type { Calendar } from '../calendar/calendar.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { addDays, addMonths, type LocalDate } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Duration } from '../law/legal-text.ts';

/**
 * The last working day (five-day week) that lies at least so long before a due date; minutes mean the day itself. A day off moves the limit
 * earlier, never past it. Code: calendar-year-missing.
 */
export function lastDayBefore(calendar: Calendar, due: LocalDate, before: Duration): Result<LocalDate, Refusal> {
  let left = before.unit === 'working-day' ? before.amount : 0;
  for (let date = spanBefore(due, before); ; date = addDays(date, -1)) {
    const works = isWorkingDay(calendar, 'five-day', date);
    if (!works.ok) return works;
    if (!works.value) continue;
    if (left === 0) return ok(date);
    left -= 1;
  }
}

function spanBefore(due: LocalDate, { unit, amount }: Duration): LocalDate {
  if (unit === 'calendar-day') return addDays(due, -amount);
  if (unit === 'month' || unit === 'year') return addMonths(due, unit === 'year' ? -12 * amount : -amount);
  return due;
}
