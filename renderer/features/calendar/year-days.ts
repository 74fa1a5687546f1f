import type { Calendar, SpecialDay, Week } from '../../../shared/calendar/calendar.ts';
import { dayKind } from '../../../shared/calendar/working-days.ts';
import { addDays, daysInMonth, localDate, type LocalDate, weekday } from '../../../shared/kernel/local-date.ts';

export type DayLook = 'working' | 'weekend' | 'holiday' | 'day-off' | 'moved-off' | 'working-weekend';
export type YearDay = { readonly date: LocalDate; readonly kind: DayLook; readonly working: boolean; readonly special?: SpecialDay };
export type YearMonth = {
  readonly month: number;
  readonly days: readonly YearDay[];
  readonly workingDays: number;
  /** Empty places before the 1st, Monday first. */ readonly lead: number;
};

/** One day as the calendar knows it; beyond the loaded years it is null, never a guess. */
export function yearDay(calendar: Calendar, week: Week, date: LocalDate): YearDay | null {
  const answer = dayKind(calendar, week, date);
  if (!answer.ok) return null;
  const { kind, special } = answer.value;
  return { date, kind, working: kind === 'working' || kind === 'working-weekend', ...(special ? { special } : {}) };
}

/** The twelve months of a year with the kinds of their days; null when the year is not loaded. */
export function yearMonths(calendar: Calendar, week: Week, year: number): readonly YearMonth[] | null {
  if (year < calendar.firstYear || year > calendar.lastYear) return null;
  return Array.from({ length: 12 }, (_, index) => {
    const first = localDate(year, index + 1, 1) ?? (`${year}-01-01` as LocalDate);
    const days = Array.from({ length: daysInMonth(year, index + 1) }, (_unused, day) => yearDay(calendar, week, addDays(first, day))).filter(
      (day) => day !== null,
    );
    return { month: index + 1, days, workingDays: days.filter((day) => day.working).length, lead: weekday(first) - 1 };
  });
}
