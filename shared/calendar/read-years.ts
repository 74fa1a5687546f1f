import { z } from 'zod';
import { type LocalDate, yearOf } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { CalendarYear } from './calendar.ts';

/**
 * Years of the calendar from outside (our files, an administrator's): each whole, in order, without a gap, each day once and in its year.
 * Codes: calendar-malformed (where), calendar-year-missing (year), calendar-day-twice (date), calendar-day-elsewhere (date).
 */
export function readYears(data: unknown): Result<CalendarYear[], Refusal> {
  const parsed = z.array(CalendarYear).min(1).safeParse(data);
  if (!parsed.success) return err({ code: 'calendar-malformed', params: { where: parsed.error.issues[0]?.path.join('.') ?? '' } });
  const years = parsed.data.toSorted((a, b) => a.year - b.year);
  const first = years[0]?.year ?? 0;
  const seen = new Set<LocalDate>();
  for (const [position, { year, days }] of years.entries()) {
    if (year !== first + position) return err({ code: 'calendar-year-missing', params: { year: first + position } });
    for (const { date } of days) {
      if (yearOf(date) !== year) return err({ code: 'calendar-day-elsewhere', params: { date } });
      if (seen.has(date)) return err({ code: 'calendar-day-twice', params: { date } });
      seen.add(date);
    }
  }
  return ok(years);
}
