import { z } from 'zod';
import { InstantSchema } from '../kernel/schemas.ts';
import { envelope } from './envelope.ts';
import { IdText } from './signed.ts';
import { RoundAnswer, RoundRequest } from './sync.ts';

/*
 * A courier's packet: rounds of the sync as a file, where there is no line, or where the line is there and nobody is signed in. The office's computer makes it while its keys are
 * open: the rounds, signed by the computer, sealed for the region. It goes by USB, by mail or over the line at night; bringing it twice does no more than bringing it once, because
 * each round may be repeated. The region's answer is sealed for who made the packet, by a key that only the two have, and is taken like the answers of rounds.
 *
 * Scans go in files of their own beside it (scan-packet.ts), by courier only. A file of a later version is told apart by its first bytes (`isLaterPacket`) and refused in words; a
 * program that is older than the files with scans refuses them as unreadable. Either way nothing is lost: what the region has not signed for is packed again.
 */

/** At most this many rounds of entries in one packet; an office that has more makes several. */
export const MAX_ROUNDS = 40;
export const MAX_PACKET_BYTES = 60_000_000;
/** What a packet may grow to when it is unpacked. */
export const MAX_PACKET_CONTENT = 250_000_000;

/** Signed by the computer. `cursor` of a round is the place from which the answer goes on. */
export const PacketRequest = envelope({
  v: z.literal(1),
  /** Random; the answer names it. */
  id: IdText,
  office: IdText,
  device: IdText,
  at: InstantSchema,
  rounds: z.array(RoundRequest).min(1).max(MAX_ROUNDS),
});
export type PacketRequest = z.infer<typeof PacketRequest>;

/** Signed by the region: one answer for each round, and as many more as the stream had to give. */
export const PacketAnswer = envelope({
  v: z.literal(1),
  id: IdText,
  office: IdText,
  device: IdText,
  at: InstantSchema,
  answers: z
    .array(RoundAnswer)
    .min(1)
    .max(MAX_ROUNDS * 2),
});
export type PacketAnswer = z.infer<typeof PacketAnswer>;

/** By their places in the head; new ones are put at the end. */
export const PACKET_KINDS = ['request', 'answer', 'scans', 'scans-answer'] as const;
export type PacketKind = (typeof PACKET_KINDS)[number];
/** What goes to the region, and as what its answer comes back. */
export type AskingKind = 'request' | 'scans';
export const ANSWER_OF = { request: 'answer', scans: 'scans-answer' } as const satisfies Readonly<Record<AskingKind, PacketKind>>;
export const isAsking = (kind: PacketKind): kind is AskingKind => kind in ANSWER_OF;
const MAGIC = [0x51, 0x43, 0x50, 0x31]; // QCP1
/** QCP, and a digit behind it. */
const FAMILY = 3;
const [FIRST_VERSION, LAST_VERSION] = [0x31, 0x39];
const KEY_BYTES = 32;
const IV_BYTES = 12;
/** Magic, kind and the maker's one-time key; bound to what is sealed. */
export const HEAD_BYTES = MAGIC.length + 1 + KEY_BYTES;

type Bytes = Uint8Array<ArrayBuffer>;
/** The clear head of a packet; an answer carries the one-time key of the packet that it answers, so that its maker finds the key to it. */
export const packetHead = (kind: PacketKind, oneTimeKey: Bytes): Bytes => Uint8Array.from([...MAGIC, PACKET_KINDS.indexOf(kind) + 1, ...oneTimeKey]);

export type PacketParts = { readonly kind: PacketKind; readonly head: Bytes; readonly oneTimeKey: Bytes; readonly iv: Bytes; readonly sealed: Bytes };

/** What a file is by its first bytes, or null when it is no packet that this program knows. */
export function packetKind(bytes: Bytes): PacketKind | null {
  return MAGIC.every((byte, place) => bytes[place] === byte) ? (PACKET_KINDS[(bytes[MAGIC.length] ?? 0) - 1] ?? null) : null;
}

/** The parts of a file, or null when it is no packet. */
export function splitPacket(bytes: Bytes): PacketParts | null {
  if (bytes.byteLength <= HEAD_BYTES + IV_BYTES || bytes.byteLength > MAX_PACKET_BYTES) return null;
  const kind = packetKind(bytes);
  if (!kind) return null;
  const head = bytes.slice(0, HEAD_BYTES);
  const iv = bytes.slice(HEAD_BYTES, HEAD_BYTES + IV_BYTES);
  return { kind, head, oneTimeKey: head.slice(MAGIC.length + 1), iv, sealed: bytes.slice(HEAD_BYTES + IV_BYTES) };
}

/** Is it a packet of ours, of a kind or a version that this program does not know yet? Looks at its first bytes only. */
export function isLaterPacket(bytes: Bytes): boolean {
  const [version = 0, kind = 0] = bytes.subarray(FAMILY, HEAD_BYTES - KEY_BYTES);
  if (bytes.byteLength <= HEAD_BYTES || !MAGIC.slice(0, FAMILY).every((byte, place) => bytes[place] === byte)) return false;
  return version > FIRST_VERSION ? version <= LAST_VERSION : version === FIRST_VERSION && kind > PACKET_KINDS.length;
}

/** A packet of its parts. */
export function joinPacket(head: Bytes, iv: Bytes, sealed: Bytes): Bytes {
  const whole = new Uint8Array(head.byteLength + iv.byteLength + sealed.byteLength);
  whole.set(head, 0);
  whole.set(iv, head.byteLength);
  whole.set(sealed, head.byteLength + iv.byteLength);
  return whole;
}
