import type { Bytes } from './seal.ts';

/**
 * The flat inverted index: tokens in byte order in one run of UTF-8, each with its slice of positions. Tokens of one prefix
 * are neighbours, so a prefix is two binary searches and one contiguous slice of `postings`.
 */
export type TokenTable = {
  readonly bytes: Bytes;
  readonly offsets: Uint32Array;
  /** Slice of token t: postings[starts[t] .. starts[t + 1]), ascending. */
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
};

export const emptyTokens = (): TokenTable => ({
  bytes: new Uint8Array(0),
  offsets: new Uint32Array(1),
  starts: new Uint32Array(1),
  postings: new Uint32Array(0),
});

export const tokenCount = (table: TokenTable): number => table.offsets.length - 1;

const encoder = new TextEncoder();

/** Positions of all tokens that begin with `prefix` (or, `exact`, equal it); a position may come more than once. */
export function postingsOf(table: TokenTable, prefix: string, exact = false): Uint32Array {
  const wanted = encoder.encode(prefix);
  const from = firstToken(table, wanted, false);
  const until = exact ? (tokenEquals(table, from, wanted) ? from + 1 : from) : firstToken(table, wanted, true);
  return table.postings.subarray(table.starts[from], table.starts[until]);
}

/** The first token not below `wanted`; with `past`, the first beyond all that begin with it. */
function firstToken(table: TokenTable, wanted: Uint8Array, past: boolean): number {
  let low = 0;
  let high = tokenCount(table);
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareHead(table, middle, wanted);
    if (order < 0 || (past && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Order of a token's first bytes against `wanted`: 0 when the token begins with it. */
function compareHead(table: TokenTable, token: number, wanted: Uint8Array): number {
  const start = table.offsets[token] ?? 0;
  const length = (table.offsets[token + 1] ?? 0) - start;
  for (let i = 0; i < wanted.length; i += 1) {
    if (i >= length) return -1;
    const difference = (table.bytes[start + i] ?? 0) - (wanted[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function tokenEquals(table: TokenTable, token: number, wanted: Uint8Array): boolean {
  if (token >= tokenCount(table)) return false;
  return (table.offsets[token + 1] ?? 0) - (table.offsets[token] ?? 0) === wanted.length && compareHead(table, token, wanted) === 0;
}
