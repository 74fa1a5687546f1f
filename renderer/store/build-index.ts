import type { Catalogue } from '../../shared/law/catalogue.ts';
import { rowBatches, unsealTrustedRow } from './case-rows.ts';
import type { Database } from './database.ts';
import type { GatheredRows } from './gather-rows.ts';
import { buildBase, emptyBase, type IndexBase, mergeBase } from './index-base.ts';
import { type IndexRow, toIndexRow } from './index-row.ts';
import type { IndexKeys } from './keys.ts';
import { loadSnapshot, type Mark, saveSnapshot, type StoredBase } from './snapshot.ts';

/** Database, keys and law: what the index is made from, on this thread or in the worker. */
export type IndexSource = { readonly db: Database; readonly keys: IndexKeys; readonly catalogue: Catalogue };
export type BuiltBase = Mark & { readonly base: IndexBase; readonly damaged: readonly string[] };

/** Makes the index from all rows and saves it. Entries after the mark may or may not be in it: applying them again changes nothing. */
export async function buildFromRows(source: IndexSource): Promise<BuiltBase> {
  const { db, keys, catalogue } = source;
  const mark = await markOf(db);
  const rows: IndexRow[] = [];
  const damaged: string[] = [];
  for await (const batch of rowBatches(db.rows)) {
    const opened = await Promise.all(batch.map((record) => unsealTrustedRow(keys, record)));
    opened.forEach((row, index) => {
      if (row) rows.push(toIndexRow(row.case, catalogue));
      else damaged.push(batch[index]?.id ?? '');
    });
  }
  const base = buildBase(rows);
  // An index that cannot be saved (full disk) serves all the same; the next start makes it again.
  await saveSnapshot(source, base, mark).catch(() => undefined);
  return { base, ...mark, damaged };
}

/** Rows that were gathered, and where the store stands with them. */
export type Gathered = { readonly count: number; readonly mark: Mark };

/** Makes the index from the rows that were gathered, and saves it; null when they are not all. */
export async function buildFromGathered(source: IndexSource, rows: GatheredRows, { count, mark }: Gathered): Promise<IndexBase | null> {
  const base = rows.takeBase(count);
  if (base) await saveSnapshot(source, base, mark).catch(() => undefined);
  return base;
}

export type Merge = { readonly from: Mark; readonly to: Mark; readonly rows: ReadonlyMap<number, IndexRow> };

/** Joins changed rows to the saved index that ends at `from` and saves it as of `to`; null when another window has saved a different one. */
export async function mergeIntoSnapshot(source: IndexSource, { from, to, rows }: Merge): Promise<IndexBase | null> {
  const stored = await loadWhole(source);
  if ((stored?.n ?? 0) !== from.n || (stored?.seq ?? 0) !== from.seq) return null;
  const base = mergeBase(stored?.base ?? emptyBase(), rows);
  await saveSnapshot(source, base, to);
  return base;
}

export const loadWhole = ({ db, keys }: IndexSource): Promise<StoredBase | null> => loadSnapshot(db, keys, 'whole');

/** Where the store stands now. */
export async function markOf(db: Database): Promise<Mark> {
  const [head, sync] = await db.meta.bulkGet(['head', 'sync']);
  return { n: head?.key === 'head' ? head.n : 0, seq: sync?.key === 'sync' ? sync.cursor : 0 };
}
