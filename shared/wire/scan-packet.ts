import { z } from 'zod';
import { FILE_LIMITS } from '../cases/attachment.ts';
import { InstantSchema } from '../kernel/schemas.ts';
import { envelope } from './envelope.ts';
import { HashText, IdText } from './signed.ts';
import { RoundAnswer, RoundRequest } from './sync.ts';

/*
 * Scans by courier: files beside the packet with the entries, each a packet of its own ("1 of 3"). They may be brought in any order and twice, and one that is lost on the way takes
 * nothing with it. Inside: a signed head in JSON and the scans' bytes behind it, one after another; the signature is over the hashes, the hashes prove the bytes.
 *
 * - The region keeps a scan only when a row of the office names it, its bytes have its hash and are what they seem; the rest is told by code and is packed again. Where a file comes
 *   before the entries that name its scans, it is refused as a whole (`packet-entries-first`): they are on the same stick.
 * - The answer says which of the scans the region holds, signed: only these are packed no more. It carries a round without entries, so its receipt counts the scans of this file.
 * - The first file also asks about scans that are not in it, and names those that are missing here; the answer brings of these as many as fit, and says how many wait.
 */

/** The plain content of a file with scans; a packet is a little longer. */
export const MAX_SCANS_BYTES = 40_000_000;
/** So much is left for the head. */
const MAX_HEAD = 4_000_000;
export const MAX_SCANS = 2000;
export const MAX_ASKS = 20_000;
export const MAX_WANTS = 2000;
const MAX_PARTS = 999;

const Carried = envelope({ hash: HashText, bytes: z.int().positive().max(FILE_LIMITS.bytes) });
export type Carried = z.infer<typeof Carried>;
const Scans = z.array(Carried).max(MAX_SCANS);

/** Signed by the computer. */
export const ScanRequest = envelope({
  v: z.literal(1),
  id: IdText,
  office: IdText,
  device: IdText,
  at: InstantSchema,
  part: z.int().positive().max(MAX_PARTS),
  parts: z.int().positive().max(MAX_PARTS),
  /** End of the computer's chain when the file was made: entries up to here may name the scans. */
  head: z.int().nonnegative(),
  /** A round without entries. */
  round: RoundRequest,
  /** In this order behind the head. */
  scans: Scans,
  /** Does the region hold these? */
  asks: z.array(HashText).max(MAX_ASKS),
  /** Missing at the computer, and how many bytes of them the answer may carry. */
  wants: z.array(HashText).max(MAX_WANTS),
  room: z.int().nonnegative().max(MAX_SCANS_BYTES),
});
export type ScanRequest = z.infer<typeof ScanRequest>;

/** Signed by the region. */
export const ScanAnswer = envelope({
  v: z.literal(1),
  id: IdText,
  office: IdText,
  device: IdText,
  at: InstantSchema,
  /** Of the scans in the file, and of those that it asks about: what the region holds whole. */
  held: z.array(HashText).max(MAX_SCANS + MAX_ASKS),
  /** Not taken: `not-named`, `content-damaged`, and codes of inspect-file.ts. */
  refused: z.array(envelope({ hash: HashText, code: z.string().max(60) })).max(MAX_SCANS),
  round: RoundAnswer,
  scans: Scans,
  /** Wanted ones that the region holds and that did not fit, and those that it does not hold either. */
  waiting: z.int().nonnegative(),
  absent: z.int().nonnegative(),
});
export type ScanAnswer = z.infer<typeof ScanAnswer>;

type Bytes = Uint8Array<ArrayBuffer>;
/** How long its head's length is. */
const PREFIX = 4;

/** The content of a file: the signed head, then the scans in its order. */
export function joinScans(head: Bytes, scans: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(PREFIX + head.byteLength + scans.reduce((sum, { byteLength }) => sum + byteLength, 0));
  new DataView(whole.buffer).setUint32(0, head.byteLength);
  whole.set(head, PREFIX);
  let at = PREFIX + head.byteLength;
  for (const scan of scans) {
    whole.set(scan, at);
    at += scan.byteLength;
  }
  return whole;
}

/** The head's bytes, and all that lies behind it; null when it is no such content. */
export function splitScans(content: Bytes): { readonly head: Bytes; readonly rest: Bytes } | null {
  if (content.byteLength < PREFIX || content.byteLength > MAX_SCANS_BYTES + MAX_HEAD) return null;
  const length = new DataView(content.buffer, content.byteOffset, PREFIX).getUint32(0);
  if (length > MAX_HEAD || length > content.byteLength - PREFIX) return null;
  return { head: content.subarray(PREFIX, PREFIX + length), rest: content.subarray(PREFIX + length) };
}

/** Each scan with its bytes; null when there are more or fewer bytes than the head says. */
export function cutScans(rest: Bytes, scans: readonly Carried[]): readonly { readonly hash: string; readonly content: Bytes }[] | null {
  if (scans.reduce((sum, { bytes }) => sum + bytes, 0) !== rest.byteLength) return null;
  let at = 0;
  return scans.map(({ hash, bytes }) => ({ hash, content: rest.slice(at, (at += bytes)) }));
}

/** Fills files in the order of what is given, up to a budget in all; what is larger than what is left waits. */
export function fillFiles(
  scans: readonly Carried[],
  budget: number,
): { readonly files: readonly (readonly Carried[])[]; readonly waiting: readonly Carried[] } {
  const files: Carried[][] = [];
  const waiting: Carried[] = [];
  let [left, room] = [budget, 0];
  for (const scan of scans) {
    if (scan.bytes > left) {
      waiting.push(scan);
      continue;
    }
    if (scan.bytes > room || (files.at(-1)?.length ?? MAX_SCANS) >= MAX_SCANS) {
      files.push([]);
      room = MAX_SCANS_BYTES;
    }
    files.at(-1)?.push(scan);
    left -= scan.bytes;
    room -= scan.bytes;
  }
  return { files, waiting };
}
