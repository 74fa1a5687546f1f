import type { Sha256 } from './chain.ts';

/** The hash of an office's stream before its first entry. */
export const FIRST_STREAM_HASH = '0'.repeat(64);

/** The hash of the stream after one more entry: equal hashes mean the same entries in the same order, of whatever device they are. */
export const nextStreamHash = (before: string, entryHash: string, sha256: Sha256): Promise<string> => sha256(`${before}${entryHash}`);

/** The hash of the stream after these entries, by their hashes in the order of `seq`. */
export async function streamHashAfter(before: string, entryHashes: Iterable<string>, sha256: Sha256): Promise<string> {
  let hash = before;
  for (const entryHash of entryHashes) hash = await nextStreamHash(hash, entryHash, sha256);
  return hash;
}
