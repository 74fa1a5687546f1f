import type { Place } from './merge.ts';
import { placeOf } from './tombstone.ts';

/** Device and number of an entry that is folded into a row. */
export type FoldedKey = readonly [device: string, n: number];

/** Where an entry comes in the fold: the region's number or none yet; `rank`: how old its device is among those of this computer. */
export type FoldPlace = { readonly seq?: number | undefined; readonly rank: number };

/** How a row follows: it stands, goes on with some entries, or is folded anew from all of them in this order. */
export type RowMove =
  | { readonly how: 'stands' }
  | { readonly how: 'on'; readonly rest: readonly FoldedKey[] }
  | { readonly how: 'anew'; readonly order: readonly FoldedKey[] };

export type RowChange = {
  /** The entries behind the row as it is, in their order. */
  readonly before: readonly FoldedKey[];
  /** Entries that touch it and came now. */
  readonly more: readonly FoldedKey[];
  /** Where each of them comes now; null: it moves nothing any more (the region holds it back). */
  readonly placeOf: (place: Place) => FoldPlace | null;
};

/**
 * The region's numbers come first, then the unnumbered entries of this computer as they were written. As long as the old order is the beginning of the new one, the
 * rest is folded on; else the row is folded anew.
 */
export function moveRow({ before, more, placeOf: foldPlaceOf }: RowChange): RowMove {
  const places = new Map<string, { readonly key: FoldedKey; readonly at: FoldPlace }>();
  for (const key of [...before, ...more]) {
    const at = foldPlaceOf({ device: key[0], n: key[1] });
    if (at) places.set(nameOf(key), { key, at });
  }
  const order = [...places.values()].sort(byFold).map(({ key }) => key);
  if (!before.every((key, index) => nameOf(order[index]) === nameOf(key))) return { how: 'anew', order };
  return order.length === before.length ? { how: 'stands' } : { how: 'on', rest: order.slice(before.length) };
}

const nameOf = (key: FoldedKey | undefined): string => (key ? placeOf({ device: key[0], n: key[1] }) : '');

type Sorted = { readonly key: FoldedKey; readonly at: FoldPlace };
function byFold(a: Sorted, b: Sorted): number {
  if (a.at.seq !== b.at.seq) return (a.at.seq ?? Infinity) - (b.at.seq ?? Infinity);
  return a.key[0] === b.key[0] ? a.key[1] - b.key[1] : a.at.rank - b.at.rank;
}
