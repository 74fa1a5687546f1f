import { useEffect, useState } from 'react';
import { toLocal } from '../../shared/kernel/clock.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { dateOf } from '../../shared/kernel/local-date-time.ts';
import { useStore } from '../store/StoreProvider.tsx';

const LOOK_AGAIN_MS = 30_000;

/** The office's date by its own zone; repaints when the day turns while the window stands open. */
export function useToday(): LocalDate {
  const store = useStore();
  const { clock, office } = store.world();
  const zone = office.settings.zone;
  const [today, setToday] = useState(() => dateOf(toLocal(clock.now(), zone)));
  useEffect(() => {
    const look = () => setToday(dateOf(toLocal(clock.now(), zone)));
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [clock, zone]);
  return today;
}
