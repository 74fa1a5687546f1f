import type { RowTexts } from './row-texts.ts';

const EMPTY = -1;
const encoder = new TextEncoder();

/** Where ids stand: open addressing over a power of two at most half full; a slot holds a position or -1. */
export type IdTable = Int32Array;

/** The table of all rows, from the ids at the head of their texts. */
export function makeIdTable(texts: RowTexts): IdTable {
  const rows = texts.offsets.length - 1;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(16, rows * 2)))).fill(EMPTY);
  const mask = slots.length - 1;
  for (let position = 0; position < rows; position += 1) {
    const start = texts.offsets[position] ?? 0;
    let slot = hash(texts.bytes, start, idEnd(texts, start)) & mask;
    while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    slots[slot] = position;
  }
  return slots;
}

/** The position of an id, or undefined. */
export function positionOf(slots: IdTable, texts: RowTexts, id: string): number | undefined {
  const wanted = encoder.encode(id);
  const mask = slots.length - 1;
  for (let slot = hash(wanted, 0, wanted.length) & mask; ; slot = (slot + 1) & mask) {
    const position = slots[slot] ?? EMPTY;
    if (position === EMPTY) return undefined;
    if (sameId(texts, texts.offsets[position] ?? 0, wanted)) return position;
  }
}

// The field mark 1 ends the id.
function idEnd(texts: RowTexts, start: number): number {
  let end = start;
  while ((texts.bytes[end] ?? 1) !== 1) end += 1;
  return end;
}

function sameId(texts: RowTexts, start: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i += 1) if (texts.bytes[start + i] !== wanted[i]) return false;
  return texts.bytes[start + wanted.length] === 1;
}

/** FNV-1a, 32 bits, then mixed so that its low bits are good. */
function hash(bytes: Uint8Array, from: number, until: number): number {
  let value = 0x811c9dc5;
  for (let i = from; i < until; i += 1) value = Math.imul(value ^ (bytes[i] ?? 0), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
