// The page of the proofs: the program's own store, vault and second copy, and hands that use them without a screen.
import { NEW_STAFF } from '../../world/make-world.ts';
import type { Found, Promised, WorkKind } from '../kit/told.ts';
import { type CanaryCounts, fillCanary } from './fill-canary.ts';
import { fillForDamage } from './fill-for-damage.ts';
import { enter, type Entered } from './inspect.ts';
import { plantPlain } from './plant-plain.ts';
import { deleteAll, takeAway } from './take-away.ts';
import { setUp, shut } from './place.ts';
import { fillMany, measureOpening } from './measure.ts';
import { work } from './work.ts';

let entered: Entered | null = null;

const hands = {
  fillCanary: (counts: CanaryCounts) => fillCanary(counts),
  plantPlain: (count: number) => plantPlain(count),
  takeAway: (password: string) => takeAway(password),
  deleteAll: () => deleteAll(),
  fillForDamage: (cases: number) => fillForDamage(cases),
  fillMany: (count: number) => fillMany(count),
  measureOpening: () => measureOpening(),
  /** An office without a case. */
  setUp: async (): Promise<void> => shut(await setUp(NEW_STAFF)),
  /** Comes in and looks; the office stays open. */
  enter: async (passwords: readonly string[], promised: Promised): Promise<{ readonly found: Found; readonly password: string }> => {
    entered = await enter(passwords, promised);
    return { found: entered.found, password: entered.password };
  },
  /** Works in the open office until the browser is killed. */
  work: (kind: WorkKind): void => {
    if (!entered?.opened) throw new Error('nobody is in');
    void work(entered.opened, kind, entered.password);
  },
};

export type Hands = typeof hands;
Reflect.set(globalThis, 'hands', hands);
