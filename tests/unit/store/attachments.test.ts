import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CHUNK_BYTES, hashOf, newFileKey, openChunks, sealChunks } from '../../../renderer/store/file-chunks.ts';
import { makeDatabase } from '../../../renderer/store/database.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { attachFile } from '../../../shared/cases/attach-file.ts';
import { blockData } from '../../../shared/cases/block-data.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { removeFile } from '../../../shared/cases/remove-file.ts';
import { unblockData } from '../../../shared/cases/unblock-data.ts';
import { foldEntries } from '../../../shared/journal/fold.ts';
import { jpeg, join, pdf, png } from '../../world/scans.ts';
import { caseOf, register } from './acts.ts';
import { seat } from './window-options.ts';
import { type Computer, openedOffice, openWindow } from './window-kit.ts';

type Content = Uint8Array<ArrayBuffer>;
const random = (length: number): Content => {
  const content = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(content.subarray(at, at + 65_536));
  return content;
};
/** A JPEG of some chunks: what a camera notes is as long as one likes. */
const longScan = (chunks: number): Content => join(jpeg(), random(chunks * CHUNK_BYTES));

const attach = (store: Store, id: string, content: Content, name = 'скан.pdf') =>
  store.attachments.attach(content, {
    write: (found) => store.commit((world, row) => attachFile(row as Case, { ...found, name, title: 'Мінездеме' }, world), id),
  });
const remove = (store: Store, id: string, hash: string) =>
  store.commit((world, row) => removeFile(row as Case, { hash, reason: 'Басқа адамның құжаты' }, world), id);

async function disk<T>(computer: Computer, look: (db: ReturnType<typeof makeDatabase>) => Promise<T>): Promise<T> {
  const db = makeDatabase('qamqor', computer.ports());
  await db.open();
  const seen = await look(db);
  db.close();
  return seen;
}
const counted = (computer: Computer) => disk(computer, async (db) => [await db.blobs.count(), await db.chunks.count()]);

test('a scan is listed by its case, opens after a restart, and the journal alone lists it again', async () => {
  const { store, computer, world } = await openedOffice();
  const { id } = await register(store);
  const content = longScan(3);
  const row = caseOf(await attach(store, id, content));
  const hash = await hashOf(content);
  expect(row.attachments).toMatchObject([
    { hash, name: 'скан.pdf', type: 'image/jpeg', width: 40, height: 30, bytes: content.length, title: 'Мінездеме' },
  ]);
  const folded = foldEntries([...(await store.officeHistory()), ...(await store.historyOf(id))]);
  expect(folded.cases.get(id)).toEqual(row);
  await store.close();
  const again = await openWindow(computer, world);
  expect(await again.readCase(id)).toEqual(row);
  expect(await again.attachments.read(hash)).toEqual({ ok: true, value: { type: 'image/jpeg', content } });
});

test('while the data of a case are blocked its scans open for the head alone, also those that another case names', async () => {
  const { store } = await openedOffice();
  const [one, other] = [await register(store), await register(store)];
  const [content, apart] = [longScan(1), longScan(1)];
  for (const { id } of [one, other]) expect((await attach(store, id, content)).ok).toBe(true);
  expect((await attach(store, other.id, apart)).ok).toBe(true);
  const opens = async (role: 'clerk' | 'executor' | 'head', file: Content) => {
    seat(store, role);
    const read = await store.attachments.read(await hashOf(file));
    return read.ok ? 'opens' : read.error.code;
  };
  seat(store, 'clerk');
  await store.commit((world, row) => blockData(row as Case, { requestedBy: 'Өтініш беруші', reason: 'Мекенжайы дұрыс емес' }, world), one.id);
  expect([await opens('clerk', content), await opens('executor', content), await opens('head', content)]).toEqual([
    'file-blocked',
    'file-blocked',
    'opens',
  ]);
  expect(await opens('clerk', apart)).toBe('opens');
  seat(store, 'head');
  await store.commit((world, row) => unblockData(row as Case, { reason: 'Түзетілді' }, world), one.id);
  expect(await opens('clerk', content)).toBe('opens');
});

test('the same content lies on the disk once, and leaves it with the last act that takes it away', async () => {
  const { store, computer } = await openedOffice();
  const [one, other] = [await register(store), await register(store)];
  const content = longScan(2);
  const hash = await hashOf(content);
  for (const { id } of [one, other]) expect((await attach(store, id, content)).ok).toBe(true);
  expect(await attach(store, one.id, content)).toMatchObject({ ok: false, error: [{ code: 'file-already-attached' }] });
  expect(await counted(computer)).toEqual([1, 3]);
  expect(caseOf(await remove(store, one.id, hash)).attachments).toEqual([]);
  expect((await store.attachments.read(hash)).ok).toBe(true);
  await remove(store, other.id, hash);
  expect(await counted(computer)).toEqual([0, 0]);
  expect(await store.attachments.read(hash)).toEqual({ ok: false, error: { code: 'file-not-here' } });
});

test('what is refused by its bytes or by the act leaves nothing on the disk', async () => {
  const { store, computer } = await openedOffice();
  const { id } = await register(store);
  expect(await attach(store, id, png({ claim: [20_000, 20_000] }))).toMatchObject({ ok: false, error: [{ code: 'file-too-many-pixels' }] });
  const identity = await store.attachments.attach(pdf(), {
    write: (found) => store.commit((world, row) => attachFile(row as Case, { ...found, name: 'куәлік.pdf', requirement: 'identity' }, world), id),
  });
  expect(identity).toMatchObject({ ok: false, error: [{ code: 'identity-copy-forbidden' }] });
  expect(await counted(computer)).toEqual([0, 0]);
});

