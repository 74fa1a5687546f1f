import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterAll, expect, test, vi } from 'vitest';
import { openStore } from '../../../renderer/store/open-store.ts';
import { viewCopy } from '../../../renderer/store/copy-records.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { err, unwrap } from '../../../shared/kernel/result.ts';
import { ADMIN } from '../vault/vault-kit.ts';
import { nextStep, register } from './acts.ts';
import { keyedOffice, type KeyedComputer, openKeyed, optionsOn, restarted, throwAway } from './keyed-kit.ts';
import { changeRecords } from './spoil.ts';
import { optionsOf } from './window-options.ts';
import { until } from '../../world/until.ts';

afterAll(throwAway);

const journalOf = ({ folder }: KeyedComputer): string => join(folder, 'journal.qj');
const deleteStore = ({ factory }: KeyedComputer): Promise<unknown> =>
  new Promise((resolve) => (factory.deleteDatabase('qamqor').onsuccess = resolve));
const placesIn = async ({ copy }: KeyedComputer): Promise<number[]> =>
  [...(await viewCopy(copy)).heads.values()].map(({ n }) => n).sort((a, b) => a - b);
const flipped = (sealed: Uint8Array): Uint8Array => sealed.map((byte, at) => (at === sealed.length - 5 ? byte ^ 1 : byte));

/** An office with three cases, one of them moved: five entries, closed. */
async function workedOffice() {
  const { store, computer } = await keyedOffice();
  const first = await register(store);
  const moved = await nextStep(store, first);
  const rows = [moved ?? first, await register(store), await register(store)];
  await store.close();
  return { computer, rows };
}

/** The store opens with everything in it. */
async function isWhole(store: Store, rows: Awaited<ReturnType<typeof workedOffice>>['rows']): Promise<void> {
  for (const row of rows) expect(await store.readCase(row.id)).toEqual(row);
  expect(store.index.size).toBe(rows.length);
  const health = await store.verify();
  expect(health).toMatchObject({ status: 'good', damagedEntries: [] });
}

test('every act lies in both places when it is acknowledged', async () => {
  const { store, computer } = await keyedOffice();
  expect(await placesIn(computer)).toEqual([1]);
  await register(store);
  await register(store);
  expect(await placesIn(computer)).toEqual([1, 2, 3]);
  expect(store.health().copy).toEqual({ kind: 'fsync-file', state: 'good' });
  expect(store.healed()).toBeNull();
  expect(readFileSync(journalOf(computer)).includes('Қасымова')).toBe(false);
  await store.close();
  const again = await openKeyed(computer);
  expect(again.healed()).toBeNull();
  expect((await again.verify()).status).toBe('good');
});

/** What can happen to the store while nobody looks. */
const STORE_DAMAGES: Record<string, (computer: KeyedComputer) => Promise<unknown>> = {
  deleted: deleteStore,
  'deleted, and the sentinel with it': async (computer) => (computer.sentinels.clear(), deleteStore(computer)),
  'cut at the end': (computer) => changeRecords(computer, 'entries', (record) => ((record.n as number) > 3 ? null : record)),
  'its last entry damaged': (computer) =>
    changeRecords(computer, 'entries', (record) => (record.n === 5 ? { ...record, sealed: flipped(record.sealed as Uint8Array) } : record)),
  emptied: async (computer) => {
    for (const table of ['entries', 'rows', 'meta', 'snapshot']) await changeRecords(computer, table, () => null);
  },
  'its head lost': (computer) => changeRecords(computer, 'meta', () => null),
};

test.each(Object.entries(STORE_DAMAGES))('the store is %s: everything comes back from the copy, and it is said', async (_, damage) => {
  const { computer, rows } = await workedOffice();
  await damage(computer);
  const store = await openKeyed(computer);
  await isWhole(store, rows);
  const next = await register(store);
  expect(next.number.serial).toBe(4);
  await store.close();
  const again = await openKeyed(computer);
  expect(again.healed()).toBeNull();
  await isWhole(again, [...rows, next]);
});

test('what was mended is told: how many entries, from where', async () => {
  const { computer } = await workedOffice();
  await deleteStore(computer);
  expect((await openKeyed(computer)).healed()).toEqual({ from: 'second-copy', restored: 5, lost: 0 });
});

