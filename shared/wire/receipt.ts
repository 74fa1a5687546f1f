import { z } from 'zod';
import type { Sha256 } from '../journal/chain.ts';
import { InstantSchema } from '../kernel/schemas.ts';
import { envelope } from './envelope.ts';
import { HashText, IdText } from './signed.ts';

/** How many different scans, and one hash over their hashes in order (`sumOfScans`). */
export const ScanSum = envelope({ count: z.int().nonnegative(), hash: HashText });
export type ScanSum = z.infer<typeof ScanSum>;

/** The sum of scans by their hashes, in whatever order and however often they are named: the SHA-256 of the different ones, sorted, a line each. */
export async function sumOfScans(hashes: Iterable<string>, sha256: Sha256): Promise<ScanSum> {
  const different = [...new Set(hashes)].sort();
  return { count: different.length, hash: await sha256(different.join('\n')) };
}

/**
 * What the region answers for, signed by its key: up to where it holds this device's chain, the whole office's stream, and the scans. Only this turns the mark at
 * the bottom of the screen green.
 */
export const Receipt = envelope({
  v: z.literal(1),
  office: IdText,
  device: IdText,
  /** End of the device's chain as the region holds it; n 0 and 64 zeros before the first. */
  n: z.int().nonnegative(),
  hash: HashText,
  /** Entries of the device that lie in quarantine. */
  held: z.int().nonnegative(),
  /** End of the office's stream: its number, which is the count of its entries, and its hash. */
  seq: z.int().nonnegative(),
  streamHash: HashText,
  /** Scans that the office's entries name and the region holds whole, and how many named ones it lacks. */
  scans: ScanSum,
  scansMissing: z.int().nonnegative(),
  at: InstantSchema,
});
export type Receipt = z.infer<typeof Receipt>;
