import { z } from 'zod';
import type { StoreName } from './store.ts';

/** What is remembered outside IndexedDB, so that its loss is noticed. No personal data: a count, a hash, journal counters. */
export const Sentinel = z.strictObject({
  v: z.literal(1),
  device: z.string(),
  n: z.int().nonnegative(),
  hash: z.string(),
  counters: z.record(z.string(), z.int()),
  /** The database opened but could not be read to its end: the next opening makes it anew from the second copy. */
  doubt: z.literal(true).optional(),
});
export type Sentinel = z.infer<typeof Sentinel>;

export type SentinelPort = {
  readonly read: (name: StoreName) => Sentinel | null;
  readonly write: (name: StoreName, sentinel: Sentinel) => void;
  readonly clear: (name: StoreName) => void;
};

const keyOf = (name: StoreName) => `sentinel:${name}`;

/** The sentinel in localStorage, which lives in other files than IndexedDB. A full or forbidden localStorage is no reason to stop work. */
export function localStorageSentinels(storage: Storage): SentinelPort {
  const quietly = (act: () => void) => {
    try {
      act();
    } catch {
      // The next write tries again; a sentinel that lags behind raises no alarm.
    }
  };
  return {
    read: (name) => {
      try {
        const parsed = Sentinel.safeParse(JSON.parse(storage.getItem(keyOf(name)) ?? 'null'));
        return parsed.success ? parsed.data : null;
      } catch {
        return null;
      }
    },
    write: (name, sentinel) => quietly(() => storage.setItem(keyOf(name), JSON.stringify(sentinel))),
    clear: (name) => quietly(() => storage.removeItem(keyOf(name))),
  };
}
