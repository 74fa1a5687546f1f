import { IDBObjectStore } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { unwrap } from '../../../shared/kernel/result.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { assignCase } from '../../../shared/cases/assign-case.ts';
import { caseOf, nextStep, register } from './acts.ts';
import { complain, nextComplaintStep } from './complaint-acts.ts';
import { hashesAt, round, syncWholly } from './stream-kit.ts';
import { type Pc, reopen, twoComputers } from './two-computers.ts';
import { openWindow } from './window-kit.ts';
import { seat } from './window-options.ts';
import { until } from '../../world/until.ts';

async function isRight(region: Parameters<typeof hashesAt>[0], ...pcs: readonly Pc[]): Promise<void> {
  for (const { store, name } of pcs) {
    const { expected, shown } = await hashesAt(region, store);
    expect(shown, name).toEqual(expected);
  }
}

test('what is done at one computer is there at the other, under numbers with the mark of each', async () => {
  const { region, left, right } = await twoComputers();
  const here = await register(left.store);
  const there = await register(right.store);
  expect([here.number.mark, here.number.serial]).toEqual(['A1', 1]);
  expect([there.number.mark, there.number.serial]).toEqual(['B2', 1]);
  await complain(right.store);
  await syncWholly(region, left.store, right.store);
  expect(await left.store.readCase(there.id)).toEqual(there);
  expect(left.store.index.byId(there.id)?.number).toBe(there.number.text);
  expect(left.store.index.size).toBe(2);
  expect(left.store.complaints.size).toBe(1);
  await isRight(region, left, right);
  for (const { store } of [left, right]) {
    expect(await store.sync.place()).toMatchObject({ cursor: region.stream.length, streamHash: await region.streamHash(), outbox: 0 });
    expect(await store.verify()).toMatchObject({ status: 'good', damagedEntries: [], damagedRows: [] });
  }
  expect((await register(left.store)).number.serial).toBe(2);
});

test('the screens of another window follow, and so does who listens', async () => {
  const { region, left, right } = await twoComputers();
  const window = await openWindow(left.computer, left.world);
  const heard = vi.fn();
  window.subscribe(heard);
  const row = await register(right.store);
  await complain(right.store);
  await syncWholly(region, right.store, left.store);
  await until(() => expect(window.index.byId(row.id)?.id).toBe(row.id));
  await until(() => expect(window.complaints.size).toBe(1));
  expect(heard).toHaveBeenCalled();
  expect(window.health()).toMatchObject({ entries: left.store.health().entries });
});

test('own unnumbered acts stay on top of what comes, and take their place when their number comes', async () => {
  const { region, left, right } = await twoComputers();
  const row = await register(left.store);
  await syncWholly(region, left.store, right.store);
  // Both assign the case; the right one reaches the region first.
  const assign = async ({ store }: Pc, who: number) => {
    seat(store, 'head');
    const executor = store.office()?.staff.filter(({ roles }) => roles.includes('executor'))[who]?.id ?? '';
    caseOf(await store.commit((world, current) => assignCase(current as Case, { executor }, world), row.id));
    return executor;
  };
  const mine = await assign(left, 0);
  const theirs = await assign(right, 1);
  unwrap(await round(region, right.store));
  const taken = unwrap(await round(region, left.store, { push: false }));
  expect(taken).toMatchObject({ received: 1, numbered: 0 });
  expect((await left.store.readCase(row.id))?.executor, 'own act on top').toBe(mine);
  await isRight(region, left, right);
  await syncWholly(region, left.store, right.store);
  expect((await right.store.readCase(row.id))?.executor).toBe(mine);
  expect((await left.store.readCase(row.id))?.executor).toBe(mine);
  expect(theirs).not.toBe(mine);
  expect(await left.store.readCase(row.id)).toEqual(await right.store.readCase(row.id));
  await isRight(region, left, right);
});

test('the other was quicker, though this one wrote first: the order is the region’s', async () => {
  const { region, left, right } = await twoComputers();
  const row = await register(left.store);
  await syncWholly(region, left.store, right.store);
  await nextStep(left.store, row);
  const moved = await nextStep(right.store, row);
  await nextStep(right.store, moved as Case);
  unwrap(await round(region, right.store));
  unwrap(await round(region, left.store, { push: false }));
  await isRight(region, left);
  await reopen(left);
  await isRight(region, left);
  await syncWholly(region, left.store, right.store);
  await isRight(region, left, right);
});

test('a taking that does not fit where the store stands is refused, and nothing has changed', async () => {
  const { region, left, right } = await twoComputers();
  await register(right.store);
  unwrap(await round(region, right.store));
  const before = await left.store.sync.place();
  const items = region.itemsFor(before.device, before.cursor);
  const taking = { items, from: before.cursor, held: [], stopped: null, receipt: null, grant: null };
  unwrap(await left.store.sync.take(taking));
  expect(await left.store.sync.take(taking)).toEqual({ ok: false, error: { code: 'cursor-moved' } });
  await isRight(region, left);
  const place = await left.store.sync.place();
  await register(right.store);
  await register(right.store);
  unwrap(await round(region, right.store));
  const [first, second] = region.itemsFor(place.device, place.cursor);
  if (first?.kind !== 'entry' || !second) throw new Error('no items');
  const changed = { ...first, entry: { ...first.entry, actor: 'somebody' } };
  for (const wrong of [[second], [first, first], [changed, second], [{ ...first, entry: { ...first.entry, prev: '0'.repeat(64) } }]]) {
    expect(await left.store.sync.take({ ...taking, from: place.cursor, items: wrong })).toMatchObject({ error: { code: 'chain-broken' } });
  }
  expect(await left.store.sync.place()).toEqual(place);
  await isRight(region, left);
});

