import type { ChainEnd } from '../../shared/journal/chain.ts';
import type { Tombstone } from '../../shared/journal/tombstone.ts';
import type { EnrolmentAnswer } from '../../shared/wire/enrolment.ts';
import type { ScanSum } from '../../shared/wire/receipt.ts';
import type { RowKind } from '../../shared/wire/snapshot.ts';
import type { HeldEntry } from '../../shared/wire/sync.ts';
import type { WireEntry } from '../../shared/wire/wire-entry.ts';

/*
 * The port between the rules of the sync and the database: everything of one office, and nothing of another. It lies on the ground of the server's house, so that the
 * rules above know it and the database beneath them keeps it.
 */

/** Device and number: where an entry stands. */
export type EntryPlace = readonly [device: string, n: number];
export type RowKey = { readonly kind: RowKind; readonly id: string };
/** A folded row: the last number of the stream that is in it, the entries behind it in the order of the stream. */
export type StoredRow = RowKey & { readonly seq: number; readonly row: unknown; readonly entries: readonly EntryPlace[] };
/** `scans`: hashes of the scans that the row names. */
export type RowWriting = StoredRow & { readonly scans: readonly string[] };

/** Rows as they are sent to a new device; `rows`: each as JSON of a `SnapshotRow`, a comma between. `total`: of all rows that there are. */
export type RowPage = { readonly rows: string; readonly more: boolean; readonly total: number };

/** How far an office's stream goes. Its number is the count of its entries. */
export type StreamEnd = { readonly seq: number; readonly streamHash: string };
/** The end of a device's chain as the region holds it; `held`: how many of its entries lie in quarantine. */
export type DeviceChain = ChainEnd & { readonly device: string; readonly held: number };
export type Device = { readonly device: string; readonly publicKey: string; readonly state: EnrolmentAnswer['state'] };

/** What is known of a place: the hash there, and its number, or null in quarantine. */
export type Known = { readonly device: string; readonly n: number; readonly hash: string; readonly seq: number | null };

/** An entry in the stream. `entry` null: erased by an order, or a tombstone from the beginning. `deferred`: of a kind that was unknown when it came; it moves no row yet. */
export type StreamEntry = {
  readonly seq: number;
  readonly stone: Omit<Tombstone, 'seq'>;
  readonly entry: WireEntry | null;
  readonly deferred: boolean;
};
/** An entry that comes into the stream; `text`: its JSON, where that is at hand already. */
export type NewEntry = StreamEntry & { readonly text?: string | undefined };
/** An entry in quarantine, with what came; null when an order has erased that. */
export type QuarantinedEntry = { readonly held: HeldEntry; readonly prev: string; readonly signature: string; readonly content: unknown };

/** Everything that one turn changes. All of it is written in the turn's transaction. */
export type Writing = {
  readonly stream: readonly NewEntry[];
  readonly quarantine: readonly QuarantinedEntry[];
  /** New ends of chains; `held` is the whole count. */
  readonly chains: readonly DeviceChain[];
  readonly rows: readonly RowWriting[];
  readonly goneRows: readonly RowKey[];
  /** Entries whose content is erased, in the stream or in quarantine: only where the hash is this one. */
  readonly erased: readonly { readonly device: string; readonly n: number; readonly hash: string }[];
  /** Entries of the stream that were deferred and are folded now. */
  readonly folded: readonly number[];
  /** Places that left the quarantine: they stand in `stream` now. */
  readonly released: readonly EntryPlace[];
  readonly end: StreamEnd;
};
export const NOTHING_WRITTEN: Omit<Writing, 'end'> = {
  stream: [],
  quarantine: [],
  chains: [],
  rows: [],
  goneRows: [],
  erased: [],
  folded: [],
  released: [],
};

/** What can be asked of an office. One view: everything that is read is of the same moment. */
export type OfficeReader = {
  readonly office: string;
  /** Of an office that has nothing: number 0 and FIRST_STREAM_HASH. */
  readonly end: () => Promise<StreamEnd>;
  readonly device: (device: string) => Promise<Device | null>;
  /** The chains of these devices; one that has sent nothing ends at n 0 with FIRST_PREV. In the order asked. */
  readonly chains: (devices: readonly string[]) => Promise<readonly DeviceChain[]>;
  /** Those of the places that hold an entry; in any order. */
  readonly known: (places: readonly EntryPlace[]) => Promise<readonly Known[]>;
  /** Those of the rows that there are; in any order. */
  readonly rows: (keys: readonly RowKey[]) => Promise<readonly StoredRow[]>;
  /** Rows after a key in the order office, cases, complaints, each by id (by code unit); null: from the beginning. */
  readonly pageAfter: (after: RowKey | null, limit: number) => Promise<RowPage>;
  /** The stream after a number, in order; at most `limit` entries and, behind the first, no more than `bytes` of JSON. */
  readonly streamAfter: (seq: number, limits: { readonly limit: number; readonly bytes: number }) => Promise<readonly StreamEntry[]>;
  /** The stream before a number, the newest first, within the same limits. */
  readonly streamBefore: (seq: number, limits: { readonly limit: number; readonly bytes: number }) => Promise<readonly StreamEntry[]>;
  /** Numbered entries at these places, in the order of the stream. */
  readonly streamAt: (places: readonly EntryPlace[]) => Promise<readonly StreamEntry[]>;
  /** Deferred entries in the order of the stream. */
  readonly deferred: () => Promise<readonly StreamEntry[]>;
  /** The quarantine, in the order in which it was filled. */
  readonly quarantine: () => Promise<readonly QuarantinedEntry[]>;
  /** The different scans that the rows name and the region holds whole; how many of the named ones it lacks. */
  readonly scans: () => Promise<{ readonly sum: ScanSum; readonly missing: number }>;
};

export type OfficeLog = OfficeReader & { readonly write: (writing: Writing) => Promise<void> };

export type OfficeLogs = {
  /**
   * Runs a turn under the office's lock in one transaction: what it writes is on the disk when the promise settles well, and none of it when the promise rejects.
   * Turns of one office run one after another; those of different offices do not wait for one another.
   */
  readonly alone: <T>(office: string, act: (log: OfficeLog) => Promise<T>) => Promise<T>;
  /** Reads without the lock: one view of one moment. */
  readonly read: <T>(office: string, act: (log: OfficeReader) => Promise<T>) => Promise<T>;
};
