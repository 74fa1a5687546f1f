import { expect, test } from 'vitest';
import { verifyChain } from '../../../shared/journal/chain.ts';
import { sha256 } from '../../../renderer/store/signing.ts';
import { openOffice } from '../../../shared/cases/open-office.ts';
import { assignCase } from '../../../shared/cases/assign-case.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { makeWorld, NEW_STAFF, SETTINGS } from '../../world/make-world.ts';
import { manyCases } from '../../bench/kit/many-cases.ts';
import { caseOf, nextStep, register } from './acts.ts';
import { makeComputer, openedOffice, openWindow } from './window-kit.ts';
import { seat } from './window-options.ts';
import { until } from '../../world/until.ts';

test('an empty store has no office; opening it twice is refused', async () => {
  const { store } = await openedOffice();
  expect(store.office()?.settings.mark).toBe('К1');
  const again = await store.openOffice((ground) => openOffice({ settings: SETTINGS, staff: NEW_STAFF, practice: false }, ground));
  expect(again).toEqual({ ok: false, error: [{ code: 'office-already-open' }] });
});

test('nothing is written before an office and an actor are there', async () => {
  const store = await openWindow(makeComputer(), makeWorld());
  expect(await store.commit(() => ({ ok: true, value: [] }))).toEqual({ ok: false, error: [{ code: 'office-not-open' }] });
  const { store: opened } = await openedOffice();
  opened.setActor(null);
  expect(await opened.commit(() => ({ ok: true, value: [] }))).toEqual({ ok: false, error: [{ code: 'actor-not-chosen' }] });
  seat(opened);
  expect(await opened.commit(() => ({ ok: true, value: [] }), 'nobody')).toEqual({ ok: false, error: [{ code: 'case-not-found' }] });
});

test('a case goes its whole way, and a reopened store says the same', async () => {
  const { store, computer, world } = await openedOffice();
  let row: Case | null = await register(store);
  const { id } = row;
  let last = row;
  for (; row; row = await nextStep(store, row)) last = row;
  expect(last.state).toBe('closed');
  expect(await store.readCase(id)).toEqual(last);
  await store.close();

  const again = await openWindow(computer, world);
  expect(await again.readCase(id)).toEqual(last);
  expect(again.index.byId(id)?.state).toBe('closed');
  expect(again.office()?.counters).toEqual(store.office()?.counters);
  const history = await again.historyOf(id);
  expect(history.map((entry) => entry.facts[0]?.type)).toEqual([
    'application-registered',
    'case-assigned',
    'completeness-confirmed',
    'grant-drafted',
    'decision-signed',
    'result-issued',
    'case-closed',
  ]);
});

test('entries count from one, are chained and signed; all wait in the outbox', async () => {
  const { store } = await openedOffice();
  await register(store);
  const second = await register(store);
  const entries = await store.outbox(100);
  expect(entries.map(({ n }) => n)).toEqual([1, 2, 3]);
  expect(await verifyChain(entries, { sha256, verify: async () => true })).toMatchObject({ ok: true, value: { n: 3 } });
  expect(new Set(entries.map(({ signature }) => signature)).size).toBe(3);
  expect((await store.verify()).status).toBe('good');
  expect(await store.historyOf(second.id)).toEqual([entries[2]]);
  expect((await store.officeHistory()).map(({ n }) => n)).toEqual([1]);
  expect((await store.outbox(2)).map(({ n }) => n)).toEqual([1, 2]);
});

test('a double click is judged on the state that the first click made', async () => {
  const { store } = await openedOffice();
  const row = await register(store);
  seat(store, 'head');
  const executor = store.office()?.staff.find(({ roles }) => roles.includes('executor'))?.id ?? '';
  const click = () => store.commit((world, current) => assignCase(current as Case, { executor }, world), row.id);
  const [first, second] = await Promise.all([click(), click()]);
  expect(caseOf(first).state).toBe('assigned');
  const states = [first, second].map((answer) => (answer.ok ? answer.value.cases[0]?.assignment : 'refused'));
  expect(await store.readCase(row.id)).toMatchObject({ state: 'assigned' });
  // Assigning anew may be lawful; then it is a second entry on top of the first, never a half of one.
  expect((await store.historyOf(row.id)).length).toBe(states[1] === 'refused' ? 2 : 3);
});

test('two windows: numbers stay gapless and each sees what the other wrote', async () => {
  const { store: left, computer, world } = await openedOffice();
  const right = await openWindow(computer, world);
  const rows = await Promise.all([register(left), register(right), register(left), register(right)]);
  expect(rows.map(({ number }) => number.serial).sort()).toEqual([1, 2, 3, 4]);
  const entries = await right.outbox(100);
  expect(entries.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
  expect((await left.verify()).status).toBe('good');
  await Promise.all([register(left), register(right)]);
  for (const store of [left, right]) {
    await until(() => expect(store.index.size).toBe(6));
    expect(
      store.index
        .numbers('incoming', 2026)
        .map(({ serial }) => serial)
        .sort(),
    ).toEqual([1, 2, 3, 4, 5, 6]);
  }
});

test('listeners hear of every change', async () => {
  const { store } = await openedOffice();
  let heard = 0;
  const stop = store.subscribe(() => (heard += 1));
  const before = store.version();
  await register(store);
  expect(heard).toBeGreaterThan(0);
  expect(store.version()).toBeGreaterThan(before);
  stop();
  const after = heard;
  await register(store);
  expect(heard).toBe(after);
});

test('drafts survive, in any shape, until they are removed', async () => {
  const { store, computer, world } = await openedOffice();
  await store.drafts.write('d1', 'intake', { iin: '12', half: { typed: null } });
  await store.drafts.write('d2', 'intake', 'text');
  await store.close();
  const again = await openWindow(computer, world);
  expect(await again.drafts.read('d1')).toEqual({ iin: '12', half: { typed: null } });
  expect((await again.drafts.list()).map(({ id }) => id).sort()).toEqual(['d1', 'd2']);
  await again.drafts.remove('d1');
  expect(await again.drafts.read('d1')).toBeNull();
  expect(await again.drafts.read('never')).toBeNull();
});

test('the practice store is emptied and the real one is not touched', async () => {
  const computer = makeComputer();
  const { store: real } = await openedOffice(computer);
  const { store: practice } = await openedOffice(computer, makeWorld(), { name: 'qamqor-practice' });
  await register(real);
  await register(practice);
  await real.resetPractice();
  expect(real.index.size).toBe(1);
  await practice.resetPractice();
  expect(practice.office()).toBeNull();
  expect(practice.index.size).toBe(0);
  expect(real.index.size).toBe(1);
  expect((await real.verify()).status).toBe('good');
});

test('many entries at once are one chain and one index', async () => {
  const { store, computer, world } = await openedOffice();
  const office = store.office();
  if (!office) throw new Error('no office');
  expect(await store.bulk(manyCases({ count: 1200, office, today: world.today() }))).toEqual({ ok: true, value: 1200 });
  expect(store.index.size).toBe(1200);
  expect(store.health().entries).toBe(1201);
  const row = await register(store);
  expect(row.number.serial).toBe(1201);
  expect(store.index.size).toBe(1201);
  const found = store.index.list({ sort: 'received', descending: true });
  expect(found.length).toBe(1201);
  await store.close();
  const again = await openWindow(computer, world);
  await again.whenComplete();
  expect(again.index.complete).toBe(true);
  expect(again.index.size).toBe(1201);
  expect((await again.verify()).status).toBe('good');
});
