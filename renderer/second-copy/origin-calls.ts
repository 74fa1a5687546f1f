import { asidesToDrop, nextAside } from '../../shared/wire/aside-names.ts';
import { appendFrames, openJournal } from '../../shared/wire/journal-file.ts';
import { readVault, type SlotDisk, writeVault } from '../../shared/wire/vault-slots.ts';
import type { CopyName, JournalBridge } from '../../shared/wire/journal-bridge.ts';
import { handleDisk, readAt, readIfThere, rename, storeFolder, withFile, writeWhole } from './origin-disk.ts';

const JOURNAL = 'journal.qj';
// Size after this window's last append: when the file has another, another window wrote, and the end is looked at first.
const known = new Map<CopyName, number | null>();

/** The calls of the second copy over the origin's own file system. They reject when the browser does; the worker makes answers of that. */
export const originCalls: JournalBridge = {
  open: async ({ store }) => {
    known.delete(store);
    const opening = await withFile(await storeFolder(store), JOURNAL, (handle) => openJournal(handleDisk(handle)));
    return { ok: true, ...opening };
  },
  append: async ({ store, bytes }) => {
    const appended = await withFile(await storeFolder(store), JOURNAL, (handle) => appendFrames(handleDisk(handle), bytes, known.get(store) ?? null));
    known.set(store, appended.ok ? appended.size : null);
    return appended;
  },
  read: async ({ store, from, length }) =>
    withFile(await storeFolder(store), JOURNAL, (handle) => ({ ok: true, bytes: readAt(handle, from, length), size: handle.getSize() })),
  setAside: async ({ store }) => {
    const folder = await storeFolder(store);
    const names = await namesIn(folder);
    if (names.includes(JOURNAL)) await rename(folder, JOURNAL, nextAside(names));
    await withFile(folder, JOURNAL, (handle) => openJournal(handleDisk(handle)));
    return { ok: true };
  },
  dropAside: async ({ store, keep }) => {
    const folder = await storeFolder(store);
    for (const name of asidesToDrop(await namesIn(folder), keep)) await folder.removeEntry(name);
    return { ok: true };
  },
  readVault: async ({ store }) => ({ ok: true, vault: await readVault(slots(await storeFolder(store))) }),
  writeVault: async ({ store, version, bytes }) => writeVault(slots(await storeFolder(store)), { version, bytes }),
  putBlob: async ({ store, bytes }) => {
    const folder = await blobFolder(store);
    const name = await sha256(bytes);
    const kept = await readIfThere(folder, name);
    if (kept && (await sha256(kept)) === name) return { ok: true, name };
    await withFile(folder, 'part', (handle) => writeWhole(handle, bytes));
    await rename(folder, 'part', name);
    const written = await readIfThere(folder, name);
    return written && (await sha256(written)) === name ? { ok: true, name } : { ok: false, code: 'copy-write-failed' };
  },
  getBlob: async ({ store, name }) => {
    const bytes = await readIfThere(await blobFolder(store), name);
    if (!bytes) return { ok: false, code: 'blob-absent' };
    return (await sha256(bytes)) === name ? { ok: true, bytes } : { ok: false, code: 'blob-damaged' };
  },
  listBlobs: async ({ store }) => {
    const names = await namesIn(await blobFolder(store));
    return { ok: true, names: names.filter((name) => /^[0-9a-f]{64}$/.test(name)).sort() };
  },
  removeBlob: async ({ store, name }) => {
    const folder = await blobFolder(store);
    if (await readIfThere(folder, name)) await folder.removeEntry(name);
    return { ok: true };
  },
};

const blobFolder = async (store: CopyName) => (await storeFolder(store)).getDirectoryHandle('blobs', { create: true });

const slots = (folder: FileSystemDirectoryHandle): SlotDisk => ({
  read: (slot) => readIfThere(folder, `vault-${slot}`),
  write: (slot, bytes) => withFile(folder, `vault-${slot}`, (handle) => writeWhole(handle, bytes)),
});

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
