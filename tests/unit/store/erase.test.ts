import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterAll, expect, test, vi } from 'vitest';
import { makeDatabase } from '../../../renderer/store/database.ts';
import { sealTombstone, unsealStored } from '../../../renderer/store/entry-records.ts';
import { keysOfOffice } from '../../../renderer/store/keys.ts';
import { unsealJson } from '../../../renderer/store/seal.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { tombstoneOf } from '../../../shared/journal/tombstone.ts';
import { err, unwrap } from '../../../shared/kernel/result.ts';
import { sampleDraft } from '../../world/sample-draft.ts';
import { nextStep, register } from './acts.ts';
import { orderErasure } from './erase-order.ts';
import { keyedOffice, type KeyedComputer, openKeyed, throwAway } from './keyed-kit.ts';
import { allRecords } from './spoil.ts';
import { until } from '../../world/until.ts';

afterAll(throwAway);

/** The quiet work after opening has ended by then. */
const CANARY = 'Жойылғанов';

/** A finished case of somebody with the canary's name, another case, a draft and a file of the first one. */
async function officeWithCanary() {
  const { store, computer } = await keyedOffice();
  const draft = sampleDraft();
  let row: Case | null = await register(store, { ...draft, applicant: { ...draft.applicant, surname: CANARY } });
  const { id } = row;
  const other = await register(store);
  for (; row; row = await nextStep(store, row));
  await store.drafts.write(`act:${id}:correct`, 'act', CANARY);
  const content = new TextEncoder().encode(CANARY);
  unwrap(await store.files.keep(id, [{ name: `${CANARY}.pdf`, type: 'application/pdf', note: null, content }]));
  await store.saveSnapshot();
  return { store, computer, id, other };
}

/** Everything that lies in the store and in the files, unsealed wherever these keys open it. */
async function everythingReadable(computer: KeyedComputer): Promise<string> {
  const texts: string[] = [JSON.stringify(await allRecords(computer.factory))];
  const keys = keysOfOffice(computer.keys);
  const db = makeDatabase('qamqor', computer.ports());
  await db.open();
  for (const record of await db.entries.toArray()) texts.push(JSON.stringify(await unsealStored(keys, record)));
  for (const { id, office, rev = 0, sealed } of await db.rows.toArray()) {
    texts.push(JSON.stringify(await unsealJson(keys.data, { office, table: 'rows', id, rev }, sealed)));
  }
  for (const { id, sealed } of await db.drafts.toArray()) {
    texts.push(JSON.stringify(await unsealJson(keys.data, { office: '', table: 'drafts', id }, sealed)));
  }
  texts.push(`files ${await db.files.count()}`, `saved index ${await db.snapshot.count()}`);
  db.close();
  return texts.join(' ');
}

/** The sealed bytes under which the canary lies: as long as they are nowhere, no key opens them. */
async function sealedCanaries(computer: KeyedComputer, id: string): Promise<Buffer[]> {
  const db = makeDatabase('qamqor', computer.ports());
  await db.open();
  const keys = keysOfOffice(computer.keys);
  const found: Buffer[] = [];
  for (const record of await db.entries.toArray()) {
    if (JSON.stringify(await unsealStored(keys, record)).includes(id)) found.push(Buffer.from(record.sealed));
  }
  db.close();
  return found;
}

const filesOf = ({ folder }: KeyedComputer): Buffer[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.qj'))
    .map((name) => readFileSync(join(folder, name)));

test('an erased case is nowhere: not in entries, rows, drafts, files, saved index, nor in the second copy; the chain holds', async () => {
  const { store, computer, id, other } = await officeWithCanary();
  const sealed = await sealedCanaries(computer, id);
  expect(sealed.length).toBeGreaterThan(6);
  expect(sealed.every((bytes) => filesOf(computer).some((file) => file.includes(bytes)))).toBe(true);
  const counters = store.office()?.counters;
  expect((await orderErasure(store, id)).ok).toBe(true);

  const left = await everythingReadable(computer);
  expect(left).not.toContain(CANARY);
  expect(left).toContain('files 0');
  expect(filesOf(computer)).toHaveLength(1);
  for (const bytes of sealed) expect(filesOf(computer).some((file) => file.includes(bytes))).toBe(false);
  expect(await store.readCase(id)).toBeNull();
  expect(store.index.byId(id)).toBeUndefined();
  expect(store.index.search(CANARY, 5)).toEqual([]);
  expect(store.index.size).toBe(1);
  expect(await store.verify()).toMatchObject({ status: 'good', damagedEntries: [], damagedRows: [] });
  expect(store.office()?.counters).toEqual(counters);
  expect((await register(store)).number.serial).toBe(3);
  await store.close();

  await new Promise((resolve) => (computer.factory.deleteDatabase('qamqor').onsuccess = resolve));
  const rebuilt = await openKeyed(computer);
  expect(rebuilt.healed()?.lost).toBe(0);
  expect(await rebuilt.readCase(id)).toBeNull();
  expect((await rebuilt.readCase(other.id))?.number).toEqual(other.number);
  expect(await rebuilt.verify()).toMatchObject({ status: 'good', damagedEntries: [] });
  expect((await register(rebuilt)).number.serial).toBe(4);
});

test.each(['store', 'copy'] as const)('the computer dies before the order is carried out in the %s: the next start does it', async (place) => {
  const { store, computer, id } = await officeWithCanary();
  const sealed = await sealedCanaries(computer, id);
  const dying =
    place === 'store'
      ? vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
          throw new DOMException('', 'AbortError');
        })
      : vi.spyOn(computer.copy, 'setAside').mockResolvedValue(err({ code: 'copy-write-failed' }));
  await orderErasure(store, id);
  dying.mockRestore();
  await store.close();
  const again = await openKeyed(computer);
  await until(async () => {
    expect(filesOf(computer)).toHaveLength(1);
    for (const bytes of sealed) expect(filesOf(computer).some((file) => file.includes(bytes))).toBe(false);
    expect(await everythingReadable(computer)).not.toContain(CANARY);
  });
  await until(() => expect(again.health().status).toBe('good'));
  expect(again.index.byId(id)).toBeUndefined();
});

test('a tombstone that no order names is damage', async () => {
  const { store, computer } = await keyedOffice();
  await register(store);
  await store.close();
  const keys = keysOfOffice(computer.keys);
  const db = makeDatabase('qamqor', computer.ports());
  await db.open();
  const record = (await db.entries.toArray())[1];
  const entry = record && (await unsealStored(keys, record));
  if (!entry || !('facts' in entry)) throw new Error('no entry');
  await db.entries.put(await sealTombstone(keys, tombstoneOf(entry)));
  db.close();
  const again = await openKeyed(computer);
  expect((await again.verify()).damagedEntries, 'the copy still has it').toEqual([]);
  expect(again.healed()).toMatchObject({ from: 'second-copy', restored: 1 });
});
