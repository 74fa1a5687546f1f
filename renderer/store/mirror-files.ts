import { copyBlob, readBlob } from './blobs.ts';
import { copiedParts, copyParts, dropCopied } from './copied-files.ts';
import type { BlobRecord, ChunkRecord, FileRecord } from './database.ts';
import { filePart, type StoredPart } from './file-parts.ts';
import { commitLock, fileLock, type StoreState } from './store-state.ts';
import { readFile } from './stored-files.ts';
import { stillNaming, type WantedFiles, wantedFiles } from './wanted-files.ts';

/** `tidy`: entries and rows have just been checked, so that what nothing names any more may be taken out of the copy. */
export type Mirroring = { readonly tidy: boolean };

/** Store and second copy each get the scans and files of packages that only the other has. No file comes or is looked for meanwhile. */
export function mirrorFiles(state: StoreState, mirroring: Mirroring): Promise<void> {
  if (state.copy.port.kind === 'none') return Promise.resolve();
  return state.ports.alone(fileLock(state), () => mirrorNow(state, mirroring));
}

/** A scan that is missing or damaged on the disk, from its package in the copy, or from wherever in the copy it is. */
export function mendBlob(state: StoreState, hash: string): Promise<void> {
  return state.ports.alone(fileLock(state), async () => {
    const copy = (await state.db.blobs.get(hash))?.copy;
    const found = copy === undefined ? null : scanIn(await copiedParts(state, copy));
    if (!found) return mirrorNow(state, { tidy: false });
    await state.ports.alone(commitLock(state), async () => {
      const record = await state.db.blobs.get(hash);
      if (record) await putScan(state, { ...record, key: found.blob.key, about: found.blob.about }, found.chunks);
    });
  });
}

/** The same for a file of a package. */
export function mendFile(state: StoreState, id: string): Promise<void> {
  return state.ports.alone(fileLock(state), async () => {
    const copy = (await state.db.files.get(id))?.copy;
    const found = copy === undefined ? null : fileIn(await copiedParts(state, copy));
    if (!found) return mirrorNow(state, { tidy: false });
    await state.db.files.update(id, { about: found.about, content: found.content });
  });
}

async function mirrorNow(state: StoreState, { tidy }: Mirroring): Promise<void> {
  const listed = await state.copy.port.blobs.list();
  if (!listed.ok) return;
  const there = new Set(listed.value);
  await giveBlobs(state, there);
  await giveFiles(state, there);
  const known = new Set(await namesInStore(state));
  const strange = listed.value.filter((name) => !known.has(name));
  if (strange.length === 0) return;
  const wanted = await wantedFiles(state);
  const sure = tidy && wanted.whole && state.findings.damagedEntries.size === 0;
  let restored = false;
  for (const name of strange) {
    const parts = await copiedParts(state, name);
    // What these keys do not open is somebody else's, and stays.
    if (!parts) continue;
    const put = await putBack(state, { name, parts, wanted });
    restored ||= put;
    if (!put && sure) await dropCopied(state, [name]);
  }
  if (restored) state.notify();
}

async function namesInStore({ db }: StoreState): Promise<string[]> {
  const names: string[] = [];
  for (const table of [db.blobs, db.files]) await table.each(({ copy }) => copy !== undefined && names.push(copy));
  return names;
}

/** Scans of the store that the copy has not; one that does not open here is nothing to give. */
async function giveBlobs(state: StoreState, there: ReadonlySet<string>): Promise<void> {
  const { db } = state;
  for (const hash of await db.blobs.toCollection().primaryKeys()) {
    const copy = (await db.blobs.get(hash))?.copy;
    if (copy !== undefined && there.has(copy)) continue;
    if (copy !== undefined) await db.blobs.update(hash, { copy: undefined });
    if ((await readBlob(state, hash)).ok) await copyBlob(state, hash);
  }
}

async function giveFiles(state: StoreState, there: ReadonlySet<string>): Promise<void> {
  const { db } = state;
  for (const id of await db.files.toCollection().primaryKeys()) {
    const record = await db.files.get(id);
    if (!record || (record.copy !== undefined && there.has(record.copy)) || !(await readFile(state, id))) continue;
    const copied = await copyParts(state, [filePart(record)]);
    const name = copied.ok ? copied.value.copy : undefined;
    // Erased meanwhile, it must not stay behind in the copy.
    if (name !== undefined && (await db.files.update(id, { copy: name })) === 0) await dropCopied(state, [name]);
  }
}

type Scan = { readonly blob: BlobRecord; readonly chunks: readonly ChunkRecord[] };

function scanIn(parts: readonly StoredPart[] | null): Scan | null {
  const blob = parts?.find((part) => part.table === 'blobs')?.record;
  return blob ? { blob, chunks: (parts ?? []).flatMap((part) => (part.table === 'chunks' ? [part.record] : [])) } : null;
}

const fileIn = (parts: readonly StoredPart[] | null): FileRecord | null => parts?.find((part) => part.table === 'files')?.record ?? null;

type Strange = { readonly name: string; readonly parts: readonly StoredPart[]; readonly wanted: WantedFiles };

/** A package that no record of the store knows: taken in when something names it and the store has nothing better. */
function putBack(state: StoreState, { name, parts, wanted }: Strange): Promise<boolean> {
  const { db } = state;
  const [scan, file] = [scanIn(parts), fileIn(parts)];
  // Nobody takes the file away or erases the case between the question and the answer.
  return state.ports.alone(commitLock(state), async () => {
    if (file) {
      if (await readFile(state, file.id)) return false;
      await db.files.put({ ...file, copy: name });
      return true;
    }
    if (!scan || (await db.blobs.get(scan.blob.id))?.copy !== undefined) return false;
    const { id } = scan.blob;
    const owners = await stillNaming(state, id, wanted.owners.get(id) ?? []);
    if (owners.length === 0) return false;
    await putScan(state, { ...scan.blob, owners, copy: name }, scan.chunks);
    return true;
  });
}

const putScan = ({ db }: StoreState, blob: BlobRecord, chunks: readonly ChunkRecord[]): Promise<unknown> =>
  db.transaction('rw', [db.blobs, db.chunks], async () => {
    await db.blobs.put(blob);
    await db.chunks.where('[file+index]').between([blob.id, 0], [blob.id, Infinity]).delete();
    await db.chunks.bulkPut(chunks);
  });
