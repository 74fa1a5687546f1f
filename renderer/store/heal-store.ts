import type { EntryHead } from '../../shared/wire/journal-records.ts';
import { type CopiedEntry, copiedEntries, type CopySource, type CopyView, placeName, viewCopy } from './copy-records.ts';
import type { CopyState } from './copy-health.ts';
import type { Database, HeadRecord } from './database.ts';
import { entryBatches, unsealEntry } from './entry-records.ts';
import { fillCopy } from './fill-copy.ts';
import { foldAll } from './fold-all.ts';
import { replayEntries } from './replay-entries.ts';
import { isOwnDevice } from './keys.ts';
import { findHead, lastRecord } from './store-head.ts';
import type { SyncBook } from './sync-book.ts';

type Pair = CopySource & { readonly db: Database };
/** What was done: entries put back into the store, entries the copy lacked, entries that neither has. */
export type Healing = { readonly restored: number; readonly lacked: number; readonly copy: CopyState };

/** So many entries at the end are folded on top of what is there; more, or some in the middle, and everything is folded anew. */
const REPLAYED = 500;

/** Store and copy each get what only the other has. Nothing that either holds whole is lost. `damaged`: nothing can be appended to the copy's file. */
export async function healStore(pair: Pair, { damaged, book }: { readonly damaged: boolean; readonly book: SyncBook }): Promise<Healing> {
  const read = await viewCopy(pair.copy);
  const view = { ...read, whole: read.whole && !damaged };
  const wanted = await lackedByStore(pair, view, book);
  const restored = await restore(pair, wanted);
  // What the copy holds under keys that nobody here has is put aside with the old file.
  const filled = await fillCopy(pair, { ...view, whole: view.whole && restored === wanted.size });
  if (!filled.ok) return { restored, lacked: 0, copy: 'failing' };
  return { restored, lacked: filled.value, copy: filled.value > 0 || !view.whole ? 'rebuilt' : 'good' };
}

/**
 * Entries of the copy that the store has not, or cannot open. What came from the region and was not written to its end is left: the region is asked for it again.
 */
async function lackedByStore({ db, keys }: Pair, { heads }: CopyView, book: SyncBook): Promise<ReadonlyMap<string, EntryHead>> {
  const comesAgain = ({ device, seq }: EntryHead) => book.turn > 0 && !isOwnDevice(keys, device) && (seq ?? 0) > book.cursor;
  const wanted = new Map([...heads].filter(([, head]) => !comesAgain(head)));
  for await (const batch of entryBatches(db)) {
    const opened = await Promise.all(batch.map((record) => unsealEntry(keys, record)));
    batch.forEach((record, index) => opened[index] && wanted.delete(placeName(record)));
  }
  return wanted;
}

async function restore(pair: Pair, wanted: ReadonlyMap<string, EntryHead>): Promise<number> {
  const { db, keys } = pair;
  const [written, mark] = await db.meta.bulkGet(['head', 'unfolded']);
  const head = written?.key === 'head' && written.device === keys.device && written.n > 0 ? written : null;
  if (wanted.size === 0 && !mark && !head && !(await lastRecord(db, keys.device))) return 0;
  if (head && !mark && (await isSound(pair, head)) && goesOn(wanted, head)) {
    const more: CopiedEntry[] = [];
    for await (const found of copiedEntries(pair, wanted)) more.push(...found);
    if (await replayEntries(pair, head, more)) return more.length;
  }
  await db.meta.put({ key: 'unfolded', rows: 'all' });
  let restored = 0;
  for await (const found of copiedEntries(pair, wanted)) {
    await db.transaction('rw', db.entries, () => db.entries.bulkPut(found.map(({ record }) => record)));
    restored += found.length;
  }
  await foldAll(pair, await findHead(db, keys));
  return restored;
}

const goesOn = (wanted: ReadonlyMap<string, EntryHead>, { device, n }: HeadRecord): boolean =>
  wanted.size <= REPLAYED && [...wanted.values()].every((entry) => entry.device === device && entry.n > n);

async function isSound({ db, keys }: Pair, head: HeadRecord): Promise<boolean> {
  const found = await findHead(db, keys);
  return found.n === head.n && found.hash === head.hash;
}
