import { crc32 } from './crc32.ts';

/**
 * The second copy of the journal is one file that only grows: a header, then frames.
 *
 *     header = "QAMQOR-J" · version u16 · 0 u16 · crc32 of what stands before
 *     frame  = kind u8 · length u32 · payload · crc32 of all before · length u32
 *
 * Numbers are little-endian. The second length lets the last frame be read backwards, so that the end is known without
 * reading the whole. This file knows bytes alone; what a payload means is in journal-records.ts.
 */
export const HEADER_BYTES = 16;
export const JOURNAL_VERSION = 1;
/** A longer frame is not written, and is damage when it is read. */
export const MAX_PAYLOAD = 32 * 1024 * 1024;
export const FRAME_KINDS = { entry: 1, cancel: 2, note: 3, vault: 4, part: 5 } as const;
export type FrameKind = keyof typeof FRAME_KINDS;
/** Bytes over an own ArrayBuffer. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A whole frame with a matching checksum; `at` and `end` are its place among the bytes it was read from. */
export type RawFrame = { readonly kind: FrameKind; readonly payload: Bytes; readonly at: number; readonly end: number };
/** Where reading stopped. `more`: the bytes break off inside a frame. */
export type RawStop = { readonly why: 'end' | 'more' | 'damaged'; readonly at: number };
export type Framed = { readonly frames: readonly RawFrame[]; readonly stop: RawStop };

const MAGIC = Uint8Array.from('QAMQOR-J', (letter) => letter.charCodeAt(0));
const BEFORE = 5;
const AFTER = 8;
export const FRAME_OVERHEAD = BEFORE + AFTER;
const KIND_OF = new Map(Object.entries(FRAME_KINDS).map(([kind, code]) => [code as number, kind as FrameKind]));

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The header of a new file. */
export function encodeHeader(version: number = JOURNAL_VERSION): Bytes {
  const header = new Uint8Array(HEADER_BYTES);
  header.set(MAGIC);
  const view = viewOf(header);
  view.setUint16(MAGIC.length, version, true);
  view.setUint32(HEADER_BYTES - 4, crc32(header, 0, HEADER_BYTES - 4), true);
  return header;
}

/** What the first bytes of a file are: ours, ours of a later version, too few, or something else. */
export function readHeader(bytes: Uint8Array): 'ours' | 'newer' | 'short' | 'damaged' {
  if (bytes.length < HEADER_BYTES) return 'short';
  const view = viewOf(bytes);
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) return 'damaged';
  if (view.getUint32(HEADER_BYTES - 4, true) !== crc32(bytes, 0, HEADER_BYTES - 4)) return 'damaged';
  return view.getUint16(MAGIC.length, true) === JOURNAL_VERSION ? 'ours' : 'newer';
}

/** One frame. The payload must not be longer than MAX_PAYLOAD: who composes it asks first. */
export function encodeFrame(kind: FrameKind, payload: Uint8Array): Bytes {
  const frame = new Uint8Array(payload.length + FRAME_OVERHEAD);
  const view = viewOf(frame);
  frame[0] = FRAME_KINDS[kind];
  view.setUint32(1, payload.length, true);
  frame.set(payload, BEFORE);
  const end = BEFORE + payload.length;
  view.setUint32(end, crc32(frame, 0, end), true);
  view.setUint32(end + 4, payload.length, true);
  return frame;
}

/** Pieces one after another in one array. */
export function joinBytes(pieces: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  pieces.reduce((at, piece) => (joined.set(piece, at), at + piece.length), 0);
  return joined;
}

/** The frame that begins at `at`, or why there is none. */
export function frameAt(bytes: Uint8Array, at: number): RawFrame | 'more' | 'damaged' {
  const left = bytes.length - at;
  if (left <= 0) return 'more';
  const kind = KIND_OF.get(bytes[at] ?? 0);
  if (!kind) return 'damaged';
  if (left < BEFORE) return 'more';
  const view = viewOf(bytes);
  const length = view.getUint32(at + 1, true);
  if (length > MAX_PAYLOAD) return 'damaged';
  const end = at + length + FRAME_OVERHEAD;
  if (end > bytes.length) return 'more';
  const sound = view.getUint32(end - 4, true) === length && view.getUint32(end - AFTER, true) === crc32(bytes, at, end - AFTER);
  return sound ? { kind, payload: bytes.slice(at + BEFORE, end - AFTER), at, end } : 'damaged';
}

/** Frames from `from` on, as far as they are whole. */
export function framesFrom(bytes: Uint8Array, from = 0): Framed {
  const frames: RawFrame[] = [];
  for (let at = from; at < bytes.length;) {
    const frame = frameAt(bytes, at);
    if (typeof frame === 'string') return { frames, stop: { why: frame, at } };
    frames.push(frame);
    at = frame.end;
  }
  return { frames, stop: { why: 'end', at: Math.max(from, bytes.length) } };
}

/** The next whole frame at or after `from`: beyond a damaged place reading may go on there. Null when there is none. */
export function nextFrame(bytes: Uint8Array, from: number): RawFrame | null {
  for (let at = from; at + FRAME_OVERHEAD <= bytes.length; at += 1) {
    if (!KIND_OF.has(bytes[at] ?? 0)) continue;
    const frame = frameAt(bytes, at);
    if (typeof frame !== 'string') return frame;
  }
  return null;
}

/** The frame that ends where the bytes end; a number: so many bytes of the end are needed to tell; null: the end is not a frame. */
export function lastFrame(bytes: Uint8Array): RawFrame | number | null {
  if (bytes.length < FRAME_OVERHEAD) return FRAME_OVERHEAD;
  const length = viewOf(bytes).getUint32(bytes.length - 4, true);
  if (length > MAX_PAYLOAD) return null;
  const whole = length + FRAME_OVERHEAD;
  if (whole > bytes.length) return whole;
  const frame = frameAt(bytes, bytes.length - whole);
  return typeof frame === 'string' ? null : frame;
}
