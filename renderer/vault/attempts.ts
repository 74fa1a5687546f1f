import { z } from 'zod';
import type { Instant } from '../../shared/kernel/clock.ts';
import { InstantSchema } from '../../shared/kernel/schemas.ts';

/** `barred`: so many failures that every further guess costs the longest wait. `clock-back`: the clock was turned back during a wait. */
export const AttemptNote = z.strictObject({ at: InstantSchema, kind: z.enum(['failed', 'barred', 'clock-back']) });
export type AttemptNote = z.infer<typeof AttemptNote>;

/** What is remembered of the guesses at one account; `from` is when the present wait began. */
export const Attempts = z.strictObject({ failures: z.int().min(0), from: InstantSchema, notes: z.array(AttemptNote) });
export type Attempts = z.infer<typeof Attempts>;

export const BARRED_FROM = 10;
const LONGEST_WAIT = 900;
const KEPT_NOTES = 200;
/** Clocks are set right by seconds; that is nothing to tell anybody. */
const TOLD_FROM_MS = 60_000;

const ms = (at: Instant): number => Date.parse(at);
const noted = (past: Attempts, note: AttemptNote): readonly AttemptNote[] => [...past.notes, note].slice(-KEPT_NOTES);

/** Seconds to wait after so many failures: 1, 2, 4 … 256, then a quarter of an hour. */
export const delayAfter = (failures: number): number => (failures === 0 ? 0 : failures >= BARRED_FROM ? LONGEST_WAIT : 2 ** (failures - 1));

/** Whole seconds until the next guess. */
export const waitLeft = (past: Attempts, now: Instant): number =>
  Math.max(0, Math.min(delayAfter(past.failures), Math.ceil((ms(past.from) - ms(now)) / 1000 + delayAfter(past.failures))));

/** A clock turned back gains nothing and bars nobody for years: the wait begins anew by the clock as it is. */
export function withClock(past: Attempts, now: Instant): Attempts {
  const back = ms(past.from) - ms(now);
  if (past.failures === 0 || back <= 0) return past;
  return { ...past, from: now, notes: back < TOLD_FROM_MS ? past.notes : [...noted(past, { at: now, kind: 'clock-back' })] };
}

/** A guess counts before it is made: ending the program in the middle of it gains nothing. */
export function withGuess(past: Attempts, now: Instant): Attempts {
  const failures = past.failures + 1;
  return { failures, from: now, notes: [...noted(past, { at: now, kind: failures >= BARRED_FROM ? 'barred' : 'failed' })] };
}

/** The guess was right: no wait, and it is no failure to be told. */
export const withSuccess = (past: Attempts): Attempts => ({ ...past, failures: 0, notes: past.notes.slice(0, -1) });

/** The account has another password now: nothing to wait for. The failures are still to be told. */
export const withoutWait = (past: Attempts): Attempts => ({ ...past, failures: 0 });

/** The guess could not be made: the machine failed, not the person. */
export const withoutGuess = (past: Attempts): Attempts => ({ ...past, failures: Math.max(0, past.failures - 1), notes: past.notes.slice(0, -1) });

/** The first so many notes became entries of the journal. */
export const withoutNotes = (past: Attempts, count: number): Attempts => ({ ...past, notes: past.notes.slice(count) });

export const noAttempts = (now: Instant): Attempts => ({ failures: 0, from: now, notes: [] });
