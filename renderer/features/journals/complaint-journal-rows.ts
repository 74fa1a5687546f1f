import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { ComplaintIndex } from '../../store/complaint-index.ts';
import { type Period, spanOf } from './journal-rows.ts';

/** The lines of the journal of complaints: those registered in the period, in the order of numbers. */
export function complaintJournalRows(complaints: ComplaintIndex, period: Period): readonly Complaint[] {
  const { from, until } = spanOf(period);
  return complaints.list({ sort: 'number' }).filter(({ registeredAt }) => dateOf(registeredAt) >= from && dateOf(registeredAt) <= until);
}

/** Years in which complaints were registered, the latest first; this year always. */
export function complaintYears(complaints: ComplaintIndex, today: LocalDate): number[] {
  const years = complaints.list({ sort: 'received' }).map(({ registeredAt }) => Number(registeredAt.slice(0, 4)));
  const thisYear = Number(today.slice(0, 4));
  const first = Math.min(thisYear, ...years);
  return Array.from({ length: thisYear - first + 1 }, (_, back) => thisYear - back);
}
