import { useEffect } from 'react';
import type { VIEWED } from '../../shared/audit/audit-fact.ts';
import { recordView } from '../../shared/audit/record-view.ts';
import { type Instant, minutesBetween } from '../../shared/kernel/clock.ts';
import type { Store } from '../store/store.ts';
import { useStore } from '../store/StoreProvider.tsx';

export type LookedAt = {
  /** The case or complaint. */
  readonly subject: string;
  readonly what: (typeof VIEWED)[number];
  /** Which scan of it. */
  readonly part?: string;
};

/** A second look within these minutes of one session is the same look: turning pages is not coming back. */
const SAME_LOOK_MINUTES = 15;

// Who looked at what and when, as long as the store is open.
const looks = new WeakMap<Store, Map<string, Instant>>();

/**
 * Writes down that this person has a file before them (Law 94-V art. 24: the subject may know who). After the paint, so that nobody waits for it. Lists and
 * searches are not written down: what is typed into the box is a name, and without a keyed hash of it the journal would become a list of names.
 */
export function useLook({ subject, what, part = '' }: LookedAt): void {
  const store = useStore();
  useEffect(() => {
    const frame = requestAnimationFrame(() => void look(store, { subject, what, part }));
    return () => cancelAnimationFrame(frame);
  }, [store, subject, what, part]);
}

/** One look; does nothing when it is the same as a moment ago. A look that could not be written is tried again with the next one. */
async function look(store: Store, { subject, what, part }: Required<LookedAt>): Promise<void> {
  const { actor, clock } = store.world();
  const seen = looks.get(store) ?? new Map<string, Instant>();
  looks.set(store, seen);
  const key = [actor.staff, actor.role, what, subject, part].join(' ');
  const before = seen.get(key);
  const now = clock.now();
  if (before !== undefined && Math.abs(minutesBetween(before, now)) < SAME_LOOK_MINUTES) return;
  seen.set(key, now);
  const written = await store.commit((world) => recordView({ subject, what }, world));
  if (!written.ok) seen.delete(key);
}
