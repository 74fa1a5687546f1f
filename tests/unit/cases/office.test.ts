import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addStaff } from '../../../shared/cases/add-staff.ts';
import { changeSettings } from '../../../shared/cases/change-settings.ts';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { numberGaps, numberText, patternFault } from '../../../shared/cases/numbering.ts';
import { openOffice } from '../../../shared/cases/open-office.ts';
import { makeWorld, NEW_STAFF, SETTINGS } from '../../world/make-world.ts';
import { registeredCase } from '../../world/stories.ts';

const codes = (decided: { ok: boolean; error?: readonly { code: string; field?: string }[] }) =>
  decided.error?.map(({ code, field }) => `${field ?? ''}: ${code}`);

describe('opening', () => {
  const open = (change: object, staff: unknown = NEW_STAFF) =>
    openOffice({ settings: { ...SETTINGS, ...change }, staff, practice: false }, makeWorld().world());
  it.each([
    [{ bin: '991240999992' }, 'settings.bin: bin-checksum'],
    [{ mark: '' }, 'settings.mark: mark-shape'],
    [{ mark: 'А-1' }, 'settings.mark: mark-shape'],
    [{ name: { kk: '', ru: 'Отдел' } }, 'settings.name.kk: required'],
    [{ patterns: { ...SETTINGS.patterns, incoming: '{year}-{serial}' } }, 'settings.patterns.incoming: pattern-mark'],
  ])('%j: %s', (change, issue) => expect(codes(open(change))).toContain(issue));
  it('needs people, and somebody who governs', () => {
    expect(codes(open({}, []))).toEqual(['staff: staff-required']);
    expect(codes(open({}, [{ name: 'А', roles: ['clerk'], post: { kk: 'м', ru: 'с' } }]))).toEqual(['staff: head-required']);
    expect(codes(open({}, [{ name: 'А', roles: [], post: { kk: 'м', ru: 'с' } }]))).toEqual(['staff.0.roles: role-required']);
  });
});

describe('governing', () => {
  it('the clerk may not, the head may', () => {
    const w = makeWorld();
    expect(codes(changeSettings(SETTINGS, w.as('clerk')))).toEqual([': wrong-role']);
    expect(codes(addStaff(NEW_STAFF[0], w.as('clerk')))).toEqual([': wrong-role']);
    expect(addStaff(NEW_STAFF[0], w.as('head')).ok).toBe(true);
  });
  it('the last head cannot leave, nobody is changed who is not there', () => {
    const w = makeWorld();
    expect(codes(changeStaff({ ...w.staffOf('head'), active: false }, w.as('head')))).toEqual(['roles: head-required']);
    expect(codes(changeStaff({ ...w.staffOf('head'), id: 'x' }, w.as('head')))).toEqual(['id: staff-unknown']);
  });
  it('a new mark starts its own numbers, the old ones keep their text', () => {
    const w = makeWorld();
    const first = registeredCase(w);
    w.take(changeSettings({ ...SETTINGS, mark: 'К2' }, w.as('head')));
    expect([first.number.text, registeredCase(w).number.text]).toEqual(['К1-2026-000001', 'К2-2026-000001']);
  });
});

describe('numbers', () => {
  it.each([
    ['{mark}-{year}-{serial:6}', 'А-2026-000042'],
    ['ЖТ-{mark}-{serial}/{year}', 'ЖТ-А-42/2026'],
  ])('%s', (pattern, text) => {
    expect(patternFault(pattern)).toBeNull();
    expect(numberText(pattern, { mark: 'А', year: 2026, serial: 42 })).toBe(text);
  });
  it.each([
    ['{year}{serial}', 'pattern-mark'],
    ['{mark}{serial}', 'pattern-year'],
    ['{mark}{year}', 'pattern-serial'],
    ['{mark}{year}{serial:0}', 'pattern-serial'],
    ['{mark}{year}{serial}{day}', 'pattern-unknown'],
    ['{mark}{year}{serial}'.padEnd(61, '-'), 'pattern-long'],
    ['{mark}-{year}\n{serial}', 'hidden-characters'],
    ['{mark}-{year}\u0001{serial}', 'hidden-characters'],
    ['{mark}-\u202E{year}-{serial}', 'hidden-characters'],
    ['{mark}-\uD800{year}-{serial}', 'hidden-characters'],
  ])('%s: %s', (pattern, fault) => expect(patternFault(pattern)).toBe(fault));

  const number = (serial: number, year = 2026) => ({ series: 'incoming' as const, mark: 'А', year, serial, text: String(serial) });
  it('gaps and repetitions are found, whatever the order', () => {
    expect(numberGaps([number(5), number(1), number(2), number(2), number(1, 2027)])).toEqual({
      gaps: [{ series: 'incoming', mark: 'А', year: 2026, from: 3, to: 4 }],
      repeated: [number(2)],
    });
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (serials) => {
        const { gaps } = numberGaps(serials.map((serial) => number(serial)));
        const missing = gaps.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
        const all = [...missing, ...serials].sort((a, b) => a - b);
        return all.every((serial, i) => serial === i + 1);
      }),
    );
  });
});
