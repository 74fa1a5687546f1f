import type { Spread } from '../../bench/kit/percentiles.ts';

/** Times of one build of the store, in milliseconds. */
export type Speeds = {
  readonly passwordMs: number;
  readonly countsMs: number;
  readonly searchableMs: number;
  readonly save: Spread;
  readonly search: Spread;
};
