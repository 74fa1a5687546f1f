import { afterAll, expect, test, vi } from 'vitest';
import type { Store } from '../../../renderer/store/store.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { nextStep, register } from './acts.ts';
import { keyedOffice, type KeyedComputer, openKeyed, restarted, throwAway } from './keyed-kit.ts';
import { changeRecords } from './spoil.ts';
import { hashesAt, makeRegion, otherIds, type Region, round, syncWholly } from './stream-kit.ts';
import { makeComputer, openWindow } from './window-kit.ts';
import { seat } from './window-options.ts';
import { until } from '../../world/until.ts';

afterAll(throwAway);

const deleteStore = ({ factory }: KeyedComputer): Promise<unknown> =>
  new Promise((resolve) => (factory.deleteDatabase('qamqor').onsuccess = resolve));
const isRight = async (region: Region, store: Store) => {
  const { expected, shown } = await hashesAt(region, store);
  expect(shown).toEqual(expected);
};

/** A computer with a second copy, another one without, their stream; both have worked on one case. */
async function connected() {
  const region = await makeRegion();
  const { store, computer } = await keyedOffice();
  unwrap(await round(region, store));
  const other = await openWindow(makeComputer(), computer.world, otherIds('other'));
  await syncWholly(region, other);
  seat(other);
  const row = await register(other);
  await syncWholly(region, other, store);
  await nextStep(store, row);
  await register(store);
  await syncWholly(region, store, other);
  await nextStep(other, (await other.readCase(row.id)) as Case);
  await syncWholly(region, other, store);
  return { region, store, computer, other, row };
}

test('the ends of store and copy agree after a taking: the next start compares them alone', async () => {
  const { region, store, computer } = await connected();
  await store.close();
  const again = restarted(computer);
  const reads = vi.spyOn(again.copy, 'read');
  const opened = await openKeyed(again);
  expect(reads, 'the whole copy is read only by the quiet check').not.toHaveBeenCalled();
  await until(() => expect(opened.health().status).toBe('good'));
  await isRight(region, opened);
  await register(opened);
  await opened.close();
  reads.mockClear();
  expect((await openKeyed(again)).healed()).toBeNull();
  expect(reads).not.toHaveBeenCalled();
});

test('the store is deleted: everything comes back from the copy; the stream is asked anew, and only numbers come', async () => {
  const { region, store, computer, other } = await connected();
  await register(store);
  await store.close();
  await deleteStore(computer);
  const healed = await openKeyed(restarted(computer));
  expect(healed.healed()).toMatchObject({ from: 'second-copy', lost: 0 });
  expect(await healed.sync.place()).toMatchObject({ cursor: 0 });
  expect(healed.index.size).toBe(3);
  expect(await healed.verify()).toMatchObject({ status: 'good', damagedEntries: [] });
  const taken = unwrap(await round(region, healed));
  expect(taken.received).toBe(0);
  await syncWholly(region, healed, other);
  await isRight(region, healed);
  expect(await healed.sync.place()).toMatchObject({ cursor: region.stream.length, streamHash: await region.streamHash(), outbox: 0 });
  expect(await healed.verify()).toMatchObject({ status: 'good' });
  expect((await register(healed)).number.serial).toBe(4);
});

test('killed between the copy and the store while the stream was taken: nothing is doubled, and it comes again', async () => {
  const { region, store, computer, other } = await connected();
  const before = await store.sync.place();
  const row = await register(other);
  await syncWholly(region, other);
  const taking = { items: region.itemsFor(before.device, before.cursor), from: before.cursor, held: [], stopped: null, receipt: null, grant: null };
  const append = computer.copy.append;
  const killed = vi.spyOn(computer.copy, 'append').mockImplementation(async (records) => {
    await append(records);
    throw new Error('killed');
  });
  await expect(store.sync.take(taking)).rejects.toThrow('killed');
  killed.mockRestore();
  await store.close();
  const again = await openKeyed(restarted(computer));
  expect(again.healed()).toBeNull();
  expect(await again.readCase(row.id)).toBeNull();
  expect(await again.sync.place()).toMatchObject({ cursor: before.cursor });
  unwrap(await round(region, again));
  await isRight(region, again);
  await again.close();
  await deleteStore(computer);
  const rebuilt = await openKeyed(restarted(computer));
  await syncWholly(region, rebuilt);
  await isRight(region, rebuilt);
});

test('an entry of another computer is damaged and no copy has it: the check asks the stream anew, and it is mended', async () => {
  const { region, computer: first } = await connected();
  const computer = makeComputer();
  const { world } = first;
  const store = await openWindow(computer, world, otherIds('third'));
  await syncWholly(region, store);
  await changeRecords(computer, 'entries', (record) =>
    record.seq === 3 ? { ...record, sealed: new Uint8Array(40) } : record.seq === 4 ? null : record,
  );
  expect((await store.verify()).status).toBe('damaged');
  expect(await store.sync.place()).toMatchObject({ cursor: 0 });
  await syncWholly(region, store);
  expect(await store.verify()).toMatchObject({ status: 'good', damagedEntries: [] });
  await isRight(region, store);
});

test('a backup of a connected computer reads back to the same state', async () => {
  const { store, computer } = await connected();
  const vault = unwrap(await computer.vault.document());
  const made = await store.backups.make({ app: '1', vault, madeAt: computer.world.world().clock.now() });
  const drilled = unwrap(await store.backups.drill(unwrap(made).file));
  expect(drilled).toMatchObject({ matched: true, cases: 2 });
});
