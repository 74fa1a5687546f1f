import type { Office } from '../../../shared/cases/office.ts';
import { keptThrough, retentionOf } from '../../../shared/cases/retention.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { CaseIndex, CaseSummary } from '../../store/case-index.ts';

/** A finished case whose time is over, and the last day it had to be kept. */
export type PastCase = { readonly row: CaseSummary; readonly last: LocalDate };

/**
 * Finished cases that the orders no longer ask to keep, longest past first; none while there is no order. Of a refused acceptance the index knows the day it
 * came, at most the day of check before the refusal: the act itself looks at the exact day.
 */
export function pastRetention(index: CaseIndex, office: Office, today: LocalDate): readonly PastCase[] {
  if (!office.retentions?.length) return [];
  const past: PastCase[] = [];
  for (const position of index.list({ states: ['closed', 'acceptance-refused'], sort: 'received' })) {
    const row = index.summary(position);
    const retention = retentionOf(office, row.service);
    if (!retention) continue;
    const last = keptThrough(dateOf(row.closedAt ?? row.receivedAt), retention);
    if (today > last) past.push({ row, last });
  }
  return past.sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
}
