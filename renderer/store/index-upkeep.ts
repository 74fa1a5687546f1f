import type { Catalogue } from '../../shared/law/catalogue.ts';
import type { CaseIndex } from './case-index.ts';
import type { CaseRow } from './case-rows.ts';
import type { IndexBuilder } from './index-builder.ts';
import { type IndexRow, toIndexRow } from './index-row.ts';
import { type IndexState, makeIndexState, upsertRow } from './index-state.ts';
import { liveIndex } from './live-index.ts';
import type { StoredBase } from './snapshot.ts';

/** Rows that entries after `n` have touched. */
export type CatchUp = (n: number) => Promise<readonly CaseRow[]>;

export type UpkeepOptions = {
  readonly builder: IndexBuilder;
  readonly catalogue: Catalogue;
  readonly catchUp: CatchUp;
  /** Folds anew the rows that could not be opened while the index was built. */
  readonly heal: (ids: readonly string[]) => Promise<readonly CaseRow[]>;
  readonly onChange: () => void;
};

/** The index and what keeps it true: commits move it, from time to time it is made whole and saved. */
export type IndexUpkeep = {
  readonly index: CaseIndex;
  /** Follows a commit that ended at entry `n`. */
  readonly follow: (rows: readonly CaseRow[], n: number) => void;
  readonly whenComplete: () => Promise<void>;
  /** Joins what has changed to the saved index. */
  readonly save: () => Promise<void>;
  /** Makes the index anew from all rows: after many entries at once. */
  readonly rebuild: () => Promise<void>;
  /** Takes over what another window has saved. */
  readonly reload: () => Promise<void>;
  readonly changedRows: () => number;
  readonly close: () => void;
};

/** What there is at the start: a saved board, the number of this device's last entry, or nothing at all. */
export type IndexStart = { readonly board: StoredBase | null; readonly head: number; readonly empty: boolean };

/** Starts from the board (useful at once; the rest follows), from nothing (empty store), or from all rows. */
export async function startIndex(options: UpkeepOptions, { board, head, empty }: IndexStart): Promise<IndexUpkeep> {
  const { builder, catalogue } = options;
  let state: IndexState = makeIndexState();
  let baseN = 0;
  let doneN = head;
  let completed = Promise.resolve();
  let busy: Promise<void> | null = null;
  // Rows that changed while a new base was being made: they are applied to it again when it comes.
  let meanwhile: Map<string, { row: IndexRow; fresh: boolean }> | null = null;

  const putRows = (rows: readonly CaseRow[], after: number) => {
    for (const { case: current, entries } of rows) {
      const row = toIndexRow(current, catalogue);
      const fresh = (entries[0]?.[1] ?? 0) > after;
      upsertRow(state, row, fresh);
      meanwhile?.set(current.id, { row, fresh });
    }
  };
  /** The new base takes over: first what the journal has after it, then what was committed while it was being made. */
  const replace = (next: IndexState, n: number, caughtUp: readonly CaseRow[]) => {
    const again = meanwhile;
    meanwhile = null;
    state = next;
    baseN = n;
    putRows(caughtUp, n);
    for (const { row, fresh } of again?.values() ?? []) upsertRow(state, row, fresh);
    options.onChange();
  };
  /** One at a time: a second call waits for the first and does nothing more. */
  const alone = (act: () => Promise<void>): Promise<void> => {
    busy ??= act().finally(() => {
      busy = null;
      meanwhile = null;
    });
    return busy;
  };

  const build = async () => {
    meanwhile = new Map();
    const built = await builder.build();
    doneN = Math.max(doneN, built.n);
    const healed = built.damaged.length > 0 ? await options.heal(built.damaged) : [];
    replace(makeIndexState(built.base), built.n, healed);
  };
  const loadWhole = async () => {
    meanwhile ??= new Map();
    const whole = await builder.load();
    if (!whole) return build();
    replace(makeIndexState(whole.base), whole.n, await options.catchUp(whole.n));
  };
  const save = () =>
    alone(async () => {
      if (state.changed.size === 0) return;
      const to = doneN;
      meanwhile = new Map();
      const merged = await builder.merge({ from: baseN, to, rows: new Map(state.changed) });
      if (!merged) return loadWhole();
      replace(makeIndexState(merged), to, []);
    });

  if (board) {
    state = makeIndexState(board.base, board.leftOut ?? {});
    baseN = board.n;
    meanwhile = new Map();
    putRows(await options.catchUp(board.n), board.n);
    // A database that closes in the middle of it (the window is being left) is no fault.
    completed = alone(loadWhole).catch(() => undefined);
  } else if (!empty) await alone(build);

  return {
    index: liveIndex(() => state),
    follow: (rows, n) => {
      putRows(rows, baseN);
      doneN = Math.max(doneN, n);
    },
    whenComplete: () => completed,
    save: () => completed.then(save),
    rebuild: async () => {
      await busy;
      await alone(build);
    },
    reload: async () => {
      await busy;
      await alone(loadWhole);
    },
    changedRows: () => state.changed.size,
    close: () => builder.close(),
  };
}