/** What can happen to the copy. */
const COPY_DAMAGES: Record<string, (computer: KeyedComputer) => unknown> = {
  deleted: (computer) => rmSync(computer.folder, { recursive: true }),
  cut: (computer) => truncateSync(journalOf(computer), Math.floor(readFileSync(journalOf(computer)).length / 2)),
  'damaged at its beginning': (computer) => spoilFile(journalOf(computer), 4),
  'damaged near its end': (computer) => spoilFile(journalOf(computer), readFileSync(journalOf(computer)).length - 40),
  emptied: (computer) => truncateSync(journalOf(computer), 0),
};

function spoilFile(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}

test.each(Object.entries(COPY_DAMAGES))('the copy is %s: it is written anew from the store', async (_, damage) => {
  const worked = await workedOffice();
  const { rows } = worked;
  damage(worked.computer);
  const computer = restarted(worked.computer);
  const store = await openKeyed(computer);
  expect(store.healed()).toMatchObject({ from: 'store', lost: 0 });
  expect(store.health().copy.state).toBe('rebuilt');
  expect((await placesIn(computer)).slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
  await isWhole(store, rows);
  await store.close();
  await deleteStore(computer);
  await isWhole(await openKeyed(computer), rows);
});

test('both damaged in different places: what either holds is there', async () => {
  const { computer, rows } = await workedOffice();
  await changeRecords(computer, 'entries', (record) => (record.n === 1 || record.n === 5 ? null : record));
  spoilFile(journalOf(computer), Math.floor(readFileSync(journalOf(computer)).length * 0.5));
  const store = await openKeyed(computer);
  await isWhole(store, rows);
  expect((await placesIn(computer)).slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
  expect(
    readdirSync(computer.folder).some((name) => name.startsWith('aside')),
    'the damaged file is kept',
  ).toBe(true);
});

/** The transaction fails, as on a full disk; answers how to mend it. */
const failTransactions = () =>
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });

test('killed between copy and store: the act is there at the next start, once', async () => {
  const { store, computer } = await keyedOffice();
  const kept = await register(store);
  const full = failTransactions();
  // Nobody was there any more to take the entry back.
  const cancel = vi.spyOn(computer.copy, 'cancel').mockResolvedValue(err({ code: 'copy-failed' }));
  await expect(register(store)).rejects.toThrow('disk-full');
  full.mockRestore();
  cancel.mockRestore();
  const again = await openKeyed(computer);
  expect(again.healed()).toEqual({ from: 'second-copy', restored: 1, lost: 0 });
  expect(again.index.size).toBe(2);
  expect(await again.readCase(kept.id)).toEqual(kept);
  expect((await again.verify()).status).toBe('good');
});

test('what the store refused is taken back from the copy', async () => {
  const { store, computer } = await keyedOffice();
  const full = failTransactions();
  await expect(register(store)).rejects.toThrow('disk-full');
  full.mockRestore();
  expect(await placesIn(computer)).toEqual([1]);
  expect((await register(store)).number.serial).toBe(1);
  await store.close();
  const again = await openKeyed(computer);
  expect(again.healed()).toBeNull();
  expect(again.index.size).toBe(1);
});

test('taking back failed, too: it is said before the next entry, and the refused act stays refused', async () => {
  const { store, computer } = await keyedOffice();
  const full = failTransactions();
  const cancel = vi.spyOn(computer.copy, 'cancel').mockResolvedValue(err({ code: 'disk-full' }));
  await expect(register(store)).rejects.toThrow('disk-full');
  full.mockRestore();
  cancel.mockRestore();
  const row = await register(store);
  await store.close();
  await deleteStore(computer);
  const again = await openKeyed(computer);
  expect(again.index.size).toBe(1);
  expect(await again.readCase(row.id)).toEqual(row);
});

test.each(['disk-full', 'copy-write-failed'])('a copy that cannot be written (%s) refuses the act, and nothing is written', async (code) => {
  const { store, computer } = await keyedOffice();
  const append = vi.spyOn(computer.copy, 'append').mockResolvedValue(err({ code }));
  await expect(register(store)).rejects.toThrow(code);
  expect(store.health()).toMatchObject({ writeFailure: { code }, copy: { state: 'failing' } });
  append.mockRestore();
  expect((await store.outbox(10)).length).toBe(1);
  await register(store);
  expect(store.health()).toMatchObject({ writeFailure: null, copy: { state: 'good' } });
});

test('two windows share the copy', async () => {
  const { store: left, computer } = await keyedOffice();
  const right = await openKeyed(computer);
  await Promise.all([register(left), register(right), register(left), register(right)]);
  expect(await placesIn(computer)).toEqual([1, 2, 3, 4, 5]);
  await deleteAfter(computer, [left, right]);
  expect((await openKeyed(computer)).index.size).toBe(4);
});

