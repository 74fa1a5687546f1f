import { z } from 'zod';
import { fromAsciiJson, toAsciiJson } from './ascii-json.ts';
import { type Bytes, encodeFrame, joinBytes, MAX_PAYLOAD, type RawFrame } from './journal-frames.ts';

const Id = z.string().min(1).max(200);
const N = z.int().positive();
/**
 * What stands in the clear beside a sealed entry: which device's, which number, which hash; that it is of a kind that the writing version did not know, or that the
 * region holds it back. It names nobody.
 */
export const EntryHead = z.strictObject({
  device: Id,
  n: N,
  office: Id,
  hash: Id,
  seq: N.optional(),
  deferred: z.literal(1).optional(),
  held: z.literal(1).optional(),
});
export type EntryHead = z.infer<typeof EntryHead>;
/** An entry that was appended here but never came into the store: the act was refused to the person. */
export const Cancelled = z.strictObject({ device: Id, n: N, hash: Id });
export type Cancelled = z.infer<typeof Cancelled>;
/** Something that happened to the file itself: a closed word and a moment, never a person. */
export const CopyNote = z.strictObject({ what: z.string().regex(/^[a-z][a-z-]{0,40}$/), at: z.string().max(40) });
export type CopyNote = z.infer<typeof CopyNote>;

/** A frame with its meaning. `sealed` are the very bytes that the store holds. */
export type JournalRecord =
  | ({ readonly kind: 'entry'; readonly sealed: Bytes } & EntryHead)
  | ({ readonly kind: 'cancel' } & Cancelled)
  | ({ readonly kind: 'note' } & CopyNote);

/** The frame of a record, or null when it is too long or not of the shape. */
export function encodeRecord(record: JournalRecord): Bytes | null {
  if (record.kind === 'entry') {
    const { kind, sealed, ...clear } = record;
    const head = EntryHead.safeParse(clear);
    return head.success ? framed(kind, [lengthed(toAsciiJson(head.data)), sealed]) : null;
  }
  const { kind, ...rest } = record;
  const parsed = (kind === 'cancel' ? Cancelled : CopyNote).safeParse(rest);
  return parsed.success ? framed(kind, [toAsciiJson(parsed.data)]) : null;
}

/** The record of a whole frame, or null when its payload is not what its kind promises. */
export function decodeRecord({ kind, payload }: RawFrame): JournalRecord | null {
  if (kind === 'cancel') return withKind(kind, Cancelled.safeParse(fromAsciiJson(payload)));
  if (kind === 'note') return withKind(kind, CopyNote.safeParse(fromAsciiJson(payload)));
  if (kind !== 'entry' || payload.length < 2) return null;
  const end = 2 + ((payload[0] ?? 0) | ((payload[1] ?? 0) << 8));
  const head = end <= payload.length ? EntryHead.safeParse(fromAsciiJson(payload.subarray(2, end))) : null;
  return head?.success ? { kind, ...head.data, sealed: payload.slice(end) } : null;
}

/** Entries that stand, in order: those that were cancelled afterwards are left out. The hash tells them apart, the number may be given again. */
export function standingEntries(records: readonly JournalRecord[]): readonly (EntryHead & { readonly sealed: Bytes })[] {
  const gone = new Set(records.filter((record) => record.kind === 'cancel').map(nameOf));
  return records.filter((record) => record.kind === 'entry').filter((entry) => !gone.has(nameOf(entry)));
}

/** One name for an entry and its cancellation. */
export const nameOf = ({ device, n, hash }: Cancelled): string => `${device}|${n}|${hash}`;

const framed = (kind: JournalRecord['kind'], pieces: readonly Uint8Array[]): Bytes | null => {
  const payload = joinBytes(pieces);
  return payload.length <= MAX_PAYLOAD ? encodeFrame(kind, payload) : null;
};

const withKind = <K extends string, T extends object>(kind: K, parsed: z.ZodSafeParseResult<T>): ({ readonly kind: K } & T) | null =>
  parsed.success ? { kind, ...parsed.data } : null;

const lengthed = (bytes: Bytes): Bytes => joinBytes([Uint8Array.of(bytes.length & 0xff, bytes.length >> 8), bytes]);
