import type { IndexState } from './index-state.ts';
import { postingsOf } from './token-table.ts';

/** A word to be found: any of its spellings, each as a prefix or exactly. */
export type Term = { readonly anyOf: readonly string[]; readonly exact: boolean };

/** Positions in which every term is found, as bits. Null: there are no terms. */
export function matchAll(state: IndexState, terms: readonly Term[]): Uint32Array | null {
  let common: Uint32Array | null = null;
  for (const term of terms) {
    const bits = matchOne(state, term);
    if (common) for (let i = 0; i < common.length; i += 1) common[i] = (common[i] ?? 0) & (bits[i] ?? 0);
    else common = bits;
  }
  return common;
}

function matchOne(state: IndexState, term: Term): Uint32Array {
  const bits = new Uint32Array((state.size + 31) >>> 5);
  const set = (position: number) => {
    bits[position >>> 5] = (bits[position >>> 5] ?? 0) | (1 << (position & 31));
  };
  for (const word of term.anyOf) {
    const postings = postingsOf(state.base.tokens, word, term.exact);
    for (let i = 0; i < postings.length; i += 1) set(postings[i] ?? 0);
  }
  // What the base says of a changed row is out of date: the overlay alone speaks for it.
  for (const position of state.changed.keys()) bits[position >>> 5] = (bits[position >>> 5] ?? 0) & ~(1 << (position & 31));
  for (const word of term.anyOf) state.overlay.each(word, term.exact, set);
  return bits;
}

/** Up to `limit` positions from the last to the first: the newest cases first. */
export function lastPositions(bits: Uint32Array, limit: number): number[] {
  const found: number[] = [];
  for (let i = bits.length - 1; i >= 0 && found.length < limit; i -= 1) {
    for (let word = bits[i] ?? 0; word !== 0 && found.length < limit;) {
      const bit = 31 - Math.clz32(word);
      found.push(i * 32 + bit);
      word &= ~(1 << bit);
    }
  }
  return found;
}