test('neither has the last entry: it is said, and going on takes a new device of the vault', async () => {
  const { computer, rows } = await workedOffice();
  const held = computer.sentinels.get('qamqor');
  if (!held) throw new Error('no sentinel');
  computer.sentinels.set('qamqor', { ...held, n: 7 });
  await deleteStore(computer);
  const refused = await openStore(optionsOf(computer.world, optionsOn(computer)), computer.ports());
  expect(refused).toEqual({ ok: false, error: { code: 'store-damaged', params: { expected: 7, found: 5 } } });
  const going = await openKeyed(computer, { acceptLoss: true });
  await isWhole(going, rows);
  const next = await register(going);
  await going.close();
  const signedIn = unwrap(await computer.vault.signIn({ account: computer.account, password: ADMIN.newPassword }));
  const again = await openKeyed({ ...computer, keys: signedIn.keys });
  expect(again.healed()).toBeNull();
  await isWhole(again, [...rows, next]);
  await deleteAfter(computer, [again]);
  const rebuilt = await openKeyed({ ...computer, keys: signedIn.keys });
  await isWhole(rebuilt, [...rows, next]);
});

async function deleteAfter(computer: KeyedComputer, windows: readonly Store[]): Promise<void> {
  await Promise.all(windows.map((store) => store.close()));
  await deleteStore(computer);
}

test('without keys the copy is not touched', async () => {
  const { computer } = await workedOffice();
  const before = readFileSync(journalOf(computer));
  const { keys: _keys, ...rest } = optionsOn(computer);
  expect((await openStore(optionsOf(computer.world, rest), computer.ports())).ok).toBe(false);
  expect(readFileSync(journalOf(computer))).toEqual(before);
});

test('entries and rows damaged in the middle come back while the office works', async () => {
  const { computer, rows } = await workedOffice();
  await changeRecords(computer, 'entries', (record) => (record.n === 2 ? { ...record, sealed: flipped(record.sealed as Uint8Array) } : record));
  await changeRecords(computer, 'entries', (record) => (record.n === 3 ? null : record));
  await changeRecords(computer, 'rows', (record) => (record.id === rows[1]?.id ? null : record));
  const store = await openKeyed(computer);
  await store.whenComplete();
  await until(() => expect(store.healed()).toEqual({ from: 'second-copy', restored: 2, lost: 0 }));
  await until(() => expect(store.health().status).toBe('good'));
  await isWhole(store, rows);
});

test('an older row in the place of a newer one is folded anew', async () => {
  const { store, computer } = await keyedOffice();
  const row = await register(store);
  let older: unknown;
  await changeRecords(computer, 'rows', (record) => (older = record) as Record<string, unknown>);
  const moved = await nextStep(store, row);
  await store.close();
  await changeRecords(computer, 'rows', () => older as Record<string, unknown>);
  const again = await openKeyed(computer);
  await again.verify();
  expect(await again.readCase(row.id)).toEqual(moved);
  expect(again.index.byId(row.id)?.state).toBe('assigned');
});

test('a copy damaged in the middle is noticed by the check and written anew', async () => {
  const { computer, rows } = await workedOffice();
  spoilFile(journalOf(computer), Math.floor(readFileSync(journalOf(computer)).length * 0.4));
  const again = restarted(computer);
  const store = await openKeyed(again);
  await isWhole(store, rows);
  expect(store.health().copy.state).toBe('rebuilt');
  expect(store.healed()).toMatchObject({ from: 'store', lost: 0 });
  expect((await placesIn(again)).slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
});

test('a database that opens and cannot be read is made anew from the copy', async () => {
  const { computer, rows } = await workedOffice();
  const broken = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(() => {
    throw new DOMException('', 'UnknownError');
  });
  const store = await openKeyed(computer);
  broken.mockRestore();
  await isWhole(store, rows);
});

test("the office's store is not opened without the keys of a signed-in person", async () => {
  const { computer } = await workedOffice();
  const { ownKeys: _ownKeys, ...ports } = computer.ports();
  const refused = { ok: false, error: { code: 'keys-needed' } };
  expect(await openStore(optionsOf(computer.world), ports)).toEqual(refused);
  expect((await openStore(optionsOf(computer.world, { name: 'qamqor-practice' }), ports)).ok).toBe(true);
  expect((await openStore(optionsOf(computer.world, optionsOn(computer)), ports)).ok).toBe(true);
});
