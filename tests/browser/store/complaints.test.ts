import { beforeEach, expect, test, vi } from 'vitest';
import { openStore } from '../../../renderer/store/open-store.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { register } from '../../unit/store/acts.ts';
import { closeWholly, complain, nextComplaintStep } from '../../unit/store/complaint-acts.ts';
import { toVersionTwo } from '../../unit/store/old-store.ts';
import { allRecords, changeRecords, everyText } from '../../unit/store/spoil.ts';
import { optionsOf } from '../../unit/store/window-options.ts';
import { emptyDisk, openedOffice, openTab, ports } from './chromium-kit.ts';
import { until } from '../../world/until.ts';

beforeEach(emptyDisk);

test('a complaint goes its way over two tabs, and a third finds it closed', async () => {
  const { store: left, world } = await openedOffice();
  const right = await openTab(world);
  const subject = await register(left);
  let row: Complaint | null = await complain(left, {}, subject);
  const { id } = row;
  for (let tab = right; row; tab = tab === left ? right : left) row = await nextComplaintStep(tab, row);
  await until(() => expect([left, right].map((tab) => tab.complaints.byId(id)?.state)).toEqual(['closed', 'closed']));
  const rows = await Promise.all([complain(left), complain(right), complain(left), complain(right)]);
  expect(rows.map(({ number }) => number.serial).sort()).toEqual([2, 3, 4, 5]);
  const closed = left.complaints.byId(id);
  await Promise.all([left.close(), right.close()]);
  const third = await openTab(world);
  expect([third.complaints.size, third.complaints.complete]).toEqual([4, false]);
  await third.whenComplete();
  expect(third.complaints.byId(id)).toEqual(closed);
  expect(third.complaints.about(subject.id)).toEqual([closed]);
  expect(third.complaints.search('касымова 900101', 10).length).toBe(5);
  expect((await third.verify()).status).toBe('good');
  await third.close();
});

test('killed after the transaction: what was written is there, nothing besides', async () => {
  const { store, world } = await openedOffice();
  const row = await nextComplaintStep(store, await complain(store));
  // No close, no saving: as a killed tab leaves it.
  const again = await openTab(world);
  expect(again.complaints.list({ sort: 'number' })).toEqual([row]);
  expect((await again.historyOf(row?.id ?? '')).length).toBe(2);
  expect((await again.verify()).status).toBe('good');
  await Promise.all([store.close(), again.close()]);
});

test('killed in the middle of the transaction: neither entry nor complaint, and the number is given to the next', async () => {
  const { store, world } = await openedOffice();
  await complain(store);
  const real = IDBObjectStore.prototype.put;
  // Entries and rows of cases are written by then.
  const killed = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...put) {
    if (this.name !== 'complaints') return real.apply(this, put);
    this.transaction.abort();
    throw new DOMException('', 'AbortError');
  });
  await expect(complain(store)).rejects.toThrow('store-write-failed');
  killed.mockRestore();
  expect(store.complaints.size).toBe(1);
  const again = await openTab(world);
  expect((await again.outbox(10)).map(({ n }) => n)).toEqual([1, 2]);
  expect((await complain(again)).number.serial).toBe(2);
  expect((await again.verify()).status).toBe('good');
  await Promise.all([store.close(), again.close()]);
});

test('a damaged row is folded anew before the first screen', async () => {
  const { store, world } = await openedOffice();
  const row = await nextComplaintStep(store, await complain(store));
  await store.close();
  await changeRecords({ factory: indexedDB }, 'complaints', (record) => ({
    ...record,
    sealed: (record['sealed'] as Uint8Array).map((byte, index) => (index === 40 ? byte ^ 1 : byte)),
  }));
  const again = await openTab(world);
  expect(again.complaints.list({ sort: 'due' })).toEqual([row]);
  expect(again.health()).toMatchObject({ damagedRows: [row?.id], rebuiltRows: [row?.id] });
  expect((await again.verify()).status).toBe('good');
  await again.close();
});

test('a store of version 2 opens in two tabs at once and folds its complaints', async () => {
  const { store, world } = await openedOffice();
  const closed = await closeWholly(store, await complain(store));
  const open = await complain(store);
  await store.close();
  await toVersionTwo({ indexedDB, IDBKeyRange });
  const tabs = await Promise.all([openTab(world), openTab(world)]);
  for (const tab of tabs) {
    await tab.whenComplete();
    expect(tab.complaints.list({ sort: 'number' })).toEqual([closed, open]);
    expect((await tab.officeHistory()).map(({ n }) => n)).toEqual([1]);
    expect((await tab.verify()).status).toBe('good');
  }
  await Promise.all(tabs.map((tab) => tab.close()));
});

test('a deleted database is noticed; a complaint after it does not get a number that was given', async () => {
  const { store, world } = await openedOffice();
  await complain(store);
  await store.close();
  await new Promise((resolve) => (indexedDB.deleteDatabase('qamqor').onsuccess = resolve));
  expect(await openStore(optionsOf(world), ports())).toEqual({ ok: false, error: { code: 'store-lost', params: { entries: 2 } } });
  const { store: fresh } = await openedOffice(world, { acceptLoss: true });
  expect(fresh.complaints.size).toBe(0);
  expect((await complain(fresh)).number.serial).toBe(2);
  await fresh.close();
});

test('nothing of a complaint that stands on the disk can be read', async () => {
  const { store } = await openedOffice();
  const { id, intake, number } = await complain(store);
  await store.saveSnapshot();
  await store.close();
  const { surname, iin, address, phone } = intake.complainant;
  const texts = (await allRecords(indexedDB)).map(everyText);
  expect(texts.some((text) => text.includes(id))).toBe(true);
  for (const canary of [surname, iin, address, phone, intake.essence, number.text])
    expect(canary.length > 3 && !texts.some((text) => text.includes(canary)), canary).toBe(true);
});
