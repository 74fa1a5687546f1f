import type { WireRefusal } from '../../shared/wire/sync.ts';

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;
/** Longer than this nobody waits inside one sync: the schedule comes again. */
export const PATIENCE_SECONDS = 120;
const TRIES = { now: 3, later: 5, never: 0 } as const;

/**
 * Milliseconds to wait before the request is tried once more, or null when this sync gives up. `failures`: how many in a row, this one counted. A term that the
 * region named is kept; else the wait doubles, and chance spreads the offices that lost their line together.
 */
export function retryWait({ retry, after }: WireRefusal, failures: number, chance: () => number): number | null {
  if (failures > TRIES[retry]) return null;
  if (after !== undefined && retry === 'later') return after > PATIENCE_SECONDS ? null : Math.ceil(after * 1000 * (1 + chance() / 4));
  if (retry === 'now') return 0;
  return Math.ceil(Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS) * (0.5 + chance() / 2));
}
