import { CASE_STATES, NUMBER_SERIES } from '../../shared/cases/case.ts';
import { toDayNumber } from '../../shared/kernel/local-date.ts';
import { CHANNELS } from '../../shared/law/catalogue.ts';
import { ROLES } from '../../shared/roles/roles.ts';
import { type CaseQuery, OWES } from './case-index.ts';
import { codeOf, firstMinute, NO_TIME } from './index-columns.ts';
import { type IndexState, rowOf } from './index-state.ts';
import { firstNotBelow, nameKey } from './name-order.ts';
import { sortKeyOf, sortPositions } from './sort-positions.ts';

/** Positions of the cases that meet every condition, in the asked order; equal ones in order of registration. */
export function listCases(state: IndexState, query: CaseQuery): Int32Array {
  const meets = conditionsOf(state, query);
  const found: number[] = [];
  for (let position = 0; position < state.size; position += 1) if (meets(position)) found.push(position);
  const primary = query.sort === 'name' ? nameRanks(state) : sortKeyOf(state, query.sort);
  const sorted = sortPositions(found, primary, { size: state.size, descending: query.descending ?? false });
  return query.sort === 'name' ? settleNames(state, sorted, { rank: primary, descending: query.descending ?? false }) : sorted;
}

type Condition = (position: number) => boolean;

function conditionsOf(state: IndexState, query: CaseQuery): Condition {
  const { columns, words } = state;
  const conditions: Condition[] = [];
  const equals = (column: { readonly [position: number]: number }, value: number) => conditions.push((position) => column[position] === value);
  // A word that no row has yet has no code: nothing matches.
  const wordOf = (list: readonly string[], word: string) => list.indexOf(word) + 1 || -1;
  if (query.states) {
    const wanted = Uint8Array.from([0, ...CASE_STATES.map((name) => Number(query.states?.includes(name)))]);
    conditions.push((position) => wanted[columns.state[position] ?? 0] === 1);
  }
  if (query.executor !== undefined) equals(columns.executor, wordOf(words.executor, query.executor));
  if (query.service !== undefined) equals(columns.service, wordOf(words.service, query.service));
  if (query.channel !== undefined) equals(columns.channel, codeOf(CHANNELS, query.channel));
  if (query.steps) {
    const wanted = new Set(query.steps.map((step) => wordOf(words.step, step)));
    conditions.push((position) => wanted.has(columns.step[position] ?? 0));
  }
  if (query.holderRole !== undefined) equals(columns.holder, codeOf(ROLES, query.holderRole));
  if (query.year !== undefined) equals(columns.year, query.year);
  if (query.series !== undefined) equals(columns.series, codeOf(NUMBER_SERIES, query.series));
  if (query.conflict !== undefined) equals(columns.conflict, query.conflict ? 1 : 0);
  if (query.owes !== undefined) equals(columns.owes, codeOf(OWES, query.owes));
  if (query.consentWithdrawn) conditions.push((position) => columns.stopBy[position] !== NO_TIME);
  if (query.blocked) equals(columns.blocked, 1);
  const within = (column: Int32Array, from: number | undefined, before: number | undefined) => {
    if (from !== undefined) conditions.push((position) => (column[position] ?? 0) >= from);
    if (before !== undefined) conditions.push((position) => (column[position] ?? 0) < before);
  };
  within(columns.due, query.dueFrom && toDayNumber(query.dueFrom), query.dueBefore && toDayNumber(query.dueBefore));
  within(columns.stepDue, undefined, query.stepDueBefore && toDayNumber(query.stepDueBefore));
  within(columns.keptUntil, undefined, query.keptBefore && toDayNumber(query.keptBefore));
  within(columns.received, query.receivedFrom && firstMinute(query.receivedFrom), query.receivedBefore && firstMinute(query.receivedBefore));
  return (position) => conditions.every((condition) => condition(position));
}

/** Rank by name: even for rows of the base, odd for changed rows that stand between two of them. */
function nameRanks(state: IndexState): (position: number) => number {
  const ranks = new Float64Array(state.size);
  state.base.nameOrder.forEach((position, rank) => {
    ranks[position] = 2 * rank;
  });
  for (const [position, row] of state.changed) {
    ranks[position] = 2 * firstNotBelow(state.base.texts, state.base.nameOrder, { key: nameKey(row.summary.applicant), position }) - 1;
  }
  return (position) => ranks[position] ?? 0;
}

/** Changed rows between the same two of the base have one rank: their names decide. */
function settleNames(
  state: IndexState,
  positions: Int32Array,
  { rank, descending }: { rank: (position: number) => number; descending: boolean },
): Int32Array {
  for (let from = 0; from < positions.length;) {
    const shared = rank(positions[from] ?? 0);
    let until = from + 1;
    while (until < positions.length && rank(positions[until] ?? 0) === shared) until += 1;
    if (until - from > 1) {
      const run = [...positions.subarray(from, until)].map((position) => ({ position, key: nameKey(rowOf(state, position).summary.applicant) }));
      run.sort((a, b) => (a.key === b.key ? a.position - b.position : a.key < b.key ? -1 : 1));
      if (descending) run.reverse();
      run.forEach(({ position }, index) => {
        positions[from + index] = position;
      });
    }
    from = until;
  }
  return positions;
}
