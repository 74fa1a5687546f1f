import type { LocalDate } from '../kernel/local-date.ts';

/** The last day of the answer: the reckoned one, or the latest to which the head has extended it. */
export const extendedDue = (due: LocalDate, extensions: readonly { readonly until: LocalDate }[]): LocalDate =>
  extensions.reduce((latest, { until }) => (until > latest ? until : latest), due);
