import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { CHUNK_BYTES, hashOf } from '../../../renderer/store/file-chunks.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { attachFile } from '../../../shared/cases/attach-file.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { removeFile } from '../../../shared/cases/remove-file.ts';
import { nowOf } from '../../../shared/cases/stamp.ts';
import { err, ok, unwrap } from '../../../shared/kernel/result.ts';
import { jpeg, join as joined } from '../../world/scans.ts';
import { caseOf, register } from './acts.ts';
import { keyedOffice, type KeyedComputer, openKeyed, restarted, throwAway } from './keyed-kit.ts';
import { allRecords, changeRecords, everyText } from './spoil.ts';
import { seat } from './window-options.ts';

afterAll(throwAway);

const SOON = { timeout: 20_000 };
const PACKAGE = 'b'.repeat(64);
const LETTER = new TextEncoder().encode('a letter that came with the package');
const scan = (mark = ''): Uint8Array<ArrayBuffer> => joined(jpeg(), new Uint8Array(CHUNK_BYTES), mark);

const deleteStore = ({ factory }: KeyedComputer): Promise<unknown> =>
  new Promise((resolve) => (factory.deleteDatabase('qamqor').onsuccess = resolve));
const blobsOf = ({ folder }: KeyedComputer): string => join(folder, 'blobs');
const copied = (computer: KeyedComputer): string[] => {
  try {
    return readdirSync(blobsOf(computer));
  } catch {
    return [];
  }
};
const attach = (store: Store, id: string, content: Uint8Array<ArrayBuffer>) =>
  store.attachments.attach(content, {
    write: (found) => store.commit((world, row) => attachFile(row as Case, { ...found, name: 'a.jpg', title: 'Мінездеме' }, world), id),
  });
const remove = (store: Store, id: string, hash: string) =>
  store.commit((world, row) => removeFile(row as Case, { hash, reason: 'Қате файл' }, world), id);

/** An office with a scan of one case and a letter of a package. */
async function officeWithFiles() {
  const { store, computer } = await keyedOffice();
  const { id } = await register(store);
  const content = scan();
  const hash = await hashOf(content);
  caseOf(await attach(store, id, content));
  unwrap(await store.files.keep(PACKAGE, [{ name: 'letter.txt', type: 'text/plain', note: null, content: LETTER }]));
  return { store, computer, id, content, hash };
}
type WithFiles = Awaited<ReturnType<typeof officeWithFiles>>;

async function filesOpen(store: Store, { content, hash }: Pick<WithFiles, 'content' | 'hash'>): Promise<void> {
  expect(await store.attachments.read(hash)).toEqual({ ok: true, value: { type: 'image/jpeg', content } });
  expect(await store.files.read(`${PACKAGE}:000`)).toEqual(LETTER);
  expect(await store.files.list(PACKAGE)).toMatchObject([{ name: 'letter.txt', bytes: LETTER.length }]);
}

test('when the act is acknowledged the scan lies in both places, and the copy names nobody, not even by hash', async () => {
  const { computer, id, hash } = await officeWithFiles();
  expect(copied(computer)).toHaveLength(2);
  for (const name of copied(computer)) {
    const text = everyText(new Uint8Array(readFileSync(join(blobsOf(computer), name))));
    for (const clear of [hash, id, PACKAGE, 'letter', 'JFIF']) expect(text.includes(clear)).toBe(false);
    expect(name).not.toBe(hash);
  }
});

/** What the store can lose or spoil. */
const flipped = (bytes: unknown): Uint8Array => (bytes as Uint8Array).map((byte, at) => (at === 40 ? byte ^ 1 : byte));
const DAMAGES: Record<string, (computer: KeyedComputer) => Promise<unknown>> = {
  'is deleted': deleteStore,
  'is deleted, and the sentinel with it': async (computer) => (computer.sentinels.clear(), deleteStore(computer)),
  'loses its tables of files': async (computer) => {
    for (const table of ['blobs', 'chunks', 'files']) await changeRecords(computer, table, () => null);
  },
  'loses a chunk': (computer) => changeRecords(computer, 'chunks', (record) => (record['index'] === 1 ? null : record)),
  'has a spoilt chunk, a spoilt key and a spoilt letter': async (computer) => {
    await changeRecords(computer, 'chunks', (record) => ({ ...record, sealed: flipped(record['sealed']) }));
    await changeRecords(computer, 'blobs', (record) => ({ ...record, key: flipped(record['key']) }));
    await changeRecords(computer, 'files', (record) => ({ ...record, content: flipped(record['content']) }));
  },
};

test.each(Object.entries(DAMAGES))('the store %s: scan and letter open, and go with the last act that takes them away', async (_, damage) => {
  const made = await officeWithFiles();
  const { computer, id, hash } = made;
  await made.store.close();
  await damage(computer);
  const store = await openKeyed(computer);
  await filesOpen(store, made);
  expect((await store.verify()).status).toBe('good');
  expect(copied(computer)).toHaveLength(2);
  expect((await remove(store, id, hash)).ok).toBe(true);
  expect(await store.attachments.read(hash)).toEqual({ ok: false, error: { code: 'file-not-here' } });
  expect(copied(computer)).toHaveLength(1);
  await store.close();
});

