import type { TokenTable } from './token-table.ts';

/** A token with the positions that gained it. */
export type TokenGain = readonly [token: string, positions: readonly number[]];

/** Positions by token, from rows in ascending order of position; sorted as the table is. */
export function gainsOf(rows: Iterable<readonly [position: number, tokens: readonly string[]]>): TokenGain[] {
  const positionsByToken = new Map<string, number[]>();
  for (const [position, tokens] of rows) {
    for (const token of tokens) {
      const positions = positionsByToken.get(token);
      if (positions) positions.push(position);
      else positionsByToken.set(token, [position]);
    }
  }
  return [...positionsByToken].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

const encoder = new TextEncoder();

/** A new table: postings of `changed` positions leave, the gains join. One pass over both, no sorting of what is sorted. */
export function mergeTokens(table: TokenTable, changed: ReadonlySet<number>, gains: readonly TokenGain[]): TokenTable {
  const writer = makeWriter(table, gains);
  const oldCount = table.offsets.length - 1;
  let old = 0;
  for (const [token, positions] of gains) {
    const wanted = encoder.encode(token);
    while (old < oldCount && compareToken(table, old, wanted) < 0) writer.take(old++, changed, []);
    if (old < oldCount && compareToken(table, old, wanted) === 0) writer.take(old++, changed, positions);
    else writer.add(wanted, positions);
  }
  while (old < oldCount) writer.take(old++, changed, []);
  return writer.done();
}

function compareToken(table: TokenTable, token: number, wanted: Uint8Array): number {
  const start = table.offsets[token] ?? 0;
  const length = (table.offsets[token + 1] ?? 0) - start;
  const common = Math.min(length, wanted.length);
  for (let i = 0; i < common; i += 1) {
    const difference = (table.bytes[start + i] ?? 0) - (wanted[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return length - wanted.length;
}

type Room = { readonly tokens: number; readonly bytes: number; readonly postings: number };

const roomFor = (table: TokenTable, gains: readonly TokenGain[]): Room => ({
  tokens: table.offsets.length - 1 + gains.length,
  bytes: gains.reduce((sum, [token]) => sum + token.length * 3, table.bytes.length),
  postings: gains.reduce((sum, [, positions]) => sum + positions.length, table.postings.length),
});

function makeWriter(table: TokenTable, gains: readonly TokenGain[]) {
  const room = roomFor(table, gains);
  const bytes = new Uint8Array(room.bytes);
  const offsets = new Uint32Array(room.tokens + 1);
  const starts = new Uint32Array(room.tokens + 1);
  const postings = new Uint32Array(room.postings);
  const end = { token: 0, byte: 0, posting: 0 };
  const close = (token: Uint8Array) => {
    bytes.set(token, end.byte);
    end.byte += token.length;
    end.token += 1;
    offsets[end.token] = end.byte;
    starts[end.token] = end.posting;
  };
  /** Carries an old token over, unless no position is left to it. */
  const take = (token: number, changed: ReadonlySet<number>, more: readonly number[]) => {
    const before = end.posting;
    for (const position of table.postings.subarray(table.starts[token], table.starts[token + 1])) {
      if (!changed.has(position)) postings[end.posting++] = position;
    }
    for (const position of more) postings[end.posting++] = position;
    if (more.length > 0) postings.subarray(before, end.posting).sort();
    if (end.posting > before) close(table.bytes.subarray(table.offsets[token], table.offsets[token + 1]));
  };
  const add = (token: Uint8Array, positions: readonly number[]) => {
    for (const position of positions) postings[end.posting++] = position;
    close(token);
  };
  const done = (): TokenTable => ({
    bytes: bytes.slice(0, end.byte),
    offsets: offsets.slice(0, end.token + 1),
    starts: starts.slice(0, end.token + 1),
    postings: postings.slice(0, end.posting),
  });
  return { take, add, done };
}
