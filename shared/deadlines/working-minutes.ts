import type { Calendar } from '../calendar/calendar.ts';
import { addWorkingDays, nextWorkingDay } from '../calendar/working-days.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { atMinute, dateOf, type LocalDateTime, minuteOf } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Hours } from '../law/catalogue.ts';
import { minuteOfText, weekOf } from './registration-day.ts';

const LAST_MINUTE = 1439;

/**
 * The moment `amount` working minutes after a filing that counts as registered on `registered`: lunch and nights do not count, so that
 * 30 minutes from 12:50 end at 14:50. Registered on a day that these hours do not know (a Saturday at the State Corporation): from the next
 * working day. Code: calendar-year-missing.
 */
export function addWorkingMinutes(
  calendar: Calendar,
  hours: Hours,
  start: { at: LocalDateTime; registered: LocalDate; amount: number },
): Result<LocalDateTime, Refusal> {
  const first = nextWorkingDay(calendar, weekOf(hours), start.registered);
  if (!first.ok) return first;
  let date = first.value;
  let from = date === dateOf(start.at) ? minuteOf(start.at) : 0;
  let left = start.amount;
  for (;;) {
    for (const [opens, closes] of openSpans(hours)) {
      const begin = Math.max(from, opens);
      if (begin >= closes) continue;
      if (left <= closes - begin) return ok(atMinute(date, Math.min(begin + left, LAST_MINUTE)));
      left -= closes - begin;
    }
    const next = addWorkingDays(calendar, weekOf(hours), date, 1);
    if (!next.ok) return next;
    date = next.value;
    from = 0;
  }
}

/** The end of the working day on a date; of a day round the clock, its last minute. */
export const endOfWorkingDay = (date: LocalDate, { closes }: Hours): LocalDateTime =>
  `${date}T${closes === '24:00' ? '23:59' : closes}` as LocalDateTime;

function openSpans({ opens, closes, lunch }: Hours): readonly (readonly [number, number])[] {
  const [start, end] = [minuteOfText(opens), minuteOfText(closes)];
  return lunch
    ? [
        [start, minuteOfText(lunch.from)],
        [minuteOfText(lunch.until), end],
      ]
    : [[start, end]];
}