test('a scan of two cases comes back held by both, and leaves the copy with the second', async () => {
  const made = await officeWithFiles();
  const other = await register(made.store);
  caseOf(await attach(made.store, other.id, made.content));
  expect(copied(made.computer)).toHaveLength(2);
  await made.store.close();
  await deleteStore(made.computer);
  const store = await openKeyed(made.computer);
  await filesOpen(store, made);
  await remove(store, made.id, made.hash);
  await filesOpen(store, made);
  await remove(store, other.id, made.hash);
  expect(copied(made.computer)).toHaveLength(1);
});

test.each(['disk-full', 'copy-write-failed'])('a copy that cannot take the file (%s) refuses the act, and nothing is kept', async (code) => {
  const { store, computer } = await keyedOffice();
  const { id } = await register(store);
  const put = vi.spyOn(computer.copy.blobs, 'put').mockResolvedValue(err({ code }));
  expect(await attach(store, id, scan())).toEqual({ ok: false, error: [{ code }] });
  expect(await store.files.keep(PACKAGE, [{ name: 'a', type: 'b', note: null, content: LETTER }])).toEqual({ ok: false, error: { code } });
  put.mockRestore();
  expect((await store.readCase(id))?.attachments).toBeUndefined();
  expect(await store.files.list(PACKAGE)).toEqual([]);
  expect((await attach(store, id, scan())).ok).toBe(true);
});

test('an act that is refused, and files that are replaced, leave nothing in the copy', async () => {
  const { store, computer } = await keyedOffice();
  await store.attachments.attach(scan(), { write: () => Promise.resolve(err([{ code: 'wrong-state' }])) });
  expect(copied(computer)).toEqual([]);
  for (const name of ['a', 'b']) unwrap(await store.files.keep(PACKAGE, [{ name, type: 'text/plain', note: null, content: LETTER }]));
  expect(copied(computer)).toHaveLength(1);
});

test('the copy is lost: the long check gives it the files again, and the next loss of the store is mended from it', async () => {
  const made = await officeWithFiles();
  await made.store.close();
  rmSync(made.computer.folder, { recursive: true });
  const computer = restarted(made.computer);
  const store = await openKeyed(computer);
  await store.verify();
  expect(copied(computer)).toHaveLength(2);
  await store.close();
  await deleteStore(computer);
  await filesOpen(await openKeyed(computer), made);
});

test('the long check takes out of the copy what nothing names, and leaves what it cannot open', async () => {
  const made = await officeWithFiles();
  const { store, computer, id, hash } = made;
  // The computer died between the act and the copy.
  const dying = vi.spyOn(computer.copy.blobs, 'remove').mockResolvedValue(err({ code: 'copy-failed' }));
  await remove(store, id, hash);
  dying.mockRestore();
  const foreign = unwrap(await computer.copy.blobs.put(new TextEncoder().encode('of another office')));
  expect(copied(computer)).toHaveLength(3);
  await store.verify();
  expect(copied(computer)).toHaveLength(2);
  expect(copied(computer)).toContain(foreign);
  expect(await store.files.read(`${PACKAGE}:000`)).toEqual(LETTER);
});

test('a spoilt package in the copy mends nothing, and the store says which part is damaged', async () => {
  const { store, computer, hash } = await officeWithFiles();
  for (const name of copied(computer)) writeFileSync(join(blobsOf(computer), name), 'spoilt');
  await changeRecords(computer, 'chunks', (record) => (record['index'] === 1 ? null : record));
  expect(await store.attachments.read(hash)).toEqual({ ok: false, error: { code: 'file-damaged', params: { part: 2, parts: 2 } } });
});

test.each([false, true])('an erased case takes its scans out of the copy (the copy fails meanwhile: %s)', async (fails) => {
  const { store, computer, id, hash } = await officeWithFiles();
  const entries = (await store.historyOf(id)).map(({ device, n, hash: end }) => ({ device, n, hash: end }));
  seat(store, 'head');
  const failing = fails ? vi.spyOn(computer.copy.blobs, 'remove').mockResolvedValue(err({ code: 'copy-failed' })) : null;
  const ordered = await store.commit((world) => {
    const erased = { id, order: { number: '7', date: world.clock.now().slice(0, 10) as never }, numbers: [] };
    return ok([{ type: 'case-erased', at: nowOf(world), by: world.actor.staff, erased, entries }]);
  });
  expect(ordered.ok).toBe(true);
  expect(copied(computer)).toHaveLength(fails ? 2 : 1);
  failing?.mockRestore();
  await store.close();
  const again = await openKeyed(computer);
  await vi.waitFor(() => expect(copied(computer)).toHaveLength(1), SOON);
  expect((await again.attachments.read(hash)).ok).toBe(false);
  expect((await allRecords(computer.factory)).map(everyText).some((text) => text.includes(hash))).toBe(false);
  await again.close();
});
