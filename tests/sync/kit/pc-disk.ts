import { type ChainEnd, FIRST_PREV } from '../../../shared/journal/chain.ts';
import { type Place, type Standing } from '../../../shared/journal/merge.ts';
import type { FoldedKey } from '../../../shared/journal/move-row.ts';
import { FIRST_STREAM_HASH } from '../../../shared/journal/stream-hash.ts';
import { placeOf, type Tombstone } from '../../../shared/journal/tombstone.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { Office } from '../../../shared/cases/office.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import type { Grant } from '../../../shared/wire/grant.ts';
import type { Receipt } from '../../../shared/wire/receipt.ts';
import type { Signed } from '../../../shared/wire/signed.ts';
import type { HeldEntry, RoundAnswer } from '../../../shared/wire/sync.ts';
import type { WireEntry } from '../../../shared/wire/wire-entry.ts';

/** One entry as it lies on a computer's disk. */
export type Kept = {
  readonly stone: Omit<Tombstone, 'seq'>;
  readonly seq?: number;
  /** What came or was written; null: erased by an order. */
  readonly wire: WireEntry | null;
  /** As this version folds it; null: erased, or of a kind that it does not know yet. */
  readonly entry: Entry | null;
};
export type RowOf<T> = { readonly row: T; readonly keys: readonly FoldedKey[] };

/** All that a computer has on its disk. A value: what is written is a new one in the place of the old. */
export type PcDisk = {
  readonly office: string;
  readonly device: string;
  readonly kept: ReadonlyMap<string, Kept>;
  readonly head: ChainEnd;
  readonly cursor: number;
  readonly streamHash: string;
  readonly held: readonly HeldEntry[];
  readonly stopped: NonNullable<RoundAnswer['stopped']> | null;
  readonly receipt: Signed<Receipt> | null;
  readonly grant: Signed<Grant> | null;
  readonly officeRow: RowOf<Office> | null;
  readonly cases: ReadonlyMap<string, RowOf<Case>>;
  readonly complaints: ReadonlyMap<string, RowOf<Complaint>>;
  /** Cases that an order has erased: nothing moves them any more. */
  readonly erased: ReadonlySet<string>;
};

export const emptyDisk = (office: string, device: string): PcDisk => ({
  office,
  device,
  kept: new Map(),
  head: { n: 0, hash: FIRST_PREV },
  cursor: 0,
  streamHash: FIRST_STREAM_HASH,
  held: [],
  stopped: null,
  receipt: null,
  grant: null,
  officeRow: null,
  cases: new Map(),
  complaints: new Map(),
  erased: new Set(),
});

export const keptOf = (wire: WireEntry, entry: Entry | null, seq?: number): Kept => {
  const { office, device, n, prev, hash, signature } = wire;
  return { stone: { v: 1, erased: true, office, device, n, prev, hash, signature }, wire, entry, ...(seq !== undefined && { seq }) };
};

export const standingAt =
  ({ kept }: PcDisk) =>
  (place: Place): Standing | undefined => {
    const found = kept.get(placeOf(place));
    return found && { prev: found.stone.prev, hash: found.stone.hash, ...(found.seq !== undefined && { seq: found.seq }) };
  };

/** Own entries without a number, in the order of the chain. */
export const unnumbered = ({ kept, device }: PcDisk): readonly Kept[] =>
  [...kept.values()].filter(({ stone, seq }) => seq === undefined && stone.device === device).sort((a, b) => a.stone.n - b.stone.n);
