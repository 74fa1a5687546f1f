import { FIRST_STREAM_HASH } from '../../shared/journal/stream-hash.ts';
import type { Instant } from '../../shared/kernel/clock.ts';
import type { Grant } from '../../shared/wire/grant.ts';
import type { Receipt } from '../../shared/wire/receipt.ts';
import type { Signed } from '../../shared/wire/signed.ts';
import type { HeldEntry } from '../../shared/wire/sync.ts';
import type { EntryKey } from './case-rows.ts';
import type { Database, SyncRecord } from './database.ts';
import type { DataKeys } from './keys.ts';
import { sealJson, unsealJson } from './seal.ts';
import type { SyncPlace } from './sync-port.ts';

/** Where a store stands in the office's stream, and what the region has said last. Written in the transaction that writes what came. */
export type SyncBook = {
  readonly turn: number;
  /** Grows when the order of the fold has changed for rows that nothing new touches: indexes are then made anew. */
  readonly shakes: number;
  readonly cursor: number;
  readonly streamHash: string;
  readonly held: readonly HeldEntry[];
  readonly stopped: SyncPlace['stopped'];
  readonly receipt: Signed<Receipt> | null;
  readonly grant: Signed<Grant> | null;
  /** The latest moment that the region's papers named. */
  readonly latest: Instant | null;
  /** By device of this computer: up to here every entry has its number or is held back. */
  readonly settled: Readonly<Record<string, number>>;
  /** Entries of other computers that are here. */
  readonly others: number;
  /** Entries of a kind that this version did not know when they came. */
  readonly deferred: readonly EntryKey[];
  /** Entries behind rows of the first load that this version could not read: it makes those rows from them. */
  readonly unread: readonly EntryKey[];
  /** The stream is here from this number on; null: from its beginning. */
  readonly historyFrom: number | null;
  /** After a loss the stream is asked for anew from its beginning. */
  readonly refilling: boolean;
  readonly loading: SyncPlace['loading'];
  /** The end of the second copy, when what came from the region stands there; `head`: this device's own last number at that time. */
  readonly tail: { readonly device: string; readonly n: number; readonly hash: string; readonly head: number } | null;
  /** The pinned key of the region, raw, base64. */
  readonly regionKey: string | null;
};

/** Never connected. */
export const NO_SYNC: SyncBook = {
  turn: 0,
  shakes: 0,
  cursor: 0,
  streamHash: FIRST_STREAM_HASH,
  held: [],
  stopped: null,
  receipt: null,
  grant: null,
  latest: null,
  settled: {},
  others: 0,
  deferred: [],
  unread: [],
  historyFrom: null,
  refilling: false,
  loading: null,
  tail: null,
  regionKey: null,
};

/** Entries were lost here, or came back without their numbers: the stream is asked for anew. What is here already is only numbered then. */
export const fallenBack = (book: SyncBook): SyncBook => ({
  ...book,
  turn: book.turn + 1,
  shakes: book.shakes + 1,
  cursor: 0,
  streamHash: FIRST_STREAM_HASH,
  settled: {},
  refilling: true,
});

const placeOf = (turn: number) => ({ office: '', table: 'meta', id: 'sync', rev: turn });

export async function sealBook(keys: DataKeys, book: SyncBook): Promise<SyncRecord> {
  return { key: 'sync', turn: book.turn, cursor: book.cursor, sealed: await sealJson(keys.data, placeOf(book.turn), book) };
}

/** The book under a record; one that does not open is begun anew, and so is the stream. */
export async function unsealBook(keys: DataKeys, record: SyncRecord | null): Promise<SyncBook> {
  if (!record) return NO_SYNC;
  const opened = await unsealJson(keys.data, placeOf(record.turn), record.sealed);
  if (!opened) return fallenBack({ ...NO_SYNC, turn: record.turn });
  // The seal proves that we wrote it, perhaps as an earlier version that knew less.
  return { ...NO_SYNC, ...(opened.value as Partial<SyncBook>) };
}

/** The book for an opening store: one that did not open is written down as it is begun anew. */
export async function openBook(db: Database, keys: DataKeys, record: SyncRecord | null): Promise<SyncBook> {
  const book = await unsealBook(keys, record);
  if (record && book.turn !== record.turn) await db.meta.put(await sealBook(keys, book));
  return book;
}
