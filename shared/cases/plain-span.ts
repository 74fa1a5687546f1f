import { addDays, addMonths, addYears, type LocalDate } from '../kernel/local-date.ts';
import type { Duration } from '../law/legal-text.ts';

/**
 * A date so much later by the plain calendar: months and years end on the same day, clamped to the end of the month (law.md D5). For keeping and
 * for what the applicant owes; a term for answering is reckoned (reckon-term.ts) and moves over days off.
 */
export function plainSpan(from: LocalDate, { unit, amount }: Duration): LocalDate {
  if (unit === 'year') return addYears(from, amount);
  return unit === 'month' ? addMonths(from, amount) : addDays(from, amount);
}
