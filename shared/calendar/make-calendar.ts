import { fromDayNumber, isLeapYear, type LocalDate, toDayNumber, weekdayOfDayNumber } from '../kernel/local-date.ts';
import type { Calendar, CalendarYear, SpecialDay, Week } from './calendar.ts';

/** Last working weekday of the bare week. */
const LAST_WEEKDAY: Readonly<Record<Week, number>> = { 'five-day': 5, 'six-day': 6 };

/** Builds the lookups of years that `readYears` found whole and contiguous. Pure; once per set of years. */
export function makeCalendar(years: readonly CalendarYear[]): Calendar {
  const firstYear = years[0]?.year ?? 1970;
  const firstDay = toDayNumber(`${firstYear}-01-01` as LocalDate);
  const yearStarts = new Int32Array(years.length);
  const dates: LocalDate[] = [];
  years.forEach(({ year }, position) => {
    yearStarts[position] = dates.length;
    const length = isLeapYear(year) ? 366 : 365;
    for (let day = 0; day < length; day += 1) dates.push(fromDayNumber(firstDay + dates.length));
  });
  const specialByDate = new Map(years.flatMap(({ days }) => days).map((special) => [special.date as string, special]));
  const span = { firstDay, dates, specialByDate };
  const five = countWorkingDays(span, 'five-day');
  const six = countWorkingDays(span, 'six-day');
  return {
    ...span,
    years,
    firstYear,
    lastYear: firstYear + years.length - 1,
    yearStarts,
    estimatedDays: [...specialByDate.values()].filter(({ status }) => status === 'estimated').map(({ date }) => toDayNumber(date) - firstDay),
    workingPrefix: { 'five-day': five.prefix, 'six-day': six.prefix },
    workingDayAt: { 'five-day': five.at, 'six-day': six.at },
  };
}

/** Does a special day hold for this week? Ordered moves do not for the six-day one. */
export const holdsFor = (special: SpecialDay, week: Week): boolean => special.week === 'both' || special.week === week;
export const isWeekendDay = (week: Week, weekday: number): boolean => weekday > LAST_WEEKDAY[week];

type Span = Pick<Calendar, 'firstDay' | 'dates' | 'specialByDate'>;

function countWorkingDays(span: Span, week: Week): { prefix: Int32Array; at: Int32Array } {
  const prefix = new Int32Array(span.dates.length);
  const at: number[] = [];
  span.dates.forEach((date, index) => {
    const special = span.specialByDate.get(date);
    const works =
      special && holdsFor(special, week) ? special.kind === 'working-weekend' : !isWeekendDay(week, weekdayOfDayNumber(span.firstDay + index));
    if (works) at.push(index);
    prefix[index] = at.length;
  });
  return { prefix, at: Int32Array.from(at) };
}
