import { describe, expect, test } from 'vitest';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import { reckonTerm } from '../../../shared/deadlines/reckon-term.ts';
import type { LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import type { Hours } from '../../../shared/law/catalogue.ts';
import type { Duration } from '../../../shared/law/legal-text.ts';

const calendar = loadCalendar();
const { lastYear } = calendar;
const source = { act: 'standard-2015', paragraph: '8', mark: 'predecessor' } as const;
const office: Hours = { week: 'five-day', opens: '09:00', closes: '18:30', lunch: { from: '13:00', until: '14:30' }, source };
const corporation: Hours = { week: 'six-day', opens: '09:00', closes: '20:00', lunch: null, source };
const always: Hours = { week: 'always', opens: '00:00', closes: '24:00', lunch: null, source };
const term = (at: string, unit: Duration['unit'], amount: number, hours = office) =>
  unwrap(reckonTerm(calendar, { event: 'filed-office', at: at as LocalDateTime, duration: { unit, amount }, hours }));

describe('working minutes', () => {
  test.each([
    ['2026-02-02T12:50', 30, '2026-02-02T14:50'],
    ['2026-02-02T12:30', 30, '2026-02-02T13:00'],
    ['2026-02-02T13:00', 30, '2026-02-02T15:00'],
    ['2026-02-02T13:40', 20, '2026-02-02T14:50'],
    ['2026-02-02T08:00', 15, '2026-02-02T09:15'],
    ['2026-02-02T18:20', 30, '2026-02-03T09:20'],
    ['2026-02-02T18:30', 20, '2026-02-03T09:20'],
    ['2026-02-02T18:31', 20, '2026-02-03T09:20'],
    ['2026-02-06T18:20', 30, '2026-02-09T09:20'],
    ['2026-02-01T12:00', 15, '2026-02-02T09:15'],
    ['2026-02-02T09:00', 480, '2026-02-02T18:30'],
    ['2026-02-02T09:00', 481, '2026-02-03T09:01'],
  ])('from %s, %i minutes end at %s', (at, amount, dueAt) => {
    expect(term(at, 'minute', amount).dueAt).toBe(dueAt);
  });
  test('the State Corporation has no lunch and works on Saturday; round the clock the night counts', () => {
    expect(term('2026-02-06T19:50', 'minute', 30, corporation).dueAt).toBe('2026-02-07T09:20');
    expect(term('2026-02-02T12:50', 'minute', 30, corporation).dueAt).toBe('2026-02-02T13:20');
    expect(term('2026-02-02T23:50', 'minute', 30, always).dueAt).toBe('2026-02-03T00:20');
  });
  test('a term in minutes starts on the day of registration', () => {
    expect(term('2026-02-01T12:00', 'minute', 15)).toMatchObject({ registered: '2026-02-02', firstDay: '2026-02-02', due: '2026-02-02' });
  });
});

describe('calendar days, months and years', () => {
  test.each([
    ['2026-02-02T10:00', 'calendar-day', 1, '2026-02-03', false],
    ['2026-02-06T10:00', 'calendar-day', 1, '2026-02-09', true],
    ['2026-03-20T10:00', 'calendar-day', 2, '2026-03-26', true],
    ['2025-01-31T10:00', 'month', 1, '2025-02-28', false],
    ['2024-01-31T10:00', 'month', 1, '2024-02-29', false],
    ['2026-01-22T10:00', 'month', 2, '2026-03-26', true],
    ['2024-02-29T10:00', 'year', 1, '2025-02-28', false],
    ['2024-11-30T10:00', 'month', 3, '2025-03-03', true],
  ] as const)('from %s, %s × %i: %s', (at, unit, amount, due, moved) => {
    const found = term(at, unit, amount);
    expect([found.due, found.rules.includes('move-to-working-day')]).toEqual([due, moved]);
  });
  test('the days tell where the end went', () => {
    expect(term('2026-02-06T10:00', 'calendar-day', 1).days).toEqual([
      { date: '2026-02-07', counted: null, reason: 'weekend' },
      { date: '2026-02-08', counted: null, reason: 'weekend' },
      { date: '2026-02-09', counted: 1 },
    ]);
    expect(term('2026-01-22T10:00', 'month', 2).days).toHaveLength(5);
  });
  test.each([
    [`${lastYear}-12-30T10:00`, 'calendar-day', 2, lastYear + 1],
    [`${lastYear}-06-01T10:00`, 'year', 1, lastYear + 1],
    [`${lastYear}-12-01T10:00`, 'month', 14, lastYear + 2],
  ] as const)('from %s, %s × %i needs the year %i', (at, unit, amount, year) => {
    const request = { event: 'filed-office', at: at as LocalDateTime, duration: { unit, amount }, hours: office };
    expect(reckonTerm(calendar, request)).toEqual({ ok: false, error: { code: 'calendar-year-missing', params: { year } } });
  });
});
