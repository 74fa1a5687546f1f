import type { CaseState } from '../../../shared/cases/case.ts';
import { addDays, type LocalDate } from '../../../shared/kernel/local-date.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import type { CaseIndex, CaseSummary } from '../../store/case-index.ts';

export const GROUPS = ['overdue', 'soon', 'later', 'received', 'uncollected', 'withdrawn'] as const;
export type Group = (typeof GROUPS)[number];
/** At the State Corporation's counter nobody owes anything; results lie and are collected. */
export const GROUPS_AT: Readonly<Record<WorkplaceKind, readonly Group[]>> = { office: GROUPS, 'state-corporation': ['uncollected'] };
export const FIRST_GROUP: Readonly<Record<WorkplaceKind, Group>> = { office: 'soon', 'state-corporation': 'uncollected' };

/** A certificate is due soon within this many calendar days. */
export const SOON_DAYS = 30;
// Signed at the office or lying at the counter, and not yet in anybody's hands.
const WAITING: readonly CaseState[] = ['signed', 'stored', 'handed-back'];

export type Groups = Readonly<Record<Group, readonly CaseSummary[]>>;

/** What is left to be done after decisions, each group in the order of its days. */
export function obligationGroups(index: CaseIndex, today: LocalDate): Groups {
  const rows = (query: Parameters<CaseIndex['list']>[0]) => [...index.list(query)].map(index.summary);
  const owed = rows({ sort: 'owed', owes: 'open' });
  const soon = addDays(today, SOON_DAYS);
  const within = (row: CaseSummary, from: LocalDate | null, until: LocalDate | null) =>
    row.owedBy !== null && (from === null || row.owedBy >= from) && (until === null || row.owedBy <= until);
  return {
    overdue: owed.filter((row) => within(row, null, addDays(today, -1))),
    soon: owed.filter((row) => within(row, today, soon)),
    later: owed.filter((row) => within(row, addDays(soon, 1), null)),
    received: rows({ sort: 'received', owes: 'received', descending: true }),
    uncollected: rows({ sort: 'kept', states: WAITING }),
    withdrawn: rows({ sort: 'stop', consentWithdrawn: true }),
  };
}
