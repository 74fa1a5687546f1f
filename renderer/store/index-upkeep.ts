import type { Catalogue } from '../../shared/law/catalogue.ts';
import type { CaseIndex } from './case-index.ts';
import type { CaseRow } from './case-rows.ts';
import type { IndexBuilder } from './index-builder.ts';
import type { IndexBase } from './index-base.ts';
import { type IndexRow, toIndexRow } from './index-row.ts';
import { type IndexState, makeIndexState, upsertRow } from './index-state.ts';
import { liveIndex } from './live-index.ts';
import type { StoredBase } from './snapshot.ts';

/** Rows that entries after `n` have touched. */
export type CatchUp = (n: number) => Promise<readonly CaseRow[]>;

export type UpkeepOptions = {
  readonly builder: IndexBuilder;
  /** The law as it is now: an edition may have been added since. */
  readonly catalogue: () => Catalogue;
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
  const run: Run = { options, state: makeIndexState(), baseN: 0, doneN: head, busy: null, meanwhile: null };
  let completed = Promise.resolve();
  if (board) {
    run.state = makeIndexState(board.base, board.leftOut ?? {});
    run.baseN = board.n;
    run.meanwhile = new Map();
    putRows(run, await options.catchUp(board.n), board.n);
    // A database that closes in the middle of it (the window is being left) is no fault.
    completed = alone(run, loadWhole).catch(() => undefined);
  } else if (!empty) await alone(run, build);

  return {
    index: liveIndex(() => run.state),
    follow: (rows, n) => {
      putRows(run, rows, run.baseN);
      run.doneN = Math.max(run.doneN, n);
    },
    whenComplete: () => completed,
    save: async () => {
      await completed;
      await alone(run, save);
    },
    rebuild: async () => {
      await run.busy;
      await alone(run, build);
    },
    reload: async () => {
      await run.busy;
      await alone(run, loadWhole);
    },
    changedRows: () => run.state.changed.size,
    close: () => options.builder.close(),
  };
}

type Changed = { readonly row: IndexRow; readonly fresh: boolean };
type Run = {
  readonly options: UpkeepOptions;
  state: IndexState;
  /** The entry up to which the base was made, and the one up to which the index is true. */
  baseN: number;
  doneN: number;
  busy: Promise<void> | null;
  /** Rows that change while a new base is being made: they are applied to it when it comes. */
  meanwhile: Map<string, Changed> | null;
};

function putRows(run: Run, rows: readonly CaseRow[], after: number): void {
  for (const { case: current, entries } of rows) {
    const row = toIndexRow(current, run.options.catalogue());
    const fresh = (entries[0]?.[1] ?? 0) > after;
    upsertRow(run.state, row, fresh);
    run.meanwhile?.set(current.id, { row, fresh });
  }
}

/** The new base takes over: first what the journal has after it, then what was committed while it was being made. */
function replaceState(run: Run, next: { readonly base: IndexBase; readonly n: number }, caughtUp: readonly CaseRow[]): void {
  const again = run.meanwhile;
  run.meanwhile = null;
  run.state = makeIndexState(next.base);
  run.baseN = next.n;
  putRows(run, caughtUp, next.n);
  for (const { row, fresh } of again?.values() ?? []) upsertRow(run.state, row, fresh);
  run.options.onChange();
}

/** One at a time: a second call waits for the first and does nothing more. */
function alone(run: Run, act: (run: Run) => Promise<void>): Promise<void> {
  run.busy ??= act(run).finally(() => {
    run.busy = null;
    run.meanwhile = null;
  });
  return run.busy;
}

async function build(run: Run): Promise<void> {
  run.meanwhile = new Map();
  const built = await run.options.builder.build();
  const healed = built.damaged.length > 0 ? await run.options.heal(built.damaged) : [];
  run.doneN = Math.max(run.doneN, built.n);
  replaceState(run, built, healed);
}

async function loadWhole(run: Run): Promise<void> {
  run.meanwhile ??= new Map();
  const whole = await run.options.builder.load();
  if (!whole) return build(run);
  replaceState(run, whole, await run.options.catchUp(whole.n));
}

async function save(run: Run): Promise<void> {
  const { state, baseN: from, doneN: to } = run;
  if (state.changed.size === 0) return;
  run.meanwhile = new Map();
  const base = await run.options.builder.merge({ from, to, rows: new Map(state.changed) });
  if (!base) return loadWhole(run);
  replaceState(run, { base, n: to }, []);
}
