import type { Entry } from './entry.ts';

/**
 * Entries in the order of the fold: the region's numbers first, then each device as it wrote. `devices`: those of this computer, the oldest first; one that
 * is not among them comes before all. No clock is asked.
 */
export function inFoldOrder(entries: Iterable<Entry>, devices: readonly string[]): Entry[] {
  const ranks = new Map(devices.map((device, rank) => [device, rank]));
  const rankOf = ({ device }: Entry) => ranks.get(device) ?? -1;
  return [...entries].sort((a, b) => {
    if (a.seq !== b.seq) return (a.seq ?? Infinity) - (b.seq ?? Infinity);
    return a.device === b.device ? a.n - b.n : rankOf(a) - rankOf(b);
  });
}
