import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { CaseIndex } from '../../store/case-index.ts';

/** Cases in which something is still owed after the decision: its day has gone by, or it comes until a day (that day included). */
export function owedCounts(index: CaseIndex, today: LocalDate, until: LocalDate): { readonly overdue: number; readonly soon: number } {
  const counts = { overdue: 0, soon: 0 };
  // In the order of their days: the first one that is later ends the count.
  for (const position of index.list({ owes: 'open', sort: 'owed' })) {
    const { owedBy } = index.summary(position);
    if (owedBy === null || owedBy > until) break;
    counts[owedBy < today ? 'overdue' : 'soon'] += 1;
  }
  return counts;
}
