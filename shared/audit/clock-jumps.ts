import { type Instant, minutesBetween } from '../kernel/clock.ts';

/** What is asked of an entry of the journal; entries lie in a room above. */
export type Clocked = { readonly device: string; readonly n: number; readonly at: Instant };

/** An entry that says it is older than the one before it, or that a long time has passed without any: by how many minutes. */
export type ClockJump = { readonly device: string; readonly n: number; readonly before: Instant; readonly at: Instant; readonly minutes: number };

/** Two clocks of one office differ by seconds; a minute back is a clock that was set. */
const TOLERANCE_MINUTES = 1;
/** An office rests at most over the long holidays; a month without an entry is a clock set forward, or a PC that stood. */
const LONG_SILENCE_MINUTES = 31 * 24 * 60;

/** Where the clock of a device was set, by the order of its entries (their numbers cannot be set): back (minutes below zero) or far ahead. */
export function clockJumps(entries: Iterable<Clocked>): ClockJump[] {
  const last = new Map<string, Clocked>();
  const jumps: ClockJump[] = [];
  for (const entry of entries) {
    const previous = last.get(entry.device);
    last.set(entry.device, entry);
    if (!previous) continue;
    const minutes = minutesBetween(previous.at, entry.at);
    if (minutes > -TOLERANCE_MINUTES && minutes < LONG_SILENCE_MINUTES) continue;
    jumps.push({ device: entry.device, n: entry.n, before: previous.at, at: entry.at, minutes });
  }
  return jumps;
}
