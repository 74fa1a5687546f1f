import type { Calendar } from '../../../shared/calendar/calendar.ts';
import { addWorkingDays, nextWorkingDay } from '../../../shared/calendar/working-days.ts';
import { type Instant, instantOf, toLocal, type Zone } from '../../../shared/kernel/clock.ts';
import { addDays, type LocalDate, toDayNumber } from '../../../shared/kernel/local-date.ts';
import { atMinute, dateOf, type LocalDateTime, minuteOf } from '../../../shared/kernel/local-date-time.ts';
import type { Chance } from './make-chance.ts';

/** The instant at which the office's wall clock shows a moment. */
export function instantAt(at: LocalDateTime, zone: Zone): Instant {
  const minutes = toDayNumber(dateOf(at)) * 1440 + minuteOf(at);
  const east = instantOf((minutes - 300) * 60_000);
  return toLocal(east, zone) === at ? east : instantOf((minutes - 360) * 60_000);
}

type Ground = { readonly calendar: Calendar; readonly chance: Chance };

/** A moment in office hours, `days` working days after a moment (0: later on the same day); null beyond the calendar. */
export function laterBy({ calendar, chance }: Ground, from: LocalDateTime, days: number): LocalDateTime | null {
  if (days === 0) return atMinute(dateOf(from), Math.min(minuteOf(from) + chance.between(25, 110), 1100));
  const day = addWorkingDays(calendar, 'five-day', dateOf(from), days);
  return day.ok ? officeTime(day.value, chance) : null;
}

/** A moment in office hours `days` working days before a date; 0 is the date itself, or the last working day before it. */
export function earlierBy({ calendar, chance }: Ground, today: LocalDate, days: number): LocalDateTime {
  let date = lastWorkingDay(calendar, today);
  for (let left = days; left > 0;) {
    date = addDays(date, -1);
    const next = nextWorkingDay(calendar, 'five-day', date);
    if (next.ok && next.value === date) left -= 1;
  }
  return officeTime(date, chance);
}

function lastWorkingDay(calendar: Calendar, today: LocalDate): LocalDate {
  for (let date = today; ; date = addDays(date, -1)) {
    const next = nextWorkingDay(calendar, 'five-day', date);
    if (!next.ok || next.value === date) return date;
  }
}

// Nine to one, half past two to half past five.
const officeTime = (date: LocalDate, chance: Chance): LocalDateTime =>
  atMinute(date, chance.value() < 0.55 ? chance.between(545, 775) : chance.between(872, 1045));
