import { NUMBER_SERIES } from '../../shared/cases/case.ts';
import type { CaseIndex, NumberRef } from './case-index.ts';
import { countCases } from './count-cases.ts';
import { findPosition, type IndexState, rowOf } from './index-state.ts';
import { listCases } from './list-cases.ts';
import { findDuplicates, findPackage, searchCases } from './search-cases.ts';

/** The index as screens see it; `current` gives the state, which is replaced when a new base is made. */
export function liveIndex(current: () => IndexState): CaseIndex {
  return {
    get size() {
      const state = current();
      return state.size + Object.values(state.leftOut).reduce((sum, count) => sum + count, 0);
    },
    get complete() {
      return current().complete;
    },
    summary: (position) => rowOf(current(), position).summary,
    byId: (id) => {
      const state = current();
      const position = findPosition(state, id);
      return position === undefined ? undefined : rowOf(state, position).summary;
    },
    list: (query) => listCases(current(), query),
    counts: (today) => countCases(current(), today),
    search: (text, limit) => searchCases(current(), text, limit),
    duplicatesOf: (query) => findDuplicates(current(), query),
    byPackage: (packageId, hash) => findPackage(current(), [packageId, hash]),
    numbers: (series, year) => numbersOf(current(), series, year),
  };
}

function numbersOf(state: IndexState, series: NumberRef['series'], year: number): NumberRef[] {
  const { columns } = state;
  const code = NUMBER_SERIES.indexOf(series) + 1;
  const found: NumberRef[] = [];
  for (let position = 0; position < state.size; position += 1) {
    const own = columns.series[position] === code && columns.year[position] === year;
    const decision = series === 'outgoing' && columns.decisionYear[position] === year;
    if (!own && !decision) continue;
    const row = rowOf(state, position);
    const number = own ? row.number : row.decision;
    if (number) found.push({ ...number, case: row.summary.id });
  }
  return found;
}
