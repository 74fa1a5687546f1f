import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toIndexRow } from '../../../renderer/store/index-row.ts';
import { openStore } from '../../../renderer/store/open-store.ts';
import type { Store } from '../../../renderer/store/store.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { makeWorld } from '../../world/make-world.ts';
import { sampleDraft } from '../../world/sample-draft.ts';
import { nextStep, refuseAtCounter, register } from './acts.ts';
import { answersOf, fromScratch } from './index-questions.ts';
import { changeRecords } from './spoil.ts';
import { makeComputer, openedOffice, openWindow } from './window-kit.ts';
import { optionsOf } from './window-options.ts';

const SURNAMES = ['Қасымова', 'Касымова', 'Иванова', 'Әлиева', 'Фёдорова'];

test('any commits, saves, restarts and crashes leave the index as if made from scratch', async () => {
  const act = fc.constantFrom('register', 'register', 'refuse', 'step', 'step', 'step', 'save', 'restart', 'crash');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(act, fc.nat(100)), { minLength: 3, maxLength: 18 }), async (acts) => {
      const opened = await openedOffice();
      const { computer, world } = opened;
      let store: Store = opened.store;
      const cases = new Map<string, Case>();
      let minute = 0;
      for (const [kind, pick] of acts) {
        minute += 1;
        world.setNow(`2026-11-16T${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
        const draft = sampleDraft();
        const row = [...cases.values()][pick % Math.max(1, cases.size)];
        if (kind === 'register') {
          const made = await register(store, { ...draft, applicant: { ...draft.applicant, surname: SURNAMES[pick % SURNAMES.length] ?? '' } });
          cases.set(made.id, made);
        } else if (kind === 'refuse') {
          const made = await refuseAtCounter(store);
          cases.set(made.id, made);
        } else if (kind === 'step' && row) cases.set(row.id, (await nextStep(store, row)) ?? row);
        else if (kind === 'save') await store.saveSnapshot();
        else if (kind === 'restart' || kind === 'crash') {
          if (kind === 'restart') await store.saveSnapshot();
          await store.close();
          store = await openWindow(computer, world);
        }
      }
      const rows = [...cases.values()].map((row) => toIndexRow(row, world.world().catalogue));
      const scratch = answersOf(fromScratch(rows), world.today(), rows);
      expect(store.index.counts(world.today())).toEqual(scratch.counts);
      await store.whenComplete();
      expect(answersOf(store.index, world.today(), rows)).toEqual(scratch);
      await store.close();
    }),
    { numRuns: 100 },
  );
});

test('a deleted database is noticed by the sentinel, said, and never silently empty', async () => {
  const { store, computer, world } = await openedOffice();
  await register(store);
  await store.close();
  await new Promise((resolve) => (computer.factory.deleteDatabase('qamqor').onsuccess = resolve));
  expect(await openStore(optionsOf(world), computer.ports())).toEqual({ ok: false, error: { code: 'store-lost', params: { entries: 2 } } });
  // Asking has created nothing: the second answer is the same.
  expect(await openStore(optionsOf(world), computer.ports())).toMatchObject({ ok: false, error: { code: 'store-lost' } });

  const { store: fresh } = await openedOffice(computer, world, { acceptLoss: true });
  const row = await register(fresh);
  expect(row.number.serial, 'the lost number is not given again').toBe(2);
});

test('entries cut off at the end are noticed; going on starts a new chain and keeps what is left', async () => {
  const { store, computer, world } = await openedOffice();
  const kept = await register(store);
  await register(store);
  await store.close();
  await changeRecords(computer, 'entries', (record) => (record.n === 3 ? null : record));
  expect(await openStore(optionsOf(world), computer.ports())).toEqual({
    ok: false,
    error: { code: 'store-damaged', params: { expected: 3, found: 2 } },
  });
  const again = await openWindow(computer, world, { acceptLoss: true });
  expect(await again.readCase(kept.id)).toEqual(kept);
  const next = await register(again);
  expect(next.number.serial).toBe(3);
  await again.close();
  const later = await openWindow(computer, world);
  expect(later.index.size).toBe(3);
});

test('an older copy of the database is noticed', async () => {
  const { store, computer, world } = await openedOffice();
  await register(store);
  await store.close();
  const sentinel = computer.sentinels.get('qamqor');
  if (sentinel) computer.sentinels.set('qamqor', { ...sentinel, hash: 'f'.repeat(64) });
  expect(await openStore(optionsOf(world), computer.ports())).toMatchObject({ ok: false, error: { code: 'store-damaged' } });
  if (sentinel) computer.sentinels.set('qamqor', { ...sentinel, device: 'another' });
  expect(await openStore(optionsOf(world), computer.ports())).toMatchObject({ ok: false, error: { code: 'store-lost' } });
});

test('a row that cannot be unsealed is reported and folded anew from its entries', async () => {
  const { store, computer, world } = await openedOffice();
  const row = await register(store);
  const moved = await nextStep(store, row);
  await store.close();
  await changeRecords(computer, 'rows', (record) => ({ ...record, sealed: flipped(record.sealed as Uint8Array) }));
  const again = await openWindow(computer, world);
  expect(await again.readCase(row.id)).toEqual(moved);
  const health = await again.verify();
  expect(health).toMatchObject({ status: 'good', damagedRows: [row.id], rebuiltRows: [row.id], damagedEntries: [] });
  expect(again.index.byId(row.id)?.state).toBe('assigned');
  expect((await again.historyOf(row.id)).length).toBe(2);
});

test('sealed bytes of one row do not open in the place of another', async () => {
  const { store, computer, world } = await openedOffice();
  const first = await register(store);
  const second = await register(store);
  await store.close();
  const bytes = new Map<unknown, unknown>();
  await changeRecords(computer, 'rows', (record) => (bytes.set(record.id, record.sealed), record));
  await changeRecords(computer, 'rows', (record) => ({ ...record, sealed: bytes.get(record.id === first.id ? second.id : first.id) }));
  const again = await openWindow(computer, world);
  expect((await again.readCase(first.id))?.number).toEqual(first.number);
  expect([...again.health().damagedRows]).toContain(first.id);
});

test('a damaged entry is named by its number, and the rest stands', async () => {
  const { store, computer, world } = await openedOffice();
  const row = await register(store);
  await register(store);
  await store.close();
  await changeRecords(computer, 'entries', (record) => (record.n === 2 ? { ...record, sealed: flipped(record.sealed as Uint8Array) } : record));
  const again = await openWindow(computer, world);
  const health = await again.verify();
  expect(health.status).toBe('damaged');
  expect(health.damagedEntries.map(({ n }) => n)).toEqual([2]);
  expect(await again.readCase(row.id)).toEqual(row);
  expect(again.index.size).toBe(2);
});

test('a missing entry in the middle is named; a damaged office row is folded anew', async () => {
  const { store, computer, world } = await openedOffice();
  await register(store);
  await register(store);
  const before = store.office();
  await store.close();
  await changeRecords(computer, 'meta', (record) => (record.key === 'office' ? { ...record, sealed: flipped(record.sealed as Uint8Array) } : record));
  const again = await openWindow(computer, world);
  expect(again.office()).toEqual(before);
  await again.close();
  await changeRecords(computer, 'entries', (record) => (record.n === 2 ? null : record));
  const later = await openWindow(computer, world);
  expect((await later.verify()).damagedEntries.map(({ n }) => n)).toEqual([2]);
});

test('a damaged saved index is made anew', async () => {
  const { store, computer, world } = await openedOffice();
  await register(store);
  await store.saveSnapshot();
  await store.close();
  await changeRecords(computer, 'snapshot', (record) => ({ ...record, sealed: flipped(record.sealed as Uint8Array) }));
  const again = await openWindow(computer, world);
  await again.whenComplete();
  expect(again.index.size).toBe(1);
  expect(again.index.search('қасымова', 5).length).toBe(1);
});

test('a lost key is a lost store, said as such', async () => {
  const { store, computer, world } = await openedOffice();
  await store.close();
  await changeRecords(computer, 'keys', () => null);
  expect(await openStore(optionsOf(world), computer.ports())).toMatchObject({ ok: false, error: { code: 'store-lost' } });
});

test('another computer: nothing remembered, nothing there, an empty store opens', async () => {
  const opened = await openStore(optionsOf(makeWorld()), makeComputer().ports());
  expect(opened.ok && opened.value.office()).toBeNull();
});

function flipped(sealed: Uint8Array): Uint8Array {
  const changed = sealed.slice();
  const at = changed.length - 5;
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

test('damage that nothing can mend is told once: reading the history again moves nobody who listens', async () => {
  const { store, computer } = await openedOffice();
  const row = await register(store);
  await changeRecords(computer, 'entries', (record) => (record['n'] === 2 ? { ...record, sealed: new Uint8Array(40) } : record));
  let told = 0;
  store.subscribe(() => (told += 1));
  expect(await store.historyOf(row.id)).toEqual([]);
  expect(store.health().damagedEntries.map(({ n }) => n)).toEqual([2]);
  const once = told;
  expect(once).toBeGreaterThan(0);
  expect(await store.historyOf(row.id)).toEqual([]);
  expect(told).toBe(once);
  await store.close();
});
