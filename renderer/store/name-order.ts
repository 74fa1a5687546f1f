import { sortKey } from '../../shared/kernel/collate.ts';
import type { IndexRow } from './index-row.ts';
import { packedText, type RowTexts } from './row-texts.ts';

/** Names stand in the order of the Kazakh alphabet, which holds every Russian letter in its place: one order for both languages. */
export const nameKey = sortKey('kk');

type Ordered = { readonly size: number; readonly texts: RowTexts; readonly nameOrder: Uint32Array };

/** The sort key of a stored row's name. */
export const nameKeyAt = (texts: RowTexts, position: number): string => nameKey(packedText(texts, position).split('\u0001', 3)[2] ?? '');

/** Positions by name with the changed rows moved to their places; `changed` ascends by position. */
export function mergeNameOrder(base: Ordered, changed: readonly (readonly [number, IndexRow])[]): Uint32Array {
  const moved = new Set(changed.map(([position]) => position));
  const kept = base.nameOrder.filter((position) => !moved.has(position));
  const joining = changed.map(([position, row]) => ({ position, key: nameKey(row.summary.applicant) }));
  joining.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.position - b.position));
  const merged = new Uint32Array(kept.length + joining.length);
  let from = 0;
  let end = 0;
  for (const { position, key } of joining) {
    const until = firstNotBelow(base.texts, kept, { key, position, from });
    merged.set(kept.subarray(from, until), end);
    end += until - from;
    from = until;
    merged[end++] = position;
  }
  merged.set(kept.subarray(from), end);
  return merged;
}

/** A name with its position; `from` is a place in the order that it cannot stand before. */
type NamePlace = { readonly key: string; readonly position: number; readonly from?: number };

/** Place in `order` before which a name stands; equal names stand in the order of their positions. */
export function firstNotBelow(texts: RowTexts, order: Uint32Array, name: NamePlace): number {
  let low = name.from ?? 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = order[middle] ?? 0;
    const key = nameKeyAt(texts, at);
    if (key < name.key || (key === name.key && at < name.position)) low = middle + 1;
    else high = middle;
  }
  return low;
}
