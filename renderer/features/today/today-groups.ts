import { OPEN_STATES, type CaseState } from '../../../shared/cases/case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Actor } from '../../../shared/roles/roles.ts';
import type { CaseIndex, CaseQuery, CaseSummary } from '../../store/case-index.ts';

export const TODAY_GROUPS = ['waiting', 'late', 'today', 'soon', 'open'] as const;
export type TodayGroup = (typeof TODAY_GROUPS)[number];

/** What the person narrowed the list to. */
export type TodayFilter = {
  readonly state: CaseState | null;
  /** Staff id; null: everybody's. */
  readonly executor: string | null;
  readonly text: string;
};

/** Days the groups are cut by: today, and the first day that is no longer soon. */
export type TodayDays = { readonly today: LocalDate; readonly tomorrow: LocalDate; readonly afterSoon: LocalDate };

/** Rows made only when they are looked at. */
export type TodayRows = { readonly count: number; readonly rowAt: (position: number) => CaseSummary };

/** States a person can be waited for in: those with a running term, and issued results that are still to be closed. */
export const WORK_STATES: readonly CaseState[] = [...OPEN_STATES, 'issued'];

const statesOf = (group: TodayGroup): readonly CaseState[] => (group === 'waiting' ? WORK_STATES : OPEN_STATES);

/** The question a group puts to the index, without the narrowing by state and text. */
export function queryOf(group: TodayGroup, days: TodayDays, actor: Actor): CaseQuery {
  const sort = { states: statesOf(group), sort: 'due' } as const;
  switch (group) {
    case 'waiting':
      return { ...sort, holderRole: actor.role, ...(actor.role === 'executor' && { executor: actor.staff }) };
    case 'late':
      return { ...sort, dueBefore: days.today };
    case 'today':
      return { ...sort, dueFrom: days.today, dueBefore: days.tomorrow };
    case 'soon':
      return { ...sort, dueFrom: days.tomorrow, dueBefore: days.afterSoon };
    case 'open':
      return sort;
  }
}

/** The group's query with the person's choice of state and executor on top. */
export function narrowed(query: CaseQuery, filter: TodayFilter): CaseQuery {
  return {
    ...query,
    ...(filter.state && { states: [filter.state] }),
    ...(filter.executor && !query.executor && { executor: filter.executor }),
  };
}

/** How many cases a group holds for each state it may hold, in the order of work; states without cases are left out. */
export function countsByState(index: CaseIndex, query: CaseQuery, filter: TodayFilter): { state: CaseState; count: number }[] {
  const states = query.states ?? OPEN_STATES;
  return states.map((state) => ({ state, count: index.list(narrowed(query, { ...filter, state })).length })).filter((row) => row.count > 0);
}

const SEARCH_LIMIT = 1000;

/** The rows of a query: lazily from the index, or the matches of the typed text that also answer the query. */
export function rowsOf(index: CaseIndex, query: CaseQuery, text: string): TodayRows {
  if (text.trim() === '') {
    const positions = runningFirst(index, query);
    return { count: positions.length, rowAt: (row) => index.summary(positions[row] ?? 0) };
  }
  const found = index.search(text, SEARCH_LIMIT).filter((row) => answers(row, query));
  const rows = [...found].sort((a, b) => compareDue(a.due, b.due));
  return { count: rows.length, rowAt: (row) => rows[row] as CaseSummary };
}

/** Issued cases have no term any more: they stand after those whose term runs. */
function runningFirst(index: CaseIndex, query: CaseQuery): Int32Array {
  const states = query.states ?? OPEN_STATES;
  if (!states.includes('issued') || states.length === 1) return index.list(query);
  const running = index.list({ ...query, states: states.filter((state) => state !== 'issued') });
  const issued = index.list({ ...query, states: ['issued'] });
  const all = new Int32Array(running.length + issued.length);
  all.set(running);
  all.set(issued, running.length);
  return all;
}

function answers(row: CaseSummary, query: CaseQuery): boolean {
  if (query.states && !query.states.includes(row.state)) return false;
  if (query.holderRole && row.holderRole !== query.holderRole) return false;
  if (query.executor && row.executor !== query.executor) return false;
  if (query.dueFrom && (row.due === null || row.due < query.dueFrom)) return false;
  return !(query.dueBefore && (row.due === null || row.due >= query.dueBefore));
}

const compareDue = (a: LocalDate | null, b: LocalDate | null): number => ((a ?? '9999') < (b ?? '9999') ? -1 : (a ?? '9999') > (b ?? '9999') ? 1 : 0);
