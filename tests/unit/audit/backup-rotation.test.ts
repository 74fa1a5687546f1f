import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToKeep } from '../../../shared/audit/backup-rotation.ts';
import { addDays, type LocalDate, weekday } from '../../../shared/kernel/local-date.ts';

const day = (text: string) => text as LocalDate;
/** Saturday. */
const TODAY = day('2026-11-21');
const daily = (count: number): LocalDate[] => Array.from({ length: count }, (_, back) => addDays(TODAY, -back));

describe('which backups are kept', () => {
  it.each([
    ['a week of them: all', daily(7), daily(7)],
    ['a month of them: 7 days, the Sundays of the weeks before', daily(30), [...daily(7), day('2026-11-08'), day('2026-11-01'), day('2026-10-31')]],
    ['the only one, a year old: nothing newer stands for it', [day('2025-11-30')], [day('2025-11-30')]],
    ['one a year ago and one of today', [day('2025-11-30'), TODAY], [TODAY]],
    ['one eleven months ago', [day('2025-12-05')], [day('2025-12-05')]],
    ['after a long pause: what there is of twelve months', [day('2026-03-02'), day('2026-03-20'), day('2026-01-09')], ['2026-03-20', '2026-01-09']],
    ['from a clock that was ahead', [day('2027-05-01')], [day('2027-05-01')]],
    ['none', [], []],
  ])('%s', (_, days, kept) => expect(backupsToKeep(days, TODAY)).toEqual(kept));

  it('two years of daily backups, pruned every day, leave 7 days, 4 weeks and 12 months', () => {
    let kept: LocalDate[] = [];
    for (let back = 730; back >= 0; back -= 1) {
      const today = addDays(TODAY, -back);
      kept = backupsToKeep([...kept, today], today);
    }
    const weeks = new Set(kept.filter((one) => one > addDays(TODAY, -27)).map((one) => addDays(one, 1 - weekday(one))));
    const months = new Set(kept.map((one) => one.slice(0, 7)));
    expect([kept.filter((one) => one > addDays(TODAY, -7)).length, weeks.size, months.size]).toEqual([7, 4, 12]);
    expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
  });

  it('the newest is never thrown away, and nothing is kept that was not there', () => {
    const some = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(some, (backs) => {
        const days = backs.map((back) => addDays(TODAY, -back));
        const kept = backupsToKeep(days, TODAY);
        expect(kept[0]).toBe([...days].sort().at(-1));
        expect(kept.every((one) => days.includes(one))).toBe(true);
        expect(backupsToKeep(kept, TODAY)).toEqual(kept);
      }),
    );
  });
});
