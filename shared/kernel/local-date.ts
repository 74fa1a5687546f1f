import type { Brand } from './brand.ts';

/** A calendar date as the law counts it, 'YYYY-MM-DD'. Compares as text. Years 0001-9999. */
export type LocalDate = Brand<string, 'LocalDate'>;
/** Days since 1970-01-01; the integer behind all date arithmetic. */
export type DayNumber = number;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const CUMULATIVE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Number of days in a month; `month` is 1-12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A real date from its parts, or null (31 April, month 13, year 0). */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  return isReal(year, month, day) ? (`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate) : null;
}

function isReal(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return false;
  if (!Number.isInteger(month) || month < 1 || month > 12) return false;
  return Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month);
}

/** Parses 'YYYY-MM-DD'; null when the shape or the date is impossible. */
export function parseLocalDate(text: string): LocalDate | null {
  return SHAPE.test(text) && isReal(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))) ? (text as LocalDate) : null;
}

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
export const dayOf = (date: LocalDate): number => Number(date.slice(8, 10));

/** Days since 1970-01-01 (negative before). */
export function toDayNumber(date: LocalDate): DayNumber {
  const year = yearOf(date);
  const month = monthOf(date);
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const inYear = (CUMULATIVE[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0) + dayOf(date);
  return before * 365 + leaps + inYear - 719163;
}

/** The date of a day number. */
export function fromDayNumber(day: DayNumber): LocalDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const dayInMonth = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayInMonth, 2)}` as LocalDate;
}

export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(toDayNumber(date) + days);
/** Whole days from `from` to `to`. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => toDayNumber(to) - toDayNumber(from);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: LocalDate): number => weekdayOfDayNumber(toDayNumber(date));
export const weekdayOfDayNumber = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Same day `months` later, clamped to the end of the month (31 Jan + 1 month = 28 or 29 Feb; law.md D5). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(dayOf(date), daysInMonth(year, month)), 2)}` as LocalDate;
}

/** Same day next year; 29 February becomes 28 February (law.md D5). */
export const addYears = (date: LocalDate, years: number): LocalDate => addMonths(date, years * 12);

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
