import { z } from 'zod';
import { CASE_STATES, NUMBER_SERIES } from '../../shared/cases/case.ts';
import { CHANNELS } from '../../shared/law/catalogue.ts';
import { ROLES } from '../../shared/roles/roles.ts';
import { COLUMN_NAMES, COLUMN_TYPES, type Columns } from './index-columns.ts';
import { type IndexBase, partsOf } from './index-base.ts';
import type { LeftOut } from './index-state.ts';
import type { Bytes } from './seal.ts';

/** Changes when the meaning of the bytes does, also when a closed list gains a member: an index of another format is built anew. */
export const INDEX_FORMAT = stampOf([1, CASE_STATES, CHANNELS, NUMBER_SERIES, ROLES, COLUMN_NAMES]);

/** FNV-1a over the JSON, 32 bits. */
function stampOf(lists: unknown): number {
  let stamp = 0x811c9dc5;
  for (const letter of JSON.stringify(lists)) stamp = Math.imul(stamp ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return stamp >>> 0;
}

const WordList = z.array(z.string());
const Header = z.strictObject({
  size: z.int().nonnegative(),
  words: z.strictObject({ service: WordList, step: WordList, executor: WordList, mark: WordList }),
  leftOut: z.partialRecord(z.enum(CASE_STATES), z.int()).nullable(),
  lengths: z.record(z.string(), z.int().nonnegative()),
});

const ALIGN = 4;
const aligned = (length: number): number => Math.ceil(length / ALIGN) * ALIGN;

/** A base as one run of bytes: header length, header, then every array at a multiple of four. */
export function baseToBytes(base: IndexBase, leftOut: LeftOut | null): Bytes {
  const parts = partsOf(base);
  const lengths = Object.fromEntries(parts.map(({ name, array }) => [name, array.byteLength]));
  const header = new TextEncoder().encode(JSON.stringify({ size: base.size, words: base.words, leftOut, lengths }));
  let end = ALIGN + aligned(header.length);
  const bytes = new Uint8Array(parts.reduce((sum, { array }) => sum + aligned(array.byteLength), end));
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, ALIGN);
  for (const { array } of parts) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), end);
    end += aligned(array.byteLength);
  }
  return bytes;
}

/** The base whose arrays are views of the bytes; null when they do not fit together. */
export function bytesToBase(bytes: Bytes): { readonly base: IndexBase; readonly leftOut: LeftOut | null } | null {
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = Header.safeParse(JSON.parse(new TextDecoder().decode(bytes.subarray(ALIGN, ALIGN + headerLength))));
  if (!header.success) return null;
  const { size, words, leftOut, lengths } = header.data;
  let end = bytes.byteOffset + ALIGN + aligned(headerLength);
  const next = <T>(name: string, Type: new (buffer: ArrayBuffer, offset: number, length: number) => T, width: number): T => {
    const length = lengths[name] ?? 0;
    const view = new Type(bytes.buffer, end, length / width);
    end += aligned(length);
    return view;
  };
  const columns = Object.fromEntries(
    COLUMN_NAMES.map((name) => [name, next<unknown>(name, COLUMN_TYPES[name], COLUMN_TYPES[name].BYTES_PER_ELEMENT)]),
  ) as Columns;
  const texts = { bytes: next('text-bytes', Uint8Array<ArrayBuffer>, 1), offsets: next('text-offsets', Uint32Array, 4) };
  const ids = next('ids', Int32Array, 4);
  const nameOrder = next('name-order', Uint32Array, 4);
  const tokens = {
    bytes: next('token-bytes', Uint8Array<ArrayBuffer>, 1),
    offsets: next('token-offsets', Uint32Array, 4),
    starts: next('token-starts', Uint32Array, 4),
    postings: next('postings', Uint32Array, 4),
  };
  return { base: { size, columns, words, texts, ids, nameOrder, tokens }, leftOut };
}
