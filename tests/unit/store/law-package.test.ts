import { expect, test } from 'vitest';
import { workOffPackages } from '../../../renderer/features/calendar/work-off-packages.ts';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import type { Fact } from '../../../shared/journal/entry.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { register } from './acts.ts';
import { closeWholly, complain } from './complaint-acts.ts';
import { hashesAt, syncWholly } from './stream-kit.ts';
import { twoComputers } from './two-computers.ts';
import { openedOffice, openWindow } from './window-kit.ts';
import { seat } from './window-options.ts';

/** The region moves a day off to Thursday 19.11.2026, in the middle of a running term. */
function packageOfRegion(): Fact {
  const year = loadCalendar().years.find((one) => one.year === 2026);
  const title = { kk: 'Ауыстырылған демалыс күні', ru: 'Перенесённый выходной', original: 'none' };
  const day = { date: '2026-11-19', kind: 'moved-off', title, week: 'five-day', status: 'confirmed', source: { act: 'holidays-law', mark: 'text' } };
  const content = { kind: 'calendar-year', year: { ...year, days: [...(year?.days ?? []), day] } };
  const sent = { id: 'p-1', number: 1, title: { kk: 'Ауыстыру', ru: 'Перенос' }, ground: '№ 1 қаулы', effective: '2026-11-16', content };
  return { type: 'law-package-received', at: '2026-11-16T09:00', by: 'region', package: sent } as unknown as Fact;
}

const diskFull = () => Promise.resolve(err([{ code: 'disk-full' }]));

test('a package of the region moves the running terms once, though two computers work it off without a line', async () => {
  const { region, left, right } = await twoComputers();
  const row = await register(left.store);
  await syncWholly(region, left.store, right.store);
  await region.write(left.store.office()?.id ?? '', [packageOfRegion()]);
  await syncWholly(region, left.store, right.store);
  for (const { store } of [left, right]) {
    seat(store, 'clerk');
    expect(await workOffPackages(store)).toEqual({ cases: 1, complaints: 0 });
    expect(await workOffPackages(store)).toBeNull();
  }
  await syncWholly(region, left.store, right.store);
  for (const { store } of [left, right]) {
    const moved = await store.readCase(row.id);
    expect(moved?.terms?.due).not.toBe(row.terms?.due);
    expect(moved?.movedTerms).toEqual([{ at: expect.any(String), from: row.terms?.due, to: moved?.terms?.due, package: 'p-1' }]);
    expect(store.index.byId(row.id)?.due).toBe(moved?.terms?.due);
    const { expected, shown } = await hashesAt(region, store);
    expect(shown).toEqual(expected);
  }
  // What is registered from now on is reckoned with the new year at once.
  const later = await register(right.store);
  expect(later.terms?.due).toBe((await right.store.readCase(row.id))?.terms?.due);
});

test('it moves both clocks of a running complaint, too; an answered one keeps the term it was answered by', async () => {
  const { region, left, right } = await twoComputers();
  const running = await complain(left.store);
  const answered = await closeWholly(left.store, await complain(left.store));
  await syncWholly(region, left.store, right.store);
  await region.write(left.store.office()?.id ?? '', [packageOfRegion()]);
  await syncWholly(region, left.store, right.store);
  for (const { store } of [left, right]) {
    seat(store, 'clerk');
    expect(await workOffPackages(store)).toEqual({ cases: 0, complaints: 1 });
    expect(await workOffPackages(store)).toBeNull();
  }
  await syncWholly(region, left.store, right.store);
  for (const { store } of [left, right]) {
    const moved = store.complaints.byId(running.id);
    expect([running.terms, moved?.terms].map((terms) => [terms?.due, terms?.forward?.due])).toEqual([
      ['2026-11-23', '2026-11-19'],
      ['2026-11-24', '2026-11-20'],
    ]);
    const forward = { from: '2026-11-19', to: '2026-11-20' };
    expect(moved?.movedTerms).toEqual([{ at: expect.any(String), from: '2026-11-23', to: '2026-11-24', forward, package: 'p-1' }]);
    expect(moved?.conflict).toBe(false);
    expect(store.complaints.byId(answered.id)?.terms).toEqual(answered.terms);
    expect(store.office()?.workedOff?.map((one) => [one.package, one.moved, one.complaints])).toEqual([
      ['p-1', 0, 1],
      ['p-1', 0, 1],
    ]);
    const { expected, shown } = await hashesAt(region, store);
    expect(shown).toEqual(expected);
  }
});

test('broken off in the middle, the rest follows, and each file is counted once', async () => {
  const { region, left } = await twoComputers();
  const [first] = [await complain(left.store), await complain(left.store), await register(left.store)];
  await region.write(left.store.office()?.id ?? '', [packageOfRegion()]);
  await syncWholly(region, left.store);
  seat(left.store, 'clerk');
  let room = 1;
  const full: typeof left.store = { ...left.store, commitComplaint: (...act) => (room-- > 0 ? left.store.commitComplaint(...act) : diskFull()) };
  expect(await workOffPackages(full)).toBeNull();
  expect(left.store.complaints.list({ sort: 'due' }).filter(({ movedTerms }) => movedTerms)).toHaveLength(1);
  expect(await workOffPackages(left.store)).toEqual({ cases: 1, complaints: 2 });
  expect(left.store.complaints.byId(first.id)?.movedTerms).toHaveLength(1);
});

test('whoever sits down here for the first time works it off when the cases are there, not before', async () => {
  const { store, computer, world } = await openedOffice();
  const row = await register(store);
  const complaint = await complain(store);
  expect((await store.commit(() => ok([packageOfRegion()]))).ok).toBe(true);
  await store.close();
  // Until the office has said what they may be, a newcomer is shown nothing.
  const newcomer = await openWindow(computer, world, { actor: { staff: row.registeredBy, role: 'administrator' } });
  expect(await workOffPackages(newcomer)).toEqual({ cases: 1, complaints: 1 });
  expect((await newcomer.readCase(row.id))?.movedTerms).toHaveLength(1);
  expect(newcomer.complaints.byId(complaint.id)?.movedTerms).toHaveLength(1);
});
