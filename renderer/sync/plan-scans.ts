import { type Carried, fillFiles, MAX_ASKS, MAX_WANTS } from '../../shared/wire/scan-packet.ts';
import type { PacketBox } from '../store/packet-box.ts';
import type { ScanShelf, SyncStore } from '../store/sync-port.ts';

/** What goes by courier beside the entries, and what is left behind for want of room. */
export type ScanPlan = {
  readonly files: readonly (readonly Carried[])[];
  readonly count: number;
  readonly bytes: number;
  readonly waiting: { readonly count: number; readonly bytes: number };
  /** The region is asked whether it has these, and for those. */
  readonly asks: readonly string[];
  readonly wants: readonly string[];
};
type Planned = { readonly store: Pick<SyncStore, 'place' | 'scans'>; readonly shelf: ScanShelf; readonly box: Pick<PacketBox, 'knownScans'> };

const bytesOf = (scans: readonly Carried[]): number => scans.reduce((sum, { bytes }) => sum + bytes, 0);

/**
 * The files with scans for a stick on which so many bytes have room. What the region has signed for is not packed again; where it says that it lacks some, and nothing is known
 * here that it could lack, it is asked what it has.
 */
export async function planScans({ store, shelf, box }: Planned, budget: number): Promise<ScanPlan> {
  const [{ receipt }, own, sum, wants] = [await store.place(), await shelf.held(), await store.scans(), await shelf.lacking()];
  const isSame = receipt?.body.scans.hash === sum.hash;
  const known = isSame ? new Set(own) : await box.knownScans();
  const unsure = own.filter((hash) => !known.has(hash));
  const sizes = await shelf.sizes(unsure);
  const scans = unsure.flatMap((hash): Carried[] => (sizes.has(hash) ? [{ hash, bytes: sizes.get(hash) ?? 0 }] : []));
  const { files, waiting } = fillFiles(scans, budget);
  const isDoubted = own.length > 0 && scans.length === 0 && (receipt?.body.scansMissing ?? 0) > 0;
  const isAsking = files.length === 0 && (wants.length > 0 || isDoubted);
  const going = files.flat();
  // What is in the first file is answered for anyway.
  const inFirst = new Set(files[0]?.map(({ hash }) => hash));
  return {
    files: isAsking ? [[]] : files,
    count: going.length,
    bytes: bytesOf(going),
    waiting: { count: waiting.length, bytes: bytesOf(waiting) },
    asks: own.filter((hash) => !inFirst.has(hash)).slice(0, MAX_ASKS),
    wants: wants.slice(0, MAX_WANTS),
  };
}
