import { COLUMN_NAMES, type Columns, copyWords, makeColumns, noWords, type Words, writeColumns } from './index-columns.ts';
import type { IndexRow } from './index-row.ts';
import { type IdTable, makeIdTable } from './id-table.ts';
import { mergeNameOrder } from './name-order.ts';
import { gainsOf, mergeTokens } from './merge-tokens.ts';
import { packedText, packTexts, type RowTexts, unpackRow } from './row-texts.ts';
import { emptyTokens, type TokenTable } from './token-table.ts';

/** The index as it was when last made whole: nothing but flat arrays, so that it is sealed, moved and loaded as bytes. */
export type IndexBase = {
  readonly size: number;
  readonly columns: Columns;
  readonly words: Words;
  readonly texts: RowTexts;
  readonly ids: IdTable;
  /** Positions in order of the applicant's name. */
  readonly nameOrder: Uint32Array;
  readonly tokens: TokenTable;
};

export function emptyBase(): IndexBase {
  const texts = { bytes: new Uint8Array(0), offsets: new Uint32Array(1) };
  return { size: 0, columns: makeColumns(0), words: noWords(), texts, ids: makeIdTable(texts), nameOrder: new Uint32Array(0), tokens: emptyTokens() };
}

/** The row that a base holds at a position. */
export const rowAt = (base: IndexBase, position: number): IndexRow => unpackRow(base, position, packedText(base.texts, position));

/**
 * A new base with the given rows in their positions: below `size` they replace, from `size` on they follow without a hole.
 * The only way a base is made: the first build is a merge into the empty one.
 */
export function mergeBase(base: IndexBase, rows: ReadonlyMap<number, IndexRow>): IndexBase {
  const changed = [...rows].sort(([a], [b]) => a - b);
  const size = Math.max(base.size, (changed.at(-1)?.[0] ?? -1) + 1);
  const columns = makeColumns(size, base.columns);
  const words = copyWords(base.words);
  for (const [position, row] of changed) writeColumns({ columns, words }, position, row);
  const texts = mergeTexts(base.texts, rows, size);
  const gains = gainsOf(changed.map(([position, row]) => [position, row.tokens] as const));
  const tokens = mergeTokens(base.tokens, new Set(rows.keys()), gains);
  return { size, columns, words, texts, ids: makeIdTable(texts), nameOrder: mergeNameOrder(base, changed), tokens };
}

/** Rows of a fresh store in the order in which they were registered. */
export const buildBase = (rows: readonly IndexRow[]): IndexBase => mergeBase(emptyBase(), new Map([...rows].sort(byRegistration).entries()));

function byRegistration(a: IndexRow, b: IndexRow): number {
  if (a.summary.receivedAt !== b.summary.receivedAt) return a.summary.receivedAt < b.summary.receivedAt ? -1 : 1;
  if (a.number.serial !== b.number.serial) return a.number.serial - b.number.serial;
  return a.summary.id < b.summary.id ? -1 : 1;
}

/** Some rows of a base, their positions ascending, moved together as they are: none is unpacked. Without tokens, which a base does not know by row. */
export function pickRows(base: IndexBase, positions: readonly number[]): IndexBase {
  const size = positions.length;
  const columns = makeColumns(size);
  const places = new Int32Array(base.size).fill(-1);
  positions.forEach((from, to) => {
    places[from] = to;
    for (const name of COLUMN_NAMES) columns[name][to] = base.columns[name][from] ?? 0;
  });
  const nameOrder = base.nameOrder.filter((from) => (places[from] ?? -1) >= 0).map((from) => places[from] ?? 0);
  const texts = pickTexts(base.texts, positions);
  return { size, columns, words: copyWords(base.words), texts, ids: makeIdTable(texts), nameOrder, tokens: emptyTokens() };
}

function pickTexts({ bytes, offsets }: RowTexts, positions: readonly number[]): RowTexts {
  const lengthAt = (position: number) => (offsets[position + 1] ?? 0) - (offsets[position] ?? 0);
  const picked = new Uint8Array(positions.reduce((room, position) => room + lengthAt(position), 0));
  const ends = new Uint32Array(positions.length + 1);
  positions.forEach((from, to) => {
    const start = ends[to] ?? 0;
    picked.set(bytes.subarray(offsets[from], offsets[from + 1]), start);
    ends[to + 1] = start + lengthAt(from);
  });
  return { bytes: picked, offsets: ends };
}

const encoder = new TextEncoder();

function mergeTexts(texts: RowTexts, rows: ReadonlyMap<number, IndexRow>, size: number): RowTexts {
  const packed = new Map([...rows].map(([position, row]) => [position, encoder.encode(packTexts(row))] as const));
  let room = texts.bytes.length;
  for (const bytes of packed.values()) room += bytes.length;
  const bytes = new Uint8Array(room);
  const offsets = new Uint32Array(size + 1);
  let end = 0;
  for (let position = 0; position < size; position += 1) {
    const own = packed.get(position) ?? texts.bytes.subarray(texts.offsets[position], texts.offsets[position + 1]);
    bytes.set(own, end);
    end += own.length;
    offsets[position + 1] = end;
  }
  return { bytes: bytes.slice(0, end), offsets };
}

type Part = { readonly name: string; readonly array: Uint8Array | Uint16Array | Int32Array | Uint32Array };

/** Every array of a base under its name; the order is the order in the bytes. */
export const partsOf = (base: IndexBase): Part[] => [
  ...COLUMN_NAMES.map((name) => ({ name, array: base.columns[name] })),
  { name: 'text-bytes', array: base.texts.bytes },
  { name: 'text-offsets', array: base.texts.offsets },
  { name: 'ids', array: base.ids },
  { name: 'name-order', array: base.nameOrder },
  { name: 'token-bytes', array: base.tokens.bytes },
  { name: 'token-offsets', array: base.tokens.offsets },
  { name: 'token-starts', array: base.tokens.starts },
  { name: 'postings', array: base.tokens.postings },
];
