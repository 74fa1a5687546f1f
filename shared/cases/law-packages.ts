import type { Calendar, CalendarYear } from '../calendar/calendar.ts';
import { makeCalendar } from '../calendar/make-calendar.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LawPackage, Office } from './office.ts';

/** A package of the region that changes a year of the calendar. */
type YearPackage = LawPackage & { readonly content: { readonly kind: 'calendar-year'; readonly year: CalendarYear } };
const isYear = (one: LawPackage): one is YearPackage => one.content.kind === 'calendar-year';

/** Packages with a year of the calendar that are in effect on a day, in the order of the region's numbers. */
export const yearPackagesOn = (office: Pick<Office, 'packages'> | null, day: LocalDate): readonly YearPackage[] =>
  (office?.packages ?? [])
    .filter(isYear)
    .filter(({ effective }) => effective <= day)
    .toSorted((a, b) => a.number - b.number);

/**
 * The calendar as the region has changed it by a day: a year of a package takes the place of the carried one, or goes on behind the last. The same object while
 * nothing changes, so that it can be compared. A year that would leave a gap waits until the one before it is here.
 */
export function withCalendarYears(calendar: Calendar, office: Pick<Office, 'packages'> | null, day: LocalDate): Calendar {
  const packages = yearPackagesOn(office, day);
  if (packages.length === 0) return calendar;
  const known = changed.get(calendar);
  if (known?.packages.length === packages.length && packages.every((one, place) => one === known.packages[place])) return known.whole;
  const whole = makeCalendar(packages.reduce<readonly CalendarYear[]>((before, { content }) => withYear(before, content.year), calendar.years));
  changed.set(calendar, { packages, whole });
  return whole;
}
const changed = new WeakMap<Calendar, { readonly packages: readonly YearPackage[]; readonly whole: Calendar }>();

function withYear(years: readonly CalendarYear[], year: CalendarYear): readonly CalendarYear[] {
  if (years.some((one) => one.year === year.year)) return years.map((one) => (one.year === year.year ? year : one));
  return years.at(-1)?.year === year.year - 1 ? [...years, year] : years;
}

/** Packages in effect whose consequences for running terms are not written down yet, in order. */
export const packagesToWorkOff = (office: Pick<Office, 'packages' | 'workedOff'>, day: LocalDate): readonly YearPackage[] =>
  yearPackagesOn(office, day).filter(({ id }) => !office.workedOff?.some((one) => one.package === id));
