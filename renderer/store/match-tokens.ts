import type { IndexState } from './index-state.ts';
import { postingsOf } from './token-table.ts';

/** A word to be found: any of its spellings, each as a prefix or exactly. */
export type Term = { readonly anyOf: readonly string[]; readonly exact: boolean };

/** A set of positions, one bit each. Signed: the numbers of an unsigned array above 2^31 are boxed, and a loop over postings takes three times as long. */
type Bits = Int32Array;

/** Positions in which every term is found, as bits. Null: there are no terms. */
export function matchAll(state: IndexState, terms: readonly Term[]): Bits | null {
  let common: Bits | null = null;
  for (const term of terms) {
    const bits = matchOne(state, term);
    if (common) for (let i = 0; i < common.length; i += 1) common[i] = (common[i] ?? 0) & (bits[i] ?? 0);
    else common = bits;
  }
  return common;
}

function matchOne(state: IndexState, term: Term): Bits {
  const bits = new Int32Array((state.size + 31) >>> 5);
  for (const word of term.anyOf) setAll(bits, postingsOf(state.base.tokens, word, term.exact));
  // What the base says of a changed row is out of date: the overlay alone speaks for it.
  for (const position of state.changed.keys()) bits[position >>> 5] = (bits[position >>> 5] ?? 0) & ~(1 << (position & 31));
  const set = (position: number) => {
    bits[position >>> 5] = (bits[position >>> 5] ?? 0) | (1 << (position & 31));
  };
  for (const word of term.anyOf) state.overlay.each(word, term.exact, set);
  return bits;
}

/** A loop of its own: one letter in the box has hundreds of thousands of postings. */
function setAll(bits: Bits, positions: Uint32Array): void {
  for (let i = 0; i < positions.length; i += 1) {
    const position = positions[i] ?? 0;
    const at = position >>> 5;
    bits[at] = (bits[at] ?? 0) | (1 << (position & 31));
  }
}

/** Up to `limit` positions from the last to the first: the newest cases first. */
export function lastPositions(bits: Bits, limit: number): number[] {
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
