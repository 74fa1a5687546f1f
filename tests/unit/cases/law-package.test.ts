import { expect, test } from 'vitest';
import { applyOfficeFact } from '../../../shared/cases/apply-office-fact.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { packagesToWorkOff, withCalendarYears } from '../../../shared/cases/law-packages.ts';
import { LawPackage, type Office, type OfficeFact } from '../../../shared/cases/office.ts';
import { finishRecomputing, recomputeTerms } from '../../../shared/cases/recompute-terms.ts';
import type { World } from '../../../shared/cases/world.ts';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import { isWorkingDay } from '../../../shared/calendar/working-days.ts';
import { type LocalDate } from '../../../shared/kernel/local-date.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { makeWorld } from '../../world/make-world.ts';
import { closedCase, registeredCase } from '../../world/stories.ts';

const date = (text: string) => text as LocalDate;
const calendar = loadCalendar();

/** The year 2026 with one more day off, as an order of the Government might bring it. */
function packageWith(day: string, rest: Partial<LawPackage> = {}): LawPackage {
  const year = calendar.years.find((one) => one.year === 2026);
  const added = {
    date: day,
    kind: 'moved-off',
    title: { kk: 'Ауыстырылған демалыс күні', ru: 'Перенесённый выходной', original: 'none' },
    week: 'five-day',
    status: 'confirmed',
    source: { act: 'holidays-law', mark: 'text' },
  };
  return LawPackage.parse({
    id: 'p1',
    number: 1,
    title: { kk: 'Демалыс күнін ауыстыру', ru: 'Перенос выходного дня' },
    ground: '№ 1 қаулы',
    effective: '2026-11-16',
    content: { kind: 'calendar-year', year: { ...year, days: [...(year?.days ?? []), added] } },
    ...rest,
  });
}
const received = (sent: LawPackage): OfficeFact => ({ type: 'law-package-received', at: '2026-11-16T09:00' as never, by: 'region', package: sent });
const officeWith = (office: Office, ...sent: readonly LawPackage[]): Office =>
  sent.reduce<Office>((before, one) => applyOfficeFact(before, received(one)), office);
/** The same desk after the package came: what the store builds for every act. */
function after(world: World, ...sent: readonly LawPackage[]): World {
  const office = officeWith(world.office, ...sent);
  return { ...world, office, calendar: withCalendarYears(world.calendar, office, date('2026-11-16')) };
}

test('a year of the region takes the place of the carried one from its day on, and not before', () => {
  const { office } = makeWorld().world();
  const changed = officeWith(office, packageWith('2026-11-19', { effective: date('2026-11-18') }));
  expect(withCalendarYears(calendar, changed, date('2026-11-17'))).toBe(calendar);
  const whole = withCalendarYears(calendar, changed, date('2026-11-18'));
  expect(unwrap(isWorkingDay(whole, 'five-day', date('2026-11-19')) as never)).toBe(false);
  expect(withCalendarYears(calendar, changed, date('2026-11-18'))).toBe(whole);
});

test('a term that runs over the new day off ends a day later, and the case says what moved it', () => {
  const w = makeWorld();
  const row = registeredCase(w);
  const world = after(w.as('clerk'), packageWith('2026-11-19'));
  const facts = unwrap(recomputeTerms([row], world) as never) as readonly { readonly type: string }[];
  expect(facts).toHaveLength(1);
  const moved = w.take({ ok: true, value: facts } as never) as Case;
  expect(moved.terms?.due).not.toBe(row.terms?.due);
  expect(moved.terms && row.terms && moved.terms.due > row.terms.due).toBe(true);
  expect(moved.movedTerms).toEqual([{ at: expect.any(String), from: row.terms?.due, to: moved.terms?.due, package: 'p1' }]);
});

test('a day off that no term runs over moves nothing', () => {
  const w = makeWorld();
  const row = registeredCase(w);
  expect(recomputeTerms([row], after(w.as('clerk'), packageWith('2026-02-10')))).toEqual({ ok: true, value: [] });
});

test('two computers write the same consequence down: it counts once', () => {
  const w = makeWorld();
  const row = registeredCase(w);
  const facts = recomputeTerms([row], after(w.as('clerk'), packageWith('2026-11-19')));
  const once = w.take(facts as never) as Case;
  expect(w.take(facts as never)).toEqual(once);
});

test('a package is worked off once, whatever its number of cases', () => {
  const w = makeWorld();
  const world = after(w.as('clerk'), packageWith('2026-11-19'), packageWith('2026-11-20', { id: 'p2', number: 2 }));
  const done = unwrap(finishRecomputing({ packages: ['p1', 'p2'], moved: 3 }, world) as never) as unknown as readonly OfficeFact[];
  expect(done.map((one) => one.type === 'law-package-worked-off' && [one.package, one.moved])).toEqual([
    ['p1', 3],
    ['p2', 3],
  ]);
  const office = done.reduce<Office>((before, fact) => applyOfficeFact(before, fact), world.office);
  expect(packagesToWorkOff(office, date('2026-11-16'))).toEqual([]);
  expect(finishRecomputing({ packages: ['p1'], moved: 0 }, { ...world, office })).toEqual({ ok: false, error: [{ code: 'nothing-changed' }] });
});

test('a package that comes while another is worked off waits for its own turn', () => {
  const w = makeWorld();
  const world = after(w.as('clerk'), packageWith('2026-11-19'), packageWith('2026-11-20', { id: 'p2', number: 2 }));
  const done = unwrap(finishRecomputing({ packages: ['p1'], moved: 1 }, world) as never) as unknown as readonly OfficeFact[];
  const office = done.reduce<Office>((before, fact) => applyOfficeFact(before, fact), world.office);
  expect(packagesToWorkOff(office, date('2026-11-16')).map(({ id }) => id)).toEqual(['p2']);
});

test('settings of the region hold at once; a closed case keeps its terms', () => {
  const w = makeWorld();
  const sent = packageWith('2026-11-19', { content: { kind: 'settings', lockMinutes: 3 } });
  expect(officeWith(w.world().office, sent).settings.lockMinutes).toBe(3);
  const closed = closedCase(w);
  const facts = unwrap(recomputeTerms([closed], after(w.as('clerk'), packageWith('2026-11-19'))) as never) as readonly unknown[];
  expect(facts).toEqual([]);
});
