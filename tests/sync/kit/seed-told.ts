import type { Counted } from './simulate.ts';

/** What a worker tells of one seed. */
export type SeedTold = {
  readonly seed: number;
  readonly faults: readonly string[];
  readonly counted: Counted;
  /** Of the world's course: the same seed, the same hash. */
  readonly hash: string;
  readonly shortest: string | null;
};
