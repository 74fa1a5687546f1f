import type { Calendar, Week } from '../calendar/calendar.ts';
import { addWorkingDays, isWorkingDay } from '../calendar/working-days.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf, type LocalDateTime, timeOf } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Hours } from '../law/catalogue.ts';

/** The day that counts as the day of registration and the rule that made it so (locale key `reckon.rule.<rule>`). */
export type Registration = { readonly registered: LocalDate; readonly rule: 'filed-in-hours' | 'filed-after-hours' | 'filed-on-day-off' };

/** The State Corporation's six days, otherwise the office's five. */
export const weekOf = (hours: Hours): Week => (hours.week === 'six-day' ? 'six-day' : 'five-day');

/** 'HH:MM' of hours to minutes; '24:00' is 1440. */
export const minuteOfText = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/**
 * Filed within the working day (its last minute included) or before it opens: the same day. After it, or on a day off: the next working day
 * of that week (АППК art. 64). Code: calendar-year-missing.
 */
export function registrationDay(calendar: Calendar, hours: Hours, at: LocalDateTime): Result<Registration, Refusal> {
  const date = dateOf(at);
  const week = weekOf(hours);
  const works = isWorkingDay(calendar, week, date);
  if (!works.ok) return works;
  if (works.value && timeOf(at) <= hours.closes) return ok({ registered: date, rule: 'filed-in-hours' });
  const next = addWorkingDays(calendar, week, date, 1);
  return next.ok ? ok({ registered: next.value, rule: works.value ? 'filed-after-hours' : 'filed-on-day-off' }) : next;
}
