import type { Clock } from '../../shared/kernel/clock.ts';
import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import {
  type AttemptNote,
  Attempts,
  noAttempts,
  waitLeft,
  withClock,
  withGuess,
  withoutGuess,
  withoutNotes,
  withoutWait,
  withSuccess,
} from './attempts.ts';
import type { VaultStorage } from './vault-storage.ts';

/** Guesses at the recovery code are counted like those at an account. */
export const RECOVERY = 'recovery';

/** Failures to be written into the journal, by account (or `recovery`). */
export type FailedAttempts = { readonly account: string; readonly notes: readonly AttemptNote[] };

/** Counts the guesses of one store. */
export type AttemptBook = {
  /** Seconds left to wait; 0 lets the guess happen and has counted it already. */
  readonly begin: (account: string) => Promise<number>;
  readonly succeed: (account: string) => Promise<void>;
  readonly takeBack: (account: string) => Promise<void>;
  readonly endWait: (account: string) => Promise<void>;
  /** Seconds until the next guess. */
  readonly waiting: (account: string) => Promise<number>;
  readonly failed: () => Promise<readonly FailedAttempts[]>;
  /** These failures are in the journal now. */
  readonly settle: (told: readonly FailedAttempts[]) => Promise<void>;
};

type Change = (past: Attempts) => Attempts;

const read = (raw: unknown, clock: Clock): Attempts => {
  const parsed = parseSafely(Attempts, raw);
  return parsed.success ? parsed.data : noAttempts(clock.now());
};

/** Records on the disk; while the disk refuses (it is full), this window remembers, and people can still come in. */
function records(storage: VaultStorage, store: string, clock: Clock) {
  const unwritten = new Map<string, Attempts>();
  const all = async (): Promise<ReadonlyMap<string, unknown>> => {
    const written = await storage.attempts(store).catch(() => new Map<string, unknown>());
    return new Map<string, unknown>([...written, ...unwritten]);
  };
  const change = async (account: string, by: Change): Promise<Attempts> => {
    let after = noAttempts(clock.now());
    try {
      await storage.changeAttempts({ store, account }, (past) => (after = by(unwritten.get(account) ?? read(past, clock))));
      unwritten.delete(account);
    } catch {
      after = by(read((await all()).get(account), clock));
      unwritten.set(account, after);
    }
    return after;
  };
  return { all, change };
}

/** Counts the guesses of one store. */
export function attemptBook(storage: VaultStorage, store: string, clock: Clock): AttemptBook {
  const { all, change } = records(storage, store, clock);
  const begin = async (account: string) => {
    let wait = 0;
    await change(account, (raw) => {
      const now = clock.now();
      const past = withClock(raw, now);
      wait = waitLeft(past, now);
      return wait > 0 ? past : withGuess(past, now);
    });
    return wait;
  };
  return {
    begin,
    succeed: async (account) => void (await change(account, withSuccess)),
    takeBack: async (account) => void (await change(account, withoutGuess)),
    endWait: async (account) => void (await change(account, withoutWait)),
    waiting: async (account) => {
      const past = read((await all()).get(account), clock);
      const now = clock.now();
      // Asked every second while somebody waits: written only when the clock was turned back.
      if (withClock(past, now) === past) return waitLeft(past, now);
      return waitLeft(await change(account, (raw) => withClock(raw, now)), now);
    },
    failed: async () =>
      [...(await all())].map(([account, raw]) => ({ account, notes: read(raw, clock).notes })).filter(({ notes }) => notes.length > 0),
    settle: async (told) => {
      for (const { account, notes } of told) await change(account, (past) => withoutNotes(past, notes.length));
    },
  };
}
