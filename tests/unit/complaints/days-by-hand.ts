/**
 * The working days once more, apart from the calendar of the product: weekdays that were off and weekends that were worked, written from the law on
 * holidays and the orders on moved days, and a walk from day to day. Only the years that the tables of complaints need.
 */
const OFF = `
2018-12-31 2019-01-01 2019-01-02 2019-01-07 2019-03-08 2019-03-21 2019-03-22 2019-03-25 2019-05-01 2019-05-07 2019-05-09 2019-05-10 2019-07-08 2019-08-30
2019-12-02 2019-12-16 2019-12-17
2020-01-01 2020-01-02 2020-01-03 2020-01-07
2021-01-01 2021-01-04 2021-01-07 2021-03-08 2021-03-22 2021-03-23 2021-03-24 2021-05-03 2021-05-07 2021-05-10 2021-07-05 2021-07-06 2021-07-20 2021-08-30
2021-12-01 2021-12-16 2021-12-17
2022-01-03 2022-01-04 2022-01-07
2025-01-01 2025-01-02 2025-01-03 2025-01-07 2025-03-10 2025-03-21 2025-03-24 2025-03-25 2025-05-01 2025-05-07 2025-05-09 2025-06-06 2025-07-07 2025-09-01
2025-10-27 2025-12-16
2026-01-01 2026-01-02 2026-01-07 2026-03-09 2026-03-23 2026-03-24 2026-03-25 2026-05-01 2026-05-07 2026-05-11 2026-05-27 2026-07-06 2026-10-26 2026-12-16
2027-01-01 2027-01-04 2027-01-07`;
const WORKED = '2019-05-04 2020-01-05 2021-07-03 2025-01-05';

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
const [off, worked] = [setOf(OFF), setOf(WORKED)];

const next = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const works = (day: string): boolean => (isWeekend(day) ? worked.has(day) : !off.has(day));

/** How many days of a year were worked. */
export function workedIn(year: number): number {
  let count = 0;
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = next(day)) if (works(day)) count += 1;
  return count;
}

/** The day so many working days after another. */
export function daysAfter(from: string, count: number): string {
  let day = from;
  for (let left = count; left > 0;) {
    day = next(day);
    if (works(day)) left -= 1;
  }
  return day;
}

/** The day on which the office registers what came at a moment: after 18:30 and on a day off the next working day. */
export const registeredOn = (at: string): string =>
  works(at.slice(0, 10)) && at.slice(11) <= '18:30' ? at.slice(0, 10) : daysAfter(at.slice(0, 10), 1);

/** So many days on end from one. */
export const daysFrom = (day: string, count: number): string[] =>
  Array.from({ length: count }).reduce<string[]>((all) => [...all, all.length === 0 ? day : next(all.at(-1) ?? day)], []);
