import { z } from 'zod';
import { fromAsciiJson, toAsciiJson } from './ascii-json.ts';
import { type Bytes, encodeFrame, joinBytes, MAX_PAYLOAD, type RawFrame } from './journal-frames.ts';

/** Sealed records of the store that are no entries: scans and files of packages. */
export const PART_TABLES = ['blobs', 'chunks', 'files'] as const;
export type PartTable = (typeof PART_TABLES)[number];

const Clear = z.record(z.string(), z.union([z.string().max(200), z.int(), z.array(z.string().max(200))]));
const Head = z.strictObject({ table: z.enum(PART_TABLES), clear: Clear, sealed: z.array(z.tuple([z.string(), z.int().nonnegative()])) });

/** One record: columns that identify nobody, and sealed columns by their names. What columns a table has is the store's affair. */
export type SealedPart = {
  readonly table: PartTable;
  readonly clear: z.infer<typeof Clear>;
  readonly sealed: Readonly<Record<string, Bytes>>;
};

const MAX_HEAD = 0xffff;

/** The frame of a record, or null when it is too long. */
export function encodePart({ table, clear, sealed }: SealedPart): Bytes | null {
  const columns = Object.entries(sealed);
  const head = toAsciiJson({ table, clear, sealed: columns.map(([name, bytes]) => [name, bytes.length]) });
  const size = 2 + head.length + columns.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  if (head.length > MAX_HEAD || size > MAX_PAYLOAD) return null;
  const length = Uint8Array.of(head.length & 0xff, head.length >> 8);
  return encodeFrame('part', joinBytes([length, head, ...columns.map(([, bytes]) => bytes)]));
}

/** The record of a whole frame, or null when its payload is not of the shape. */
export function decodePart({ kind, payload }: RawFrame): SealedPart | null {
  if (kind !== 'part' || payload.length < 2) return null;
  let at = 2 + ((payload[0] ?? 0) | ((payload[1] ?? 0) << 8));
  const head = at <= payload.length ? Head.safeParse(fromAsciiJson(payload.subarray(2, at))) : null;
  if (!head?.success) return null;
  const { table, clear, sealed } = head.data;
  const columns = sealed.map(([name, length]) => [name, payload.slice(at, (at += length))] as const);
  const isWhole = at === payload.length && columns.every(([, bytes], index) => bytes.length === sealed[index]?.[1]);
  return isWhole ? { table, clear, sealed: Object.fromEntries(columns) } : null;
}
