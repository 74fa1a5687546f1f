import type { NumberSeries } from '../../../shared/cases/case.ts';
import { addDays, addMonths, localDate, type LocalDate } from '../../../shared/kernel/local-date.ts';
import type { CaseIndex, CaseQuery, CaseSummary } from '../../store/case-index.ts';

/** A month of a year, or the whole year (`month` null). */
export type Period = { readonly year: number; readonly month: number | null };
export type Span = { readonly from: LocalDate; readonly until: LocalDate };

/** First and last day of a period. */
export function spanOf({ year, month }: Period): Span {
  const from = localDate(year, month ?? 1, 1) ?? ('0001-01-01' as LocalDate);
  return { from, until: addDays(addMonths(from, month === null ? 12 : 1), -1) };
}

export type JournalSeries = Exclude<NumberSeries, 'outgoing' | 'courier' | 'complaint'>;
/** Only the lines of a service, or of a way of filing. */
export type Narrowing = Pick<CaseQuery, 'service' | 'channel'>;

/** The lines of a journal: the cases whose number stands in it and who were received in the period, in the order of numbers. */
export function journalRows(
  index: CaseIndex,
  { series, period, ...narrow }: Narrowing & { readonly series: JournalSeries; readonly period: Period },
): CaseSummary[] {
  const inSeries = new Set(index.numbers(series, period.year).map((number) => number.case));
  const { from, until } = spanOf(period);
  const positions = index.list({ receivedFrom: from, receivedBefore: addDays(until, 1), sort: 'number', ...narrow });
  return Array.from(positions, (position) => index.summary(position)).filter((row) => inSeries.has(row.id));
}

/** Years the office has worked in, the latest first; this year always. */
export function journalYears(index: CaseIndex, today: LocalDate): number[] {
  const thisYear = Number(today.slice(0, 4));
  const oldest = index.list({ sort: 'received' })[0];
  const first = oldest === undefined ? thisYear : Math.min(thisYear, Number(index.summary(oldest).receivedAt.slice(0, 4)));
  return Array.from({ length: thisYear - first + 1 }, (_, back) => thisYear - back);
}