test('after a restart without a saved index what came is there; the saved index is caught up with it', async () => {
  const { region, left, right } = await twoComputers();
  const first = await register(right.store);
  await syncWholly(region, right.store, left.store);
  await left.store.saveSnapshot();
  const second = await register(right.store);
  await nextStep(right.store, first);
  await complain(right.store);
  await syncWholly(region, right.store, left.store);
  await reopen(left);
  await isRight(region, left);
  expect(left.store.index.byId(first.id)?.state).toBe('assigned');
  expect(left.store.index.search(second.number.text, 5).map(({ id }) => id)).toEqual([second.id]);
  await left.store.saveSnapshot();
  await reopen(left);
  await isRight(region, left);
  expect(left.store.health().damagedRows).toEqual([]);
});

test('a finished case of the other computer is counted once, with the saved board and without it', async () => {
  const { region, left, right } = await twoComputers();
  await register(left.store);
  await syncWholly(region, left.store, right.store);
  await left.store.saveSnapshot();
  for (let row: Case | null = await register(right.store); row; row = await nextStep(right.store, row));
  await syncWholly(region, right.store, left.store);
  const { store } = left;
  expect(store.index.counts('2026-11-16' as never).byState).toMatchObject({ closed: 1, registered: 1 });
  await reopen(left);
  expect(left.store.index.counts('2026-11-16' as never).byState).toMatchObject({ closed: 1, registered: 1 });
  await left.store.whenComplete();
  expect(left.store.index.counts('2026-11-16' as never).byState).toMatchObject({ closed: 1, registered: 1 });
});

test('the disk is full in the middle of a taking: nothing of it is there, and the next one brings it', async () => {
  const { region, left, right } = await twoComputers();
  const row = await register(right.store);
  unwrap(await round(region, right.store));
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  expect(await round(region, left.store, { push: false })).toEqual({ ok: false, error: { code: 'disk-full' } });
  full.mockRestore();
  expect(await left.store.readCase(row.id)).toBeNull();
  expect(left.store.health().writeFailure).toEqual({ code: 'disk-full' });
  unwrap(await round(region, left.store));
  await isRight(region, left, right);
});

test('what the region holds back moves nothing, its number stays spent, and it moves again when it is let go', async () => {
  const { region, left, right } = await twoComputers();
  const row = await register(left.store);
  const [entry] = (await left.store.outbox(10)).slice(-1);
  if (!entry) throw new Error('no entry');
  region.hold(entry);
  const kept = await register(left.store);
  await syncWholly(region, left.store, right.store);
  expect(await left.store.readCase(row.id)).toBeNull();
  expect(left.store.index.byId(row.id)).toBeUndefined();
  expect(await left.store.readCase(kept.id)).toEqual(kept);
  expect(await left.store.sync.place()).toMatchObject({ outbox: 1, held: [{ n: entry.n, code: 'actor-inactive' }] });
  expect(await left.store.sync.outbox({ entries: 9, bytes: 9e6 })).toEqual([]);
  expect((await register(left.store)).number.serial).toBe(3);
  await reopen(left);
  expect(left.store.index.size).toBe(2);
  region.release((await left.store.audit.page({ limit: 10 })).find(({ n }) => n === entry.n) as never);
  seat(left.store);
  await syncWholly(region, left.store, right.store);
  expect(await left.store.readCase(row.id)).toEqual(row);
  expect((await left.store.sync.place()).held).toEqual([]);
  await isRight(region, left, right);
});

test('what was done with a case whose registration is held back stands in a row without an application, and the store is whole', async () => {
  const { region, left, right } = await twoComputers();
  const row = await register(left.store);
  const entry = (await left.store.outbox(10)).at(-1);
  await nextStep(left.store, row);
  if (entry) region.hold(entry);
  await syncWholly(region, left.store, right.store);
  for (const { store } of [left, right]) {
    expect(await store.readCase(row.id)).toMatchObject({ state: 'assigned', registeredBy: '' });
    expect(await store.verify()).toMatchObject({ status: 'good', damagedRows: [] });
  }
  expect(await left.store.readCase(row.id)).toEqual(await right.store.readCase(row.id));
});

test('the queue ends where the region stopped it', async () => {
  const { region, left } = await twoComputers();
  for (let count = 0; count < 3; count += 1) await register(left.store);
  const waiting = await left.store.sync.outbox({ entries: 9, bytes: 9e6 });
  const { device } = await left.store.sync.place();
  const n = waiting[1]?.n ?? 0;
  unwrap(await round(region, left.store, { push: false, more: { stopped: { device, n, code: 'chain-broken' } } }));
  expect((await left.store.sync.outbox({ entries: 9, bytes: 9e6 })).map((entry) => entry.n)).toEqual([n - 1]);
  expect((await left.store.sync.place()).stopped).toEqual({ device, n, code: 'chain-broken' });
  unwrap(await round(region, left.store, { push: false }));
  expect((await left.store.sync.outbox({ entries: 2, bytes: 9e6 })).length).toBe(2);
  expect((await left.store.sync.outbox({ entries: 9, bytes: 1 })).length, 'the first goes however long it is').toBe(1);
  expect((await left.store.sync.outbox({ entries: 9, bytes: 9e6, after: { [device]: n } })).map((entry) => entry.n)).toEqual([n + 1]);
});

test('a complaint that both work on follows the region’s order', async () => {
  const { region, left, right } = await twoComputers();
  const complaint = await complain(left.store);
  await syncWholly(region, left.store, right.store);
  await nextComplaintStep(left.store, complaint);
  await nextComplaintStep(right.store, complaint);
  await syncWholly(region, right.store, left.store);
  expect(left.store.complaints.byId(complaint.id)).toEqual(right.store.complaints.byId(complaint.id));
  await isRight(region, left, right);
});
