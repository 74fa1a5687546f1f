import type { FileType } from '../../shared/cases/attachment.ts';
import type { ChainEnd } from '../../shared/journal/chain.ts';
import type { FoldedKey } from '../../shared/journal/move-row.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Grant } from '../../shared/wire/grant.ts';
import type { Receipt, ScanSum } from '../../shared/wire/receipt.ts';
import type { Signed } from '../../shared/wire/signed.ts';
import type { SnapshotRow } from '../../shared/wire/snapshot.ts';
import type { HeldEntry, RoundAnswer } from '../../shared/wire/sync.ts';
import type { StreamItem, WireEntry } from '../../shared/wire/wire-entry.ts';

/** A row of the first load, by which its order goes on. */
export type PlaceInRows = Pick<SnapshotRow, 'kind' | 'id'>;

/** Where this device stands in the sync, as it lies on the disk. */
export type SyncPlace = {
  readonly office: string;
  readonly device: string;
  /** End of this device's own chain. */
  readonly head: ChainEnd;
  /** The office's stream is here up to this number, without a gap. */
  readonly cursor: number;
  readonly streamHash: string;
  /** Entries without the region's number, and how many of these lie in the region's quarantine. */
  readonly outbox: number;
  readonly held: readonly HeldEntry[];
  /** The entry at which the region stopped this device's queue, when it did. */
  readonly stopped: NonNullable<RoundAnswer['stopped']> | null;
  /** The last receipt and grant of the region whose signatures held. */
  readonly receipt: Signed<Receipt> | null;
  readonly grant: Signed<Grant> | null;
  /** The first load is not finished: more rows are to come after this one. */
  readonly loading: { readonly after: PlaceInRows | null } | null;
};

/** What one round brought, already parsed, its signatures verified. */
export type Taking = {
  readonly items: readonly StreamItem[];
  /** The number that the first item has to follow: a taking that does not fit where the store stands is refused (`cursor-moved`) and asked for anew. */
  readonly from: number;
  readonly held: readonly HeldEntry[];
  readonly stopped: RoundAnswer['stopped'] | null;
  readonly receipt: Signed<Receipt> | null;
  readonly grant: Signed<Grant> | null;
};

/** What a taking did: for the report of the morning and for screens. */
export type Taken = {
  /** Entries of other devices that came, and own ones that got their number. */
  readonly received: number;
  readonly numbered: number;
  /** Entries of a kind that this version does not know: kept, folded after an update. */
  readonly deferred: number;
  /** Cases and complaints in which a conflict came up with this taking. */
  readonly conflicts: readonly string[];
};

export type OutboxLimits = { readonly entries: number; readonly bytes: number; readonly after?: Readonly<Record<string, number>> };

/**
 * What the sync needs of a store; the real one (`store.sync`) and the small one of the simulator keep the same promises:
 * everything of a taking is written in one transaction with the cursor, or nothing; own unnumbered entries are folded on top of the region's stream.
 */
export type SyncStore = {
  readonly place: () => Promise<SyncPlace>;
  /** The unnumbered entries that may be sent: in the order of `n` per device, the oldest device first, without those held in quarantine and what lies behind a stop.
   * `after`: of these devices only what follows this `n`, since the region has taken it although its number has not come yet. The first one is given however long it is. */
  readonly outbox: (limits: OutboxLimits) => Promise<readonly WireEntry[]>;
  /** Refuses cursor-moved, chain-broken (an item that continues no chain: nothing is written), disk-full and the other failures of writing. */
  readonly take: (taking: Taking) => Promise<Result<Taken, Refusal>>;
  /** The scans that are here whole, of those that the rows name. */
  readonly scans: () => Promise<ScanSum>;
  /**
   * Writes a page of the first load; `end`: it is the last one, and the stream goes on from there. Only into a store that has no entry yet or is loading, and only
   * behind the row `after` which it was asked (null: the first page): a page may be given while the one before it is being written, and none is written over a
   * gap (`cursor-moved`). Rows that this version cannot read are left out and remembered by their entries (`unread`). Refuses app-too-old: it is the office's own
   * row; everything is then taken from the stream's beginning.
   */
  readonly load: (page: {
    readonly after: PlaceInRows | null;
    readonly rows: readonly SnapshotRow[];
    readonly cursor: number;
    readonly streamHash: string;
    readonly end: boolean;
  }) => Promise<Result<void, Refusal>>;
  /** Older entries for rows of the first load; those that do not hash to what they say are refused (`content-damaged`). */
  readonly addHistory: (items: readonly StreamItem[]) => Promise<Result<number, Refusal>>;
  /** Entries that are not here and from which rows of the first load are still to be made. */
  readonly unread: () => Promise<readonly FoldedKey[]>;
  /** Makes those rows from what is here of their entries, and is done with them. Answers how many entries stay deferred. */
  readonly foldUnread: () => Promise<Result<number, Refusal>>;
  /** The lowest number of the stream whose entry is here; null when all are. */
  readonly historyFrom: () => Promise<number | null>;
};

/** What the real store offers besides. */
export type StoreSync = SyncStore & {
  /** The entries behind a case or complaint that this computer has never had; empty: all that is known of it is here. */
  readonly missingHistory: (id: string) => Promise<readonly FoldedKey[]>;
  /** Remembers the region's key, raw, base64, by which the long check verifies what the region wrote. */
  readonly pinRegion: (publicKey: string) => Promise<Result<void, Refusal>>;
};

/** Scans as the sync carries them: nobody looks at them on the way. */
export type ScanShelf = {
  /** Here whole, in order. */
  readonly held: () => Promise<readonly string[]>;
  /** How many bytes each has; one that is damaged is left out. */
  readonly sizes: (hashes: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** Named by rows and not here. */
  readonly lacking: () => Promise<readonly string[]>;
  /** Refuses file-not-here, file-damaged. */
  readonly read: (hash: string) => Promise<Result<{ readonly type: FileType; readonly content: Uint8Array<ArrayBuffer> }, Refusal>>;
  /** Lays a fetched scan down, sealed, for the rows that name it; false: none does any more. Refuses file-damaged, what `inspectFile` does, and failures of writing. */
  readonly keep: (hash: string, content: Uint8Array<ArrayBuffer>) => Promise<Result<boolean, Refusal>>;
};

/** What opens the answer to a courier's packet (base64), and which entries went with it. */
export type PacketSecret = {
  readonly answerKey: string;
  readonly sent: readonly { readonly device: string; readonly n: number; readonly hash: string }[];
};
/** Secrets of packets under the office's seal. */
export type PacketSecrets = {
  readonly seal: (id: string, secret: PacketSecret) => Promise<Uint8Array<ArrayBuffer>>;
  /** Null when the seal does not hold. */
  readonly unseal: (id: string, sealed: Uint8Array<ArrayBuffer>) => Promise<PacketSecret | null>;
};
