import { z } from 'zod';
import { type FileType, FILE_TYPES } from '../../shared/cases/attachment.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { copyParts } from './copied-files.ts';
import type { BlobRecord, ChunkRecord, Database } from './database.ts';
import { CHUNK_BYTES, hashOf, newFileKey, openChunks, sealChunks } from './file-chunks.ts';
import { blobParts } from './file-parts.ts';
import { type Bytes, sealBytes, type SealKey, type SealPlace, sealJson, unsealBytes, unsealJson } from './seal.ts';
import type { StoredFile } from './store.ts';
import type { StoreState } from './store-state.ts';
import { writeFailure } from './write-failure.ts';

type Held = Pick<StoreState, 'db' | 'keys'>;
type Kept = Pick<StoreState, 'db' | 'keys' | 'copy'>;

/** Holds a file that is being attached, until the act that names it is written. */
export const STAGED = 'staged';

const About = z.strictObject({ type: z.enum(FILE_TYPES), bytes: z.int().positive() });
/** The key under which the keys of files are wrapped. */
const wrapKeyOf = ({ keys }: Held): SealKey => keys.files;
const keyPlace = (office: string, hash: string): SealPlace => ({ office, table: 'file-keys', id: hash });
const aboutPlace = (office: string, hash: string): SealPlace => ({ office, table: 'file-about', id: hash });

export type ToStage = { readonly office: string; readonly hash: string; readonly type: FileType; readonly content: Bytes };

/**
 * Lays a file into the second copy and then on the disk, whole or not at all, held by STAGED. One that is there and opens is used again; a damaged
 * one is replaced. Refuses disk-full, store-write-failed, and what the second copy does.
 */
export async function stageBlob(
  state: Kept,
  { office, hash, type, content }: ToStage,
  onPart: (done: number) => void,
): Promise<Result<void, Refusal>> {
  const { db } = state;
  try {
    if ((await readBlob(state, hash)).ok) {
      const copied = await copyBlob(state, hash);
      if (copied.ok) await db.transaction('rw', db.blobs, () => hold(state, hash, STAGED));
      return copied;
    }
    const rawKey = newFileKey();
    const sealed = await sealChunks(rawKey, { place: { office, hash }, content, onPart });
    const key = await sealBytes(wrapKeyOf(state), keyPlace(office, hash), rawKey);
    const about = await sealJson(wrapKeyOf(state), aboutPlace(office, hash), { type, bytes: content.length });
    const chunks = sealed.map((chunk, index): ChunkRecord => ({ file: hash, index, sealed: chunk }));
    const copied = await copyParts(state, blobParts({ id: hash, office, owners: [], key, about }, chunks));
    return copied.ok ? await putStaged(state, { id: hash, office, owners: [STAGED], key, about, ...copied.value }, chunks) : copied;
  } catch (error) {
    return err(writeFailure(error));
  }
}

async function putStaged({ db, copy }: Kept, staged: BlobRecord, chunks: readonly ChunkRecord[]): Promise<Result<void, Refusal>> {
  try {
    const before = await db.transaction('rw', [db.blobs, db.chunks], async () => {
      const found = await db.blobs.get(staged.id);
      await db.blobs.put({ ...staged, owners: [...new Set([...(found?.owners ?? []), STAGED])] });
      await db.chunks.bulkPut(chunks);
      return found?.copy;
    });
    if (before !== undefined) await copy.port.blobs.remove(before);
    return ok(undefined);
  } catch (error) {
    if (staged.copy !== undefined) await copy.port.blobs.remove(staged.copy);
    return err(writeFailure(error));
  }
}

