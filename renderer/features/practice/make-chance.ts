/** Chance that repeats: the same seed, the same practice office (mulberry32). */
export type Chance = {
  /** 0 ≤ value < 1. */
  readonly value: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
};

/** A source of chance from a seed. */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  const value = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    value,
    between: (from, to) => from + Math.floor(value() * (to - from + 1)),
    pick: (list) => list[Math.floor(value() * list.length)] ?? list[0],
  };
}
