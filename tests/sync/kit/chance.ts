import { createHash } from 'node:crypto';

/** Chance that can be had again: the same name gives the same throws, on any machine. */
export type Chance = {
  /** From 0 up to, not with, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, not with, `end`. */
  readonly below: (end: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Throws of its own for a part of the world, so that what happens in one part moves no other. */
  readonly of: (part: string) => Chance;
};

/** sfc32 (PractRand's small fast counter), begun from the SHA-256 of a name. */
export function chanceOf(name: string): Chance {
  const start = createHash('sha256').update(name).digest();
  let [a, b, c, d] = [start.readInt32LE(0), start.readInt32LE(4), start.readInt32LE(8), start.readInt32LE(12)];
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
    of: (part) => chanceOf(`${name}/${part}`),
  };
}
