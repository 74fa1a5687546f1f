import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WEEKS } from '../../../shared/calendar/calendar.ts';
import { dayIndex } from '../../../shared/calendar/day-index.ts';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import { addWorkingDays, dayKind, isWorkingDay, nextWorkingDay, workingDaysBetween } from '../../../shared/calendar/working-days.ts';
import { addDays, daysBetween, type LocalDate } from '../../../shared/kernel/local-date.ts';
import { unwrap } from '../../../shared/kernel/result.ts';

const calendar = loadCalendar();
const date = (text: string) => text as LocalDate;
const works = (on: string, week: (typeof WEEKS)[number] = 'five-day') => unwrap(isWorkingDay(calendar, week, date(on)));

describe('the years', () => {
  test.each([
    [2018, 246],
    [2019, 246],
    [2020, 246],
    [2021, 245],
    [2022, 246],
    [2023, 246],
    [2024, 249],
    [2025, 246],
    [2026, 247],
    [2027, 247],
  ])('%i has %i working days in the five-day week', (year, count) => {
    const first = date(`${year}-01-01`);
    const last = date(`${year}-12-31`);
    expect(unwrap(workingDaysBetween(calendar, 'five-day', first, last)) + (works(first) ? 1 : 0)).toBe(count);
  });

  test('only Kurban-ait of 2027 is estimated', () => {
    const estimated = calendar.years.flatMap(({ days }) => days).filter(({ status }) => status === 'estimated');
    expect(estimated.map((day) => day.date)).toEqual(['2027-05-16']);
    expect(calendar.years.filter(({ status }) => status === 'estimated').map(({ year }) => year)).toEqual([2027]);
  });

  test('every moved day off says which day it stands for, and that day is a holiday or works by order', () => {
    for (const special of calendar.specialByDate.values()) {
      if (special.kind !== 'moved-off') continue;
      const origin = special.movedFrom && calendar.specialByDate.get(special.movedFrom);
      expect([special.date, origin?.kind]).toEqual([
        special.date,
        special.movedFrom === '2020-05-11' ? 'moved-off' : special.week === 'five-day' ? 'working-weekend' : 'holiday',
      ]);
    }
  });

  // Typed by hand from the calendars of 2024 and 2025: every day off that is not Saturday or Sunday, and every weekend day that works.
  const OFF: Readonly<Record<number, string>> = {
    2024: '01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-08 05-09 07-08 08-30 10-25 12-16',
    2025: '01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16',
  };
  const ON: Readonly<Record<number, string>> = { 2024: '05-04', 2025: '01-05' };
  test.each([2024, 2025])('%i day by day agrees with the hand-written table', (year) => {
    for (let day = new Date(Date.UTC(year, 0, 1)); day.getUTCFullYear() === year; day = new Date(day.getTime() + 86_400_000)) {
      const text = day.toISOString().slice(0, 10);
      const isWeekend = day.getUTCDay() % 6 === 0;
      const expected = isWeekend ? ON[year]?.includes(text.slice(5)) : !OFF[year]?.includes(text.slice(5));
      expect([text, works(text)]).toEqual([text, expected]);
    }
  });
});

describe('kinds of days', () => {
  test.each([
    ['2024-05-04', 'five-day', 'working-weekend'],
    ['2024-05-04', 'six-day', 'working'],
    ['2024-05-08', 'five-day', 'moved-off'],
    ['2024-05-08', 'six-day', 'working'],
    ['2025-01-05', 'five-day', 'working-weekend'],
    ['2025-01-05', 'six-day', 'weekend'],
    ['2020-05-11', 'five-day', 'working'],
    ['2020-05-11', 'six-day', 'moved-off'],
    ['2020-05-08', 'five-day', 'moved-off'],
    ['2024-06-16', 'five-day', 'day-off'],
    ['2024-06-17', 'five-day', 'working'],
    ['2026-08-30', 'five-day', 'weekend'],
    ['2026-08-31', 'five-day', 'working'],
    ['2025-08-30', 'six-day', 'holiday'],
    ['2026-01-07', 'six-day', 'day-off'],
    ['2021-12-17', 'five-day', 'holiday'],
    ['2022-12-01', 'five-day', 'working'],
    ['2027-03-15', 'five-day', 'holiday'],
    ['2026-03-24', 'six-day', 'moved-off'],
    ['2026-11-21', 'five-day', 'weekend'],
    ['2026-11-21', 'six-day', 'working'],
  ] as const)('%s in the %s week: %s', (on, week, kind) => {
    expect(unwrap(dayKind(calendar, week, date(on))).kind).toBe(kind);
  });

  test.each([
    ['2017-12-31', 2017],
    [`${calendar.lastYear + 1}-01-01`, calendar.lastYear + 1],
    ['0001-01-01', 1],
  ])('%s lies beyond the loaded years', (on, year) => {
    const refusal = { ok: false, error: { code: 'calendar-year-missing', params: { year } } };
    expect(dayKind(calendar, 'five-day', date(on))).toEqual(refusal);
    expect(addWorkingDays(calendar, 'five-day', date(on), 1)).toEqual(refusal);
    expect(nextWorkingDay(calendar, 'five-day', date(on))).toEqual(refusal);
    expect(workingDaysBetween(calendar, 'five-day', date('2020-01-01'), date(on))).toEqual(refusal);
  });

  test('a term that runs out of the loaded years names the year it needs', () => {
    const { lastYear } = calendar;
    const left = unwrap(workingDaysBetween(calendar, 'five-day', date(`${lastYear}-12-01`), date(`${lastYear}-12-31`)));
    expect(unwrap(addWorkingDays(calendar, 'five-day', date(`${lastYear}-12-01`), left)) <= `${lastYear}-12-31`).toBe(true);
    expect(addWorkingDays(calendar, 'five-day', date(`${lastYear}-12-01`), left + 1)).toMatchObject({ error: { params: { year: lastYear + 1 } } });
  });
});

describe('laws of working days', () => {
  const days = fc.integer({ min: 0, max: 3400 }).map((n) => addDays(date('2018-01-01'), n));
  const weeks = fc.constantFrom(...WEEKS);
  const amounts = fc.integer({ min: 1, max: 60 });

  test('an index is the count of days', () => {
    fc.assert(fc.property(days, (day) => dayIndex(calendar, day) === daysBetween(date('2018-01-01'), day)));
  });
  test('the due date works, lies after the start and grows with it', () => {
    fc.assert(
      fc.property(days, days, weeks, amounts, (a, b, week, n) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        const due = unwrap(addWorkingDays(calendar, week, first, n));
        expect(due > first && unwrap(isWorkingDay(calendar, week, due))).toBe(true);
        expect(due <= unwrap(addWorkingDays(calendar, week, second, n))).toBe(true);
      }),
    );
  });
  test('n and then m days are n + m days; between finds n again', () => {
    fc.assert(
      fc.property(days, weeks, amounts, amounts, (start, week, n, m) => {
        const middle = unwrap(addWorkingDays(calendar, week, start, n));
        expect(unwrap(addWorkingDays(calendar, week, middle, m))).toBe(unwrap(addWorkingDays(calendar, week, start, n + m)));
        expect(unwrap(workingDaysBetween(calendar, week, start, middle))).toBe(n);
      }),
    );
  });
  test('the next working day works and is its own next', () => {
    fc.assert(
      fc.property(days, weeks, (day, week) => {
        const next = unwrap(nextWorkingDay(calendar, week, day));
        expect(unwrap(isWorkingDay(calendar, week, next))).toBe(true);
        expect(unwrap(nextWorkingDay(calendar, week, next))).toBe(next);
      }),
    );
  });
});
