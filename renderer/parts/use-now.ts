import { useEffect, useState } from 'react';
import { toLocal } from '../../shared/kernel/clock.ts';
import type { LocalDateTime } from '../../shared/kernel/local-date-time.ts';
import { useStore } from '../store/StoreProvider.tsx';

const TICK_MS = 20_000;

/** The office's wall clock, to the minute: a term shown at 17:59 must not stay on the screen at 18:01. */
export function useNow(): LocalDateTime {
  const store = useStore();
  const read = () => {
    const world = store.world();
    return toLocal(world.clock.now(), world.office.settings.zone);
  };
  const [now, setNow] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), TICK_MS);
    return () => clearInterval(timer);
  });
  return now;
}
