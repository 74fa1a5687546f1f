import type { CaseState } from '../../shared/cases/case.ts';
import { positionOf } from './id-table.ts';
import { emptyBase, type IndexBase, rowAt } from './index-base.ts';
import { type Columns, copyWords, makeColumns, type Words, writeColumns } from './index-columns.ts';
import { type IndexRow, isFinished } from './index-row.ts';
import { makeTokenOverlay, type TokenOverlay } from './token-overlay.ts';

/** Finished cases that a board leaves out, by state. */
export type LeftOut = Readonly<Partial<Record<CaseState, number>>>;

/** A base and what has changed since: the index that screens ask and commits move. */
export type IndexState = {
  readonly base: IndexBase;
  /** False for a board: finished cases are counted in `leftOut` but stand in no position. */
  readonly complete: boolean;
  readonly leftOut: LeftOut;
  readonly words: Words;
  readonly changed: Map<number, IndexRow>;
  readonly added: Map<string, number>;
  readonly overlay: TokenOverlay;
  columns: Columns;
  size: number;
};

const SPARE_ROWS = 256;

export function makeIndexState(base: IndexBase = emptyBase(), leftOut: LeftOut | null = null): IndexState {
  return {
    base,
    complete: leftOut === null,
    leftOut: leftOut ?? {},
    words: copyWords(base.words),
    changed: new Map(),
    added: new Map(),
    overlay: makeTokenOverlay(),
    columns: makeColumns(base.size + SPARE_ROWS, base.columns),
    size: base.size,
  };
}

export const findPosition = (state: IndexState, id: string): number | undefined =>
  state.added.get(id) ?? positionOf(state.base.ids, state.base.texts, id);

export const rowOf = (state: IndexState, position: number): IndexRow => state.changed.get(position) ?? rowAt(state.base, position);

/** Puts a row in its place, or at the end. `fresh`: the case came into being after the base was made. */
export function upsertRow(state: IndexState, row: IndexRow, fresh: boolean): void {
  const found = findPosition(state, row.summary.id);
  // A finished case that a board left out is already counted there.
  if (found === undefined && !state.complete && !fresh && isFinished(row.summary.state)) return;
  const position = found ?? state.size;
  if (found === undefined) {
    state.added.set(row.summary.id, position);
    state.size += 1;
    if (state.size > state.columns.state.length) state.columns = makeColumns(Math.ceil(state.size * 1.25) + SPARE_ROWS, state.columns);
  }
  const before = state.changed.get(position);
  if (before) state.overlay.remove(position, before.tokens);
  state.overlay.add(position, row.tokens);
  state.changed.set(position, row);
  writeColumns(state, position, row);
}
