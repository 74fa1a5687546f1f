import { loadCalendar } from '../../shared/calendar/load-calendar.ts';
import { type Clock, instantOf } from '../../shared/kernel/clock.ts';
import type { Ids } from '../../shared/kernel/ids.ts';
import { loadCatalogue } from '../../shared/law/load-catalogue.ts';
import type { OpenStoreOptions } from '../store/store.ts';

/** The clock of this computer. */
export const clock: Clock = { now: () => instantOf(Date.now()) };
const ids: Ids = { next: () => crypto.randomUUID() };

/** The outside as plain objects, built here and nowhere else: time, identifiers, the law, the calendar. */
export function outside(): Pick<OpenStoreOptions, 'clock' | 'ids' | 'catalogue' | 'calendar'> {
  return { clock, ids, catalogue: loadCatalogue(), calendar: loadCalendar() };
}
