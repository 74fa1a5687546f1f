import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateTextOf, dateValueOf, typedDate } from '../../../renderer/ui/date-text.ts';
import { fromDayNumber } from '../../../shared/kernel/local-date.ts';

describe('a typed date', () => {
  it.each([
    ['21.11.2026', '2026-11-21'],
    ['21112026', '2026-11-21'],
    ['1.3.2026', '2026-03-01'],
    ['21/11/2026', '2026-11-21'],
    [' 21 11 2026 ', '2026-11-21'],
  ])('%s is understood', (text, value) => expect(dateValueOf(text)).toBe(value));

  it.each(['31.04.2026', '29.02.2025', '21.13.2026', 'завтра', '', '21.11', '21.11.26'])('%s stays as it was typed', (text) => {
    expect(dateValueOf(text)).toBe(text);
    expect(dateTextOf(text)).toBe(text);
  });

  it('gets its dots while it grows, and none while it is being erased', () => {
    const type = (keys: string) => [...keys].reduce((value, key) => typedDate(dateTextOf(value) + key, dateTextOf(value)), '');
    expect(type('21112026')).toBe('2026-11-21');
    expect(type('21.11.2026')).toBe('2026-11-21');
    expect(typedDate('21.11', '21.11.')).toBe('21.11');
    expect(typedDate('21.11.202', '21.11.2026')).toBe('21.11.202');
  });

  it('shows every date in the form in which it is understood', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 40_000 }), (day) => {
        const date = fromDayNumber(day);
        expect(dateValueOf(dateTextOf(date))).toBe(date);
      }),
    );
  });
});
