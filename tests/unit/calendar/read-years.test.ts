import { expect, test } from 'vitest';
import { CARRIED_YEARS } from '../../../shared/calendar/load-calendar.ts';
import { readYears } from '../../../shared/calendar/read-years.ts';

const day = (date: string) => ({
  date,
  kind: 'holiday',
  title: { kk: 'Мереке', ru: 'Праздник', original: 'none' },
  week: 'both',
  status: 'confirmed',
  source: { act: 'holidays-law', mark: 'text' },
});
const year = (number: number, ...dates: string[]) => ({ year: number, status: 'confirmed', days: dates.map(day) });

test('years come in order, whatever order they were given in', () => {
  const read = readYears([year(2027), year(2026, '2026-01-01')]);
  expect(read.ok && read.value.map((item) => item.year)).toEqual([2026, 2027]);
});

test.each([
  ['nothing', [], 'calendar-malformed'],
  ['not years', 'x', 'calendar-malformed'],
  ['an impossible date', [year(2026, '2026-02-30')], 'calendar-malformed'],
  ['a gap', [year(2025), year(2027)], 'calendar-year-missing'],
  ['a year twice', [year(2025), year(2025)], 'calendar-year-missing'],
  ['a day twice', [year(2026, '2026-01-01', '2026-01-01')], 'calendar-day-twice'],
  ['a day of another year', [year(2026, '2027-01-01')], 'calendar-day-elsewhere'],
])('%s is refused', (_what, data, code) => {
  expect(readYears(data)).toMatchObject({ ok: false, error: { code } });
});

test('the years of the product are whole, in order, and read into themselves', () => {
  expect(readYears(CARRIED_YEARS)).toEqual({ ok: true, value: CARRIED_YEARS });
});
