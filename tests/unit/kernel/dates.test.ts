import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { type Instant, instantOf, offsetHours, toLocal } from '../../../shared/kernel/clock.ts';
import { dottedDate, parseTypedDate } from '../../../shared/kernel/dotted-date.ts';
import {
  addDays,
  addMonths,
  addYears,
  fromDayNumber,
  type LocalDate,
  parseLocalDate,
  toDayNumber,
  weekday,
} from '../../../shared/kernel/local-date.ts';

const days = fc.integer({ min: -200_000, max: 200_000 });

describe('dates', () => {
  it('a day number and its date are one', () => fc.assert(fc.property(days, (day) => toDayNumber(fromDayNumber(day)) === day)));
  it('agrees with the calendar of the machine', () =>
    fc.assert(
      fc.property(days, (day) => {
        const reference = new Date(day * 86_400_000);
        expect(fromDayNumber(day)).toBe(reference.toISOString().slice(0, 10));
        expect(weekday(fromDayNumber(day))).toBe(reference.getUTCDay() || 7);
      }),
    ));
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '0000-01-01', '26-01-01', '2026-1-1', ' 2026-01-01', '2026-01-01T00:00'])(
    '%s is impossible',
    (text) => expect(parseLocalDate(text)).toBeNull(),
  );
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s + %i months', (from, months, to) => expect(addMonths(from as LocalDate, months)).toBe(to));
  it('29 February, a year on', () => expect(addYears('2024-02-29' as LocalDate, 1)).toBe('2025-02-28'));
  it('days add up', () =>
    fc.assert(fc.property(days, fc.integer({ min: -999, max: 999 }), (day, n) => addDays(fromDayNumber(day), n) === fromDayNumber(day + n))));
  it('the weekday of 16.11.2026 is Monday', () => expect(weekday('2026-11-16' as LocalDate)).toBe(1));
});

describe('typed dates', () => {
  it.each(['16.11.2026', '16/11/2026', '16-11-2026', '16,11,2026', '16112026', '2026-11-16', ' 16.11.2026 '])('%s', (text) =>
    expect(parseTypedDate(text)).toBe('2026-11-16'),
  );
  it.each(['', '31.04.2026', '16.11.26', '2026', 'завтра', '16.11.2026 г.'])('%j is none', (text) => expect(parseTypedDate(text)).toBeNull());
  it('what is shown can be typed', () =>
    fc.assert(fc.property(days, (day) => parseTypedDate(dottedDate(fromDayNumber(day))) === fromDayNumber(day))));
});

describe('clock', () => {
  it.each([
    ['2024-02-29T17:59:59.999Z', 'east', 6],
    ['2024-02-29T18:00:00.000Z', 'east', 5],
    ['2020-01-01T00:00:00.000Z', 'west', 5],
    ['2018-12-20T17:59:59.999Z', 'kyzylorda', 6],
    ['2018-12-20T18:00:00.000Z', 'kyzylorda', 5],
  ] as const)('%s in the %s is +%i', (at, zone, hours) => expect(offsetHours(at as Instant, zone)).toBe(hours));
  it('the local day turns at 19:00 universal time', () => {
    expect(toLocal('2026-11-16T18:59:00.000Z' as Instant)).toBe('2026-11-16T23:59');
    expect(toLocal('2026-11-16T19:00:00.000Z' as Instant)).toBe('2026-11-17T00:00');
  });
  it('an instant is the ISO text of its milliseconds', () =>
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 4e12 }), (ms) => instantOf(ms) === new Date(ms).toISOString())));
});

it('canonical JSON does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      return canonicalJson(value) === canonicalJson(reversed) && JSON.stringify(JSON.parse(canonicalJson(value))) !== '';
    }),
  );
  expect(canonicalJson({ b: 1, a: [undefined, null], c: undefined })).toBe('{"a":[null,null],"b":1}');
});
