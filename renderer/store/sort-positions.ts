import type { CaseSort } from './case-index.ts';
import { NO_TIME } from './index-columns.ts';
import type { IndexState } from './index-state.ts';

// Beyond every key in use, and small enough that key × positions stays an exact integer (below 2^53).
const LAST = 2 ** 33;
const FIRST_YEAR = 1990;
const SERIALS_A_YEAR = 2 ** 22;

/** The number by which a position stands in an order; Infinity: always last. */
export function sortKeyOf(state: IndexState, sort: Exclude<CaseSort, 'name'>): (position: number) => number {
  const { columns } = state;
  const time = (column: Int32Array) => (position: number) => {
    const value = column[position] ?? NO_TIME;
    return value === NO_TIME ? Infinity : value;
  };
  switch (sort) {
    case 'due':
      return time(columns.due);
    case 'step-due':
      return time(columns.stepDue);
    case 'owed':
      return time(columns.owedBy);
    case 'kept':
      return time(columns.keptUntil);
    case 'stop':
      return time(columns.stopBy);
    case 'received':
      return time(columns.received);
    case 'number': {
      const marks = [...state.words.mark].sort();
      const rank = state.words.mark.map((mark) => marks.indexOf(mark));
      return (position) => {
        const year = Math.max(0, (columns.year[position] ?? 0) - FIRST_YEAR);
        return (year * marks.length + (rank[(columns.mark[position] ?? 0) - 1] ?? 0)) * SERIALS_A_YEAR + (columns.serial[position] ?? 0);
      };
    }
  }
}

/** Sorts by a number and then by position, both packed into one: the native sort of numbers is several times faster than a comparer. */
export function sortPositions(
  positions: readonly number[],
  key: (position: number) => number,
  order: { readonly size: number; readonly descending: boolean },
): Int32Array {
  const span = Math.max(1, order.size);
  const place = (position: number) => (order.descending ? span - 1 - position : position);
  const packed = Float64Array.from(positions, (position) => {
    const value = key(position);
    return (value === Infinity ? LAST : order.descending ? -value : value) * span + place(position);
  }).sort();
  return Int32Array.from(packed, (value) => place(((value % span) + span) % span));
}
