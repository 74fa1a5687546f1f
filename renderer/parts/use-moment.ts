import { type Instant, toLocal } from '../../shared/kernel/clock.ts';
import { dateOf } from '../../shared/kernel/local-date-time.ts';
import { useToday } from './use-today.ts';
import { useOffice } from '../store/StoreProvider.tsx';
import { useFormat } from '../ui/use-format.ts';

/** Says a moment by the office's clock: of today only the time. */
export function useMoment(): (at: Instant) => string {
  const format = useFormat();
  const office = useOffice();
  const today = useToday();
  return (at) => {
    if (!office) return '';
    const local = toLocal(at, office.settings.zone);
    return dateOf(local) === today ? format.time(local) : format.dateTime(local);
  };
}
