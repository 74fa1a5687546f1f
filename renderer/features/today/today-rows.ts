import { OPEN_STATES, type CaseState } from '../../../shared/cases/case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { CaseIndex, CaseQuery, CaseSummary } from '../../store/case-index.ts';
import { narrowed, type TodayFilter } from './today-groups.ts';

/** Rows made only when they are looked at. */
export type TodayRows = { readonly count: number; readonly rowAt: (position: number) => CaseSummary };

/** How many cases a group holds for each state it may hold, in the order of work; states without cases are left out. */
export function countsByState(
  index: CaseIndex,
  query: CaseQuery,
  filter: Omit<TodayFilter, 'text' | 'state'>,
): { state: CaseState; count: number }[] {
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
  const before = (day: LocalDate | null, limit: LocalDate | undefined) => limit === undefined || (day !== null && day < limit);
  const same = (value: string | null, wanted: string | undefined) => wanted === undefined || value === wanted;
  return (
    (query.states?.includes(row.state) ?? true) &&
    (query.steps?.includes(row.step ?? '') ?? true) &&
    same(row.holderRole, query.holderRole) &&
    same(row.executor, query.executor) &&
    same(row.service, query.service) &&
    same(row.channel, query.channel) &&
    (query.dueFrom === undefined || (row.due !== null && row.due >= query.dueFrom)) &&
    before(row.due, query.dueBefore) &&
    before(row.stepDue, query.stepDueBefore) &&
    before(row.keptUntil, query.keptBefore)
  );
}

const compareDue = (a: LocalDate | null, b: LocalDate | null): number => ((a ?? '9999') < (b ?? '9999') ? -1 : (a ?? '9999') > (b ?? '9999') ? 1 : 0);