test('a damaged part is named, the other files stand, and attaching the document elsewhere mends it', async () => {
  const { store, computer } = await openedOffice();
  const [one, other] = [await register(store), await register(store)];
  const [long, short] = [longScan(3), pdf()];
  for (const content of [long, short]) await attach(store, one.id, content);
  const hash = await hashOf(long);
  await disk(computer, async (db) => {
    const chunk = await db.chunks.get([hash, 1]);
    if (chunk) await db.chunks.put({ ...chunk, sealed: chunk.sealed.map((byte, at) => (at === 99 ? byte ^ 1 : byte)) });
  });
  expect(await store.attachments.read(hash)).toEqual({ ok: false, error: { code: 'file-damaged', params: { part: 2, parts: 4 } } });
  expect((await store.attachments.read(await hashOf(short))).ok).toBe(true);
  expect((await attach(store, other.id, long)).ok).toBe(true);
  expect((await store.attachments.read(hash)).ok).toBe(true);
  await remove(store, other.id, hash);
  expect((await store.attachments.read(hash)).ok).toBe(true);
});

test('a window that dies in the middle leaves no file: the next start sweeps what it staged', async () => {
  const { store, computer, world } = await openedOffice();
  const { id } = await register(store);
  const died = computer.ports();
  const dying = await openWindow(computer, world, {}, { ...died, alone: (name, act) => (name.startsWith('attach') ? act() : died.alone(name, act)) });
  void dying.attachments.attach(longScan(1), { write: () => new Promise(() => undefined) });
  await expect.poll(() => counted(computer)).toEqual([1, 2]);
  await Promise.all([dying.close(), store.close()]);
  const again = await openWindow(computer, world);
  await expect.poll(() => counted(computer)).toEqual([0, 0]);
  expect((await again.readCase(id))?.attachments).toBeUndefined();
});

test('neither the name nor the content lies open on the disk', async () => {
  const { store, computer } = await openedOffice();
  const { id } = await register(store);
  await attach(store, id, join(jpeg(), 'Қасымова құпиясы canary'.normalize('NFC').replace(/[^ -~]/gu, '?')), 'Қасымова.jpg');
  const open = await disk(computer, async (db) => {
    const [blobs, chunks] = [await db.blobs.toArray(), await db.chunks.toArray()];
    return [...blobs.flatMap(({ key, about }) => [key, about]), ...chunks.map(({ sealed }) => sealed)]
      .map((sealed) => new TextDecoder().decode(sealed))
      .join();
  });
  expect(open.length).toBeGreaterThan(100);
  expect(open).not.toMatch(/Қасымова|canary|image\/jpeg|JFIF/u);
});

describe('sealed chunks', () => {
  const key = newFileKey();
  const place = { office: 'o', hash: 'a'.repeat(64) };
  const content = random(CHUNK_BYTES * 3 + 17);

  it('open to what was sealed, whatever the length', async () => {
    for (const length of [1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1]) {
      const plain = random(length);
      expect(await openChunks(key, place, await sealChunks(key, { place, content: plain }))).toEqual({ content: plain, damaged: [] });
    }
  });
  it('any swap, cut, flip, other file, other office or other key is refused, and only what was touched', async () => {
    const sealed = await sealChunks(key, { place, content: content });
    const strangers = await sealChunks(key, { place: { ...place, hash: 'b'.repeat(64) }, content });
    const [at, bit] = [fc.nat(3), fc.nat(CHUNK_BYTES * 8)];
    const change = fc.oneof(
      fc.record({ kind: fc.constant('flip' as const), at, bit }),
      fc.record({ kind: fc.constant('swap' as const), at, bit: fc.nat(3) }),
      fc.record({ kind: fc.constant('cut' as const), at: fc.integer({ min: 1, max: 3 }), bit }),
      fc.record({ kind: fc.constant('stranger' as const), at, bit }),
      fc.record({ kind: fc.constant('lose' as const), at, bit }),
    );
    await fc.assert(
      fc.asyncProperty(change, async ({ kind, at: place1, bit: other }) => {
        const changed: (Content | undefined)[] = [...sealed];
        const one = sealed[place1] as Content;
        if (kind === 'flip') changed[place1] = one.map((byte, index) => (index === (other >> 3) % one.length ? byte ^ (1 << (other & 7)) : byte));
        if (kind === 'swap') [changed[place1], changed[other]] = [changed[other], changed[place1]];
        if (kind === 'stranger') changed[place1] = strangers[place1];
        if (kind === 'lose') changed[place1] = undefined;
        const given = kind === 'cut' ? changed.slice(0, place1) : changed;
        const touched = given.flatMap((chunk, index) => (chunk === sealed[index] ? [] : [index]));
        const expected = kind === 'cut' ? [place1 - 1] : touched;
        expect((await openChunks(key, place, given)).damaged).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });
  it('another key or another office opens nothing', async () => {
    const sealed = await sealChunks(key, { place, content: content });
    expect((await openChunks(newFileKey(), place, sealed)).damaged).toEqual([0, 1, 2, 3]);
    expect((await openChunks(key, { ...place, office: 'p' }, sealed)).damaged).toEqual([0, 1, 2, 3]);
  });
});
