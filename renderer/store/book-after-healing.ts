import type { EntryKey } from './case-rows.ts';
import type { CopySource } from './copy-records.ts';
import type { Database } from './database.ts';
import { entryBatches } from './entry-records.ts';
import { isOwnDevice } from './keys.ts';
import { findHead } from './store-head.ts';
import { fallenBack, sealBook, type SyncBook } from './sync-book.ts';

type Pair = CopySource & { readonly db: Database };

/**
 * What came back from the second copy has lost its numbers: they are written after the entries, and only here. So the stream is asked for anew from its beginning;
 * the entries are here, and only their numbers come. The end of the copy is remembered, so that the next opening compares ends alone. An office that was never
 * connected has no book.
 */
export async function bookAfterHealing({ db, keys, copy }: Pair, book: SyncBook, restored: number): Promise<void> {
  const [tail, head] = [await copy.tail(), await findHead(db, keys)];
  const end = tail.ok ? tail.value : null;
  const isStrange = end !== null && !isOwnDevice(keys, end.device);
  if (book.turn === 0 && !isStrange) return;
  const next = restored > 0 || book.turn === 0 ? { ...fallenBack(book), ...(await countStrange(db, keys)) } : { ...book, turn: book.turn + 1 };
  const marked = { ...next, tail: isStrange ? { device: end.device, n: end.n, hash: end.hash, head: head.n } : null };
  await db.meta.put(await sealBook(keys, marked));
}

async function countStrange(db: Database, keys: CopySource['keys']): Promise<Pick<SyncBook, 'others' | 'deferred'>> {
  let others = 0;
  const deferred: EntryKey[] = [];
  for await (const batch of entryBatches(db)) {
    for (const record of batch) {
      if (!isOwnDevice(keys, record.device)) others += 1;
      if (record.deferred === 1) deferred.push([record.device, record.n]);
    }
  }
  return { others, deferred };
}
