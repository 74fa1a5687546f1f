import { z } from 'zod';
import { envelope } from './envelope.ts';
import { HashText, IdText } from './signed.ts';
import { StreamItem } from './wire-entry.ts';

/*
 * First load of a new device: the folded rows with the entries they were folded from, and the number at which to go on. Rows may be younger than that number:
 * each says by `seq` what is in it, and an entry up to there moves it no more. The entries themselves follow later (`history`), the newest first.
 */

export const ROW_KINDS = ['office', 'case', 'complaint'] as const;
export type RowKind = (typeof ROW_KINDS)[number];
/** A later version may have rows of further kinds; who does not know them goes by their entries. */
const RowKindText = z.string().regex(/^[a-z][a-z-]{0,39}$/, { message: 'invalid-value' });
type Place = { readonly kind: string; readonly id: string };
/** Is it the place of a row of a kind that this version knows? */
export const isKnownRow = (place: Place): place is Place & { readonly kind: RowKind } => ROW_KINDS.some((kind) => kind === place.kind);
export const SnapshotRow = envelope({
  kind: RowKindText,
  id: IdText,
  /** The last number of the stream that is folded in. */
  seq: z.int().nonnegative(),
  /** Parsed by the row's own schema where it is written; one that a later version has folded is not read there, and made anew from its entries. */
  row: z.unknown(),
  /** Device and number of each entry behind it, in the order of the stream. */
  entries: z.array(z.tuple([IdText, z.int().positive()])),
});
export type SnapshotRow = z.infer<typeof SnapshotRow>;

export const SnapshotRequest = envelope({
  protocol: z.int().positive(),
  /** The row after which to go on; absent: from the beginning. */
  after: envelope({ kind: RowKindText, id: IdText }).optional(),
  limit: z.int().min(1).max(5000),
});
export type SnapshotRequest = z.infer<typeof SnapshotRequest>;

/** One page. `cursor` and `streamHash` of the FIRST page are those to go on from. */
export const SnapshotPage = envelope({
  cursor: z.int().nonnegative(),
  streamHash: HashText,
  rows: z.array(SnapshotRow).max(5000),
  total: z.int().nonnegative(),
  more: z.boolean(),
});
export type SnapshotPage = z.infer<typeof SnapshotPage>;

/** Older entries for a device that began with a snapshot: those of a case at once, or the stream backwards in quiet times. */
export const HistoryRequest = envelope({
  protocol: z.int().positive(),
  asked: z.union([
    envelope({
      entries: z
        .array(z.tuple([IdText, z.int().positive()]))
        .min(1)
        .max(2000),
    }),
    envelope({ before: z.int().positive(), limit: z.int().min(1).max(2000) }),
  ]),
});
export type HistoryRequest = z.infer<typeof HistoryRequest>;

export const HistoryPage = envelope({ items: z.array(StreamItem).max(2000) });
export type HistoryPage = z.infer<typeof HistoryPage>;
