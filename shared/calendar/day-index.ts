import { isLeapYear, type LocalDate } from '../kernel/local-date.ts';
import type { Calendar } from './calendar.ts';

const BEFORE_MONTH = Int16Array.of(0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334);
const ZERO = 48;

/** Days from 1 January of the first loaded year to a date; -1 beyond the loaded years. Reads digits, not numbers: this is the hot path. */
export function dayIndex(calendar: Calendar, date: LocalDate): number {
  const year = digits(date, 0) * 100 + digits(date, 2);
  const start = calendar.yearStarts[year - calendar.firstYear];
  if (start === undefined) return -1;
  const month = digits(date, 5);
  return start + (BEFORE_MONTH[month] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0) + digits(date, 8) - 1;
}

const digits = (text: string, at: number): number => (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
