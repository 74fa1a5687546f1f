import { Dexie, type Table } from 'dexie';
import type { Instant } from '../../shared/kernel/clock.ts';
import type { Bytes } from './seal.ts';
import type { StoreName } from './store.ts';

/** Clear columns identify nobody; all else is in `sealed`. */
/**
 * `erased`: what is under the seal is a tombstone. `deferred`: an entry of a kind that this version does not know. `held`: the region holds it back, and it moves
 * nothing here either.
 */
export type EntryRecord = {
  readonly device: string;
  readonly n: number;
  readonly office: string;
  readonly seq?: number;
  readonly erased?: 1;
  readonly deferred?: 1;
  readonly held?: 1;
  readonly sealed: Bytes;
};
/** `rev`: how many entries the row was folded from; bound into its seal. */
export type RowRecord = { readonly id: string; readonly kind: 'case'; readonly office: string; readonly rev?: number; readonly sealed: Bytes };
/** `open`: 1 until the complaint is closed, so that those are found without opening the others. */
export type ComplaintRecord = { readonly id: string; readonly office: string; readonly rev?: number; readonly open: 0 | 1; readonly sealed: Bytes };
/** `owner`: id of who typed it; the draft of another person is not listed. */
export type DraftRecord = { readonly id: string; readonly owner?: string; readonly office: string; readonly sealed: Bytes };
/** A file that came with a package or was refused; `owner` is a hash, its name and content are under the seals. `copy`: its name in the second copy. */
export type FileRecord = {
  readonly id: string;
  readonly owner: string;
  readonly about: Bytes;
  readonly content: Bytes;
  readonly copy?: string;
};
/**
 * A scan by the SHA-256 of its content; `owners` are ids of cases and complaints. Its key is wrapped, what it is lies under the seal. `copy`: its
 * name in the second copy.
 */
export type BlobRecord = {
  readonly id: string;
  readonly office: string;
  readonly owners: readonly string[];
  readonly key: Bytes;
  readonly about: Bytes;
  readonly copy?: string;
};
export type ChunkRecord = { readonly file: string; readonly index: number; readonly sealed: Bytes };
/** End of this device's chain. */
export type HeadRecord = { readonly key: 'head'; readonly device: string; readonly n: number; readonly hash: string; readonly office: string };
/** `rev`: number of the entry with which it was written. */
export type OfficeRecord = { readonly key: 'office'; readonly office: string; readonly rev?: number; readonly sealed: Bytes };
/** Numbers that were given before a loss the person accepted: the counters never fall below them. */
export type FloorRecord = { readonly key: 'floor'; readonly counters: Readonly<Record<string, number>> };
/** Rows that are still to be folded: those of complaints, which an older version did not have, or all after entries were put back. */
export type UnfoldedRecord = { readonly key: 'unfolded'; readonly rows: 'complaints' | 'all' };
/** Entries were erased in the store; the second copy still holds them until it is written anew, and `files` until they are taken out. */
export type ErasingRecord = { readonly key: 'erasing'; readonly files?: readonly string[] };
/** Where this store stands in the office's stream (sync-book.ts). `turn` grows with every writing of it; by it other windows see that something came. */
export type SyncRecord = { readonly key: 'sync'; readonly turn: number; readonly cursor: number; readonly sealed: Bytes };
/** The latest moment that this computer has seen since it last heard from the region: a grant ends by it, though the clock be turned back. */
export type SeenRecord = { readonly key: 'seen'; readonly at: Instant };
export type MetaRecord = HeadRecord | OfficeRecord | FloorRecord | UnfoldedRecord | ErasingRecord | SyncRecord | SeenRecord;
/** An entry with audit facts, and whom they are about. */
export type AuditRecord = { readonly device: string; readonly n: number; readonly subjects: readonly string[] };
export type SnapshotPart = 'board' | 'whole';
export type SnapshotRecord = {
  readonly part: SnapshotPart;
  readonly device: string;
  readonly n: number;
  /** The region's number up to which the stream was in it; absent: none. */
  readonly seq?: number;
  readonly format: number;
  readonly sealed: Bytes;
};
export type KeyRecord =
  | { readonly id: 'data'; readonly key: CryptoKey }
  | { readonly id: 'device' | `device:${string}`; readonly device: string; readonly sign: CryptoKey; readonly verify: CryptoKey };

export type Database = Dexie & {
  readonly entries: Table<EntryRecord, [string, number]>;
  readonly rows: Table<RowRecord, string>;
  readonly complaints: Table<ComplaintRecord, string>;
  readonly drafts: Table<DraftRecord, string>;
  readonly files: Table<FileRecord, string>;
  readonly blobs: Table<BlobRecord, string>;
  readonly chunks: Table<ChunkRecord, [string, number]>;
  readonly audit: Table<AuditRecord, [string, number]>;
  readonly meta: Table<MetaRecord, string>;
  readonly snapshot: Table<SnapshotRecord, string>;
  readonly keys: Table<KeyRecord, string>;
};

/** Where IndexedDB comes from; tests give their own. */
export type IndexedDbPort = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };

/** The database, not yet opened. Every transaction is on the disk before it counts as done. */
export function makeDatabase(name: StoreName, port: IndexedDbPort): Database {
  const db = new Dexie(name, { ...port, chromeTransactionDurability: 'strict', autoOpen: false }) as Database;
  db.version(1).stores({ entries: '[device+n],seq', rows: 'id', drafts: 'id', meta: 'key', snapshot: 'part', keys: 'id' });
  db.version(2).stores({ files: 'id,owner' });
  db.version(3)
    .stores({ complaints: 'id,open' })
    .upgrade((upgrade) => upgrade.table<MetaRecord>('meta').put({ key: 'unfolded', rows: 'complaints' }));
  db.version(4).stores({ blobs: 'id,*owners', chunks: '[file+index]' });
  db.version(5).stores({ audit: '[device+n],*subjects', drafts: 'id,owner' });
  return db;
}
