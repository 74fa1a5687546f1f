import type { LocalDate } from '../kernel/local-date.ts';

/** Is a date within [from, until)? `until` null: still in force. */
export const inForce = (span: { readonly from: LocalDate; readonly until: LocalDate | null }, date: LocalDate): boolean =>
  date >= span.from && (span.until === null || date < span.until);