/** Gives the second copy a file of the store that is not known to lie in it. Refuses what the second copy does. */
export async function copyBlob(state: Kept, hash: string): Promise<Result<void, Refusal>> {
  const { db, copy } = state;
  const record = await db.blobs.get(hash);
  if (!record || record.copy !== undefined) return ok(undefined);
  const copied = await copyParts(state, blobParts({ ...record, owners: [] }, await chunksOf(db, hash)));
  if (!copied.ok) return copied;
  const { copy: name } = copied.value;
  // Taken away meanwhile, it must not stay behind in the copy.
  if (name !== undefined && (await db.blobs.update(hash, { copy: name })) === 0) await copy.port.blobs.remove(name);
  return ok(undefined);
}

/** The sealed chunks of a file, in their order. */
export const chunksOf = (db: Database, hash: string): Promise<ChunkRecord[]> =>
  db.chunks.where('[file+index]').between([hash, 0], [hash, Infinity]).toArray();

/** The whole file, its hash checked. Refuses file-not-here, and file-damaged naming the first bad part. */
export async function readBlob(state: Held, hash: string): Promise<Result<StoredFile, Refusal>> {
  const record = await state.db.blobs.get(hash);
  if (!record) return err({ code: 'file-not-here' });
  const opened = await openRecord(state, record);
  if (!opened) return err({ code: 'file-damaged', params: { part: 1, parts: 1 } });
  const parts = Math.ceil(opened.bytes / CHUNK_BYTES);
  const keys = Array.from({ length: parts }, (_, index): [string, number] => [hash, index]);
  // Where the disk has lost the bytes of one, reading all of them fails: then each is asked for alone.
  const each = () => Promise.all(keys.map((key) => state.db.chunks.get(key).catch(() => undefined)));
  const chunks = await state.db.chunks.bulkGet(keys).catch(each);
  const { content, damaged } = await openChunks(
    opened.rawKey,
    { office: record.office, hash },
    chunks.map((chunk) => chunk?.sealed),
  );
  const [first] = damaged;
  if (first !== undefined) return err({ code: 'file-damaged', params: { part: first + 1, parts } });
  if ((await hashOf(content)) !== hash) return err({ code: 'file-damaged', params: { part: parts, parts } });
  return ok({ type: opened.type, content });
}

async function openRecord(state: Held, { id, office, key, about }: BlobRecord) {
  const rawKey = await unsealBytes(wrapKeyOf(state), keyPlace(office, id), key);
  const told = About.safeParse((await unsealJson(wrapKeyOf(state), aboutPlace(office, id), about))?.value);
  return rawKey && told.success ? { rawKey, ...told.data } : null;
}

/** How long the content of each is, by its hash; one whose seal does not hold is left out. */
export async function sizesOf(state: Held, hashes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const records = await state.db.blobs.bulkGet([...hashes]);
  const opened = await Promise.all(
    records.map(async (record): Promise<readonly [string, number][]> => {
      if (!record) return [];
      const told = About.safeParse((await unsealJson(wrapKeyOf(state), aboutPlace(record.office, record.id), record.about))?.value);
      return told.success ? [[record.id, told.data.bytes]] : [];
    }),
  );
  return new Map(opened.flat());
}

/** Within a transaction on blobs: one more holder. A file that is not on this computer stays unheld. */
export async function hold({ db }: Pick<Held, 'db'>, hash: string, owner: string): Promise<void> {
  const record = await db.blobs.get(hash);
  if (record && !record.owners.includes(owner)) await db.blobs.put({ ...record, owners: [...record.owners, owner] });
}

/**
 * Within a transaction on blobs and chunks: one holder less; with the last one the key and the bytes go. Answers what is then to be taken out of the
 * second copy.
 */
export async function release({ db }: Pick<Held, 'db'>, hash: string, owner: string): Promise<string[]> {
  const record = await db.blobs.get(hash);
  if (!record) return [];
  const owners = record.owners.filter((one) => one !== owner);
  if (owners.length > 0) {
    await db.blobs.put({ ...record, owners });
    return [];
  }
  await db.blobs.delete(hash);
  await db.chunks.where('[file+index]').between([hash, 0], [hash, Infinity]).delete();
  return record.copy === undefined ? [] : [record.copy];
}
