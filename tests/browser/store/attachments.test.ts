import { beforeEach, expect, test, vi } from 'vitest';
import { makeDatabase } from '../../../renderer/store/database.ts';
import { CHUNK_BYTES } from '../../../renderer/store/file-chunks.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { attachFile } from '../../../shared/cases/attach-file.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { removeFile } from '../../../shared/cases/remove-file.ts';
import { caseOf, register } from '../../unit/store/acts.ts';
import { allRecords, everyText } from '../../unit/store/spoil.ts';
import { emptyDisk, openedOffice, openTab, ports } from './chromium-kit.ts';
import { until } from '../../world/until.ts';

beforeEach(emptyDisk);

/** A picture as the browser itself makes it. */
async function drawn(type: 'image/png' | 'image/jpeg', width = 300): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, 200);
  const context = canvas.getContext('2d');
  for (let x = 0; x < width; x += 1) {
    if (context) context.fillStyle = `rgb(${(x * 37) % 255},${(x * 91) % 255},${(x * 13) % 255})`;
    context?.fillRect(x, 0, 1, 200);
  }
  return new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
}
/** A JPEG of some megabytes: what a camera notes behind the picture. */
async function large(chunks: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob([await drawn('image/jpeg'), new Uint8Array(chunks * CHUNK_BYTES)]).arrayBuffer());
}
const attach = (store: Store, id: string, content: Uint8Array<ArrayBuffer>) =>
  store.attachments.attach(content, {
    write: (found) => store.commit((world, row) => attachFile(row as Case, { ...found, name: 'canary.jpg', title: 'Мінездеме' }, world), id),
  });
async function counted(): Promise<number[]> {
  const db = makeDatabase('qamqor', ports());
  await db.open();
  const counts = [await db.blobs.count(), await db.chunks.count()];
  db.close();
  return counts;
}

test('pictures that Chromium makes come in through the worker, and are shown again byte by byte in another tab', async () => {
  const { store, world } = await openedOffice();
  const { id } = await register(store);
  for (const type of ['image/png', 'image/jpeg'] as const) {
    const content = await drawn(type);
    const found = caseOf(await attach(store, id, content)).attachments?.at(-1);
    expect(found).toMatchObject({ type, width: 300, height: 200, flags: [] });
    const other = await openTab(world);
    expect(await other.attachments.read(found?.hash ?? '')).toEqual({ ok: true, value: { type, content } });
    await other.close();
  }
  await store.close();
});

test('ten megabytes are sealed while the page goes on painting', async () => {
  const { store } = await openedOffice();
  const { id } = await register(store);
  const content = (await large(40)).slice(0, 10 * 1024 * 1024);
  let painted = 0;
  const paint = () => {
    painted += 1;
    handle = requestAnimationFrame(paint);
  };
  let handle = requestAnimationFrame(paint);
  const parts: number[] = [];
  const done = await store.attachments.attach(content, {
    write: (found) => store.commit((world, row) => attachFile(row as Case, { ...found, name: 'a.jpg', title: 'x' }, world), id),
    onPart: (part) => parts.push(part),
  });
  cancelAnimationFrame(handle);
  expect(done.ok).toBe(true);
  expect(parts).toHaveLength(40);
  expect(painted).toBeGreaterThan(0);
  await store.close();
});

test('killed between the bytes and the act: the next start has neither, and nothing half', async () => {
  const { store, world } = await openedOffice();
  const { id } = await register(store);
  const real = IDBObjectStore.prototype.add;
  // The act's own transaction dies when its entry is being added.
  const killed = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...add) {
    if (this.name !== 'entries') return real.apply(this, add);
    this.transaction.abort();
    throw new DOMException('', 'AbortError');
  });
  expect((await attach(store, id, await large(3))).ok).toBe(false);
  killed.mockRestore();
  expect(await counted()).toEqual([0, 0]);
  // A tab that dies after the bytes are on the disk and before the act.
  const dying = await openTab(
    world,
    {},
    { alone: (name, act) => (name.startsWith('attach') ? act() : (navigator.locks.request(name, act) as ReturnType<typeof act>)) },
  );
  void dying.attachments.attach(await large(3), { write: () => new Promise(() => undefined) });
  await until(async () => expect(await counted()).toEqual([1, 4]));
  await Promise.all([dying.close(), store.close()]);
  const again = await openTab(world);
  await until(async () => expect(await counted()).toEqual([0, 0]));
  expect((await again.readCase(id))?.attachments).toBeUndefined();
  expect((await again.verify()).status).toBe('good');
  await again.close();
});

test('what is written about a scan cannot be read on the disk, and what is taken away is gone from the tables', async () => {
  const { store } = await openedOffice();
  const { id } = await register(store);
  const hash = caseOf(await attach(store, id, await large(1))).attachments?.[0]?.hash ?? '';
  const texts = (await allRecords(indexedDB)).map(everyText);
  expect(texts.some((text) => text.includes(hash))).toBe(true);
  for (const canary of ['canary', 'Мінездеме', 'image/jpeg', 'JFIF'])
    expect([canary, texts.some((text) => text.includes(canary))]).toEqual([canary, false]);
  await store.commit((world, row) => removeFile(row as Case, { hash, reason: 'Қате файл' }, world), id);
  expect((await allRecords(indexedDB)).map(everyText).some((text) => text.includes(hash))).toBe(false);
  await store.close();
});
