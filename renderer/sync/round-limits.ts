import { MAX_PULL, MAX_PUSH, MAX_PUSH_BYTES } from '../../shared/wire/sync.ts';

/** What the rest of a request needs beside its entries. */
const FRAME_BYTES = 4096;
/** On a metered line so few items at once that the budget is not overrun by much. */
const SMALL_WANT = 100;
/** A round costs this much even with nothing in it. */
export const LEAST_BYTES = 2048;

export type RoundLimits = { readonly entries: number; readonly bytes: number; readonly want: number };
type Meter = {
  /** Bytes that may go over the line; absent: as many as are needed. */
  readonly budget: number | undefined;
  readonly spent: number;
  /** Something is still to be sent. */
  readonly sending: boolean;
  /** At most so many entries at once: fewer after a request that was too large. */
  readonly most: number;
};

/** How much one round may move; null when the budget is spent. Where bytes are counted, own work goes first and nothing is fetched until it is out. */
export function roundLimits({ budget, spent, sending, most }: Meter): RoundLimits | null {
  const entries = Math.min(MAX_PUSH, most);
  const whole = MAX_PUSH_BYTES - FRAME_BYTES;
  if (budget === undefined) return { entries, bytes: whole, want: MAX_PULL };
  const left = budget - spent;
  if (left < LEAST_BYTES) return null;
  return sending ? { entries, bytes: Math.min(whole, left), want: 0 } : { entries: 0, bytes: 0, want: SMALL_WANT };
}
