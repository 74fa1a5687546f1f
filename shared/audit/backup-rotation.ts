import { addDays, addMonths, type LocalDate, weekday } from '../kernel/local-date.ts';

/** How many backups of each kind are kept (issue "People of the office"): of the last days, weeks and months. */
export const KEPT = { days: 7, weeks: 4, months: 12 } as const;

/**
 * Which of the days with a backup are kept on a day: the last 7 days, then the newest of each of the last 4 weeks (Monday to Sunday), then the newest of
 * each of the last 12 months. The newest one is always kept. A backup from the future (a clock that was set) is kept: it may be the newest there is. Newest first.
 */
export function backupsToKeep(days: readonly LocalDate[], today: LocalDate): LocalDate[] {
  const newestFirst = [...new Set(days)].sort().reverse();
  const kept = new Set(newestFirst.filter((day, index) => index === 0 || day > addDays(today, -KEPT.days)));
  keepFirstOf(
    newestFirst.filter((day) => mondayOf(day) > addDays(mondayOf(today), -7 * KEPT.weeks)),
    mondayOf,
    kept,
  );
  keepFirstOf(
    newestFirst.filter((day) => monthOf(day) > monthOf(addMonths(today, -KEPT.months))),
    monthOf,
    kept,
  );
  return newestFirst.filter((day) => kept.has(day));
}

const monthOf = (day: LocalDate): string => day.slice(0, 7);
const mondayOf = (day: LocalDate): LocalDate => addDays(day, 1 - weekday(day));

function keepFirstOf(days: readonly LocalDate[], spanOf: (day: LocalDate) => string, kept: Set<LocalDate>): void {
  const seen = new Set<string>();
  for (const day of days) {
    if (!seen.has(spanOf(day))) kept.add(day);
    seen.add(spanOf(day));
  }
}
