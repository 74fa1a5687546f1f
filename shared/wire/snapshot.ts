import { z } from 'zod';
import { HashText, IdText } from './signed.ts';
import { StreamItem } from './wire-entry.ts';

/*
 * First load of a new device: the folded rows with the entries they were folded from, and the number at which to go on. Rows may be younger than that number:
 * each says by `seq` what is in it, and an entry up to there moves it no more. The entries themselves follow later (`history`), the newest first.
 */

export const ROW_KINDS = ['office', 'case', 'complaint'] as const;
export const SnapshotRow = z.strictObject({
  kind: z.enum(ROW_KINDS),
  id: IdText,
  /** The last number of the stream that is folded in. */
  seq: z.int().nonnegative(),
  /** Parsed by the row's own schema where it is written. */
  row: z.unknown(),
  /** Device and number of each entry behind it, in the order of the stream. */
  entries: z.array(z.tuple([IdText, z.int().positive()])),
});
export type SnapshotRow = z.infer<typeof SnapshotRow>;

export const SnapshotRequest = z.strictObject({
  protocol: z.int().positive(),
  /** The row after which to go on; absent: from the beginning. */
  after: z.strictObject({ kind: z.enum(ROW_KINDS), id: IdText }).optional(),
  limit: z.int().min(1).max(5000),
});
export type SnapshotRequest = z.infer<typeof SnapshotRequest>;

/** One page. `cursor` and `streamHash` of the FIRST page are those to go on from. */
export const SnapshotPage = z.strictObject({
  cursor: z.int().nonnegative(),
  streamHash: HashText,
  rows: z.array(SnapshotRow).max(5000),
  total: z.int().nonnegative(),
  more: z.boolean(),
});
export type SnapshotPage = z.infer<typeof SnapshotPage>;

/** Older entries for a device that began with a snapshot: those of a case at once, or the stream backwards in quiet times. */
export const HistoryRequest = z.strictObject({
  protocol: z.int().positive(),
  asked: z.union([
    z.strictObject({
      entries: z
        .array(z.tuple([IdText, z.int().positive()]))
        .min(1)
        .max(2000),
    }),
    z.strictObject({ before: z.int().positive(), limit: z.int().min(1).max(2000) }),
  ]),
});
export type HistoryRequest = z.infer<typeof HistoryRequest>;

export const HistoryPage = z.strictObject({ items: z.array(StreamItem).max(2000) });
export type HistoryPage = z.infer<typeof HistoryPage>;
