import type { Catalogue } from '../../shared/law/catalogue.ts';
import type { CaseIndex } from './case-index.ts';
import type { CaseRow } from './case-rows.ts';
import type { IndexBuilder } from './index-builder.ts';
import type { IndexBase } from './index-base.ts';
import { type IndexRow, toIndexRow } from './index-row.ts';
import { type IndexState, makeIndexState, upsertRow } from './index-state.ts';
import { liveIndex } from './live-index.ts';
import type { Mark, StoredBase } from './snapshot.ts';

/** Rows that entries after a mark have touched; `fresh`: those that came into being since. */
export type CatchUp = (mark: Mark) => Promise<{ readonly rows: readonly CaseRow[]; readonly fresh: ReadonlySet<string> }>;

export type UpkeepOptions = {
  readonly builder: IndexBuilder;
  /** This computer's own. */
  readonly device: string;
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
  /** Follows what was written up to a mark; `fresh`: rows that were not there before, where it is not only this device's entries that say so. */
  readonly follow: (rows: readonly CaseRow[], mark: Mark, fresh?: ReadonlySet<string>) => void;
  readonly whenComplete: () => Promise<void>;
  /** Joins what has changed to the saved index. */
  readonly save: () => Promise<void>;
  /** Takes note of a page of the first load, the JSON of its rows, which the index does not show yet; `turn`: the writing of the book that wrote it. */
  readonly gather: (rows: readonly string[], page: { readonly turn: number; readonly begins: boolean }) => void;
  /** Makes the index anew from all rows: after many entries at once. `loaded`: those of the first load that ends here, when every page was gathered. */
  readonly rebuild: (loaded?: Loaded) => Promise<void>;
  /** Takes over what another window has saved. */
  readonly reload: () => Promise<void>;
  /** How much the saved index is behind: rows that have changed, entries of the stream. */
  readonly changedRows: () => number;
  readonly close: () => void;
};

/** The end of a first load: the writing of the book that wrote its last page, and where the store stands with it. */
export type Loaded = { readonly turn: number; readonly mark: Mark };

/** What there is at the start: a saved board, where the store stands, or nothing at all. */
export type IndexStart = { readonly board: StoredBase | null; readonly mark: Mark; readonly empty: boolean };

/** Starts from the board (useful at once; the rest follows), from nothing (empty store), or from all rows. */
export async function startIndex(options: UpkeepOptions, { board, mark: now, empty }: IndexStart): Promise<IndexUpkeep> {
  const run: Run = { options, state: makeIndexState(), from: NOWHERE, done: now, busy: null, meanwhile: null, gathering: null };
  let completed = Promise.resolve();
  if (board) {
    run.state = makeIndexState(board.base, board.leftOut ?? {});
    run.from = { n: board.n, seq: board.seq };
    run.meanwhile = new Map();
    const { rows, fresh } = await options.catchUp(run.from);
    putRows(run, rows, fresh);
    // A database that closes in the middle of it (the window is being left) is no fault.
    completed = alone(run, loadWhole).catch(() => undefined);
  } else if (!empty) await alone(run, build);

  return {
    index: liveIndex(() => run.state),
    follow: (rows, mark, fresh) => {
      putRows(run, rows, fresh ?? ownFresh(run, rows));
      run.done = { n: Math.max(run.done.n, mark.n), seq: mark.seq };
    },
    whenComplete: () => completed,
    save: async () => {
      await completed;
      await alone(run, save);
    },
    gather: (rows, page) => gather(run, rows, page),
    rebuild: async (loaded) => {
      await run.busy;
      await alone(run, () => (loaded ? buildLoaded(run, loaded) : build(run)));
    },
    reload: async () => {
      await run.busy;
      await alone(run, loadWhole);
    },
    changedRows: () => run.state.changed.size + Math.max(0, run.done.seq - run.from.seq),
    close: () => options.builder.close(),
  };
}

type Changed = { readonly row: IndexRow; readonly fresh: boolean };
type Run = {
  readonly options: UpkeepOptions;
  state: IndexState;
  /** Up to where the base was made, and up to where the index is true. */
  from: Mark;
  done: Mark;
  busy: Promise<void> | null;
  /** Rows that change while a new base is being made: they are applied to it when it comes. */
  meanwhile: Map<string, Changed> | null;
  /** How many rows of a first load were gathered, and with which writing of the book the last of them came. */
  gathering: { readonly turn: number; readonly count: number } | null;
};

const NOWHERE: Mark = { n: 0, seq: 0 };

function putRows(run: Run, rows: readonly CaseRow[], fresh: ReadonlySet<string>): void {
  for (const { case: current } of rows) {
    const changed = { row: toIndexRow(current, run.options.catalogue()), fresh: fresh.has(current.id) };
    upsertRow(run.state, changed.row, changed.fresh);
    run.meanwhile?.set(current.id, changed);
  }
}

/** Rows that consist of nothing but this device's entries since the base was made. */
function ownFresh({ options, from }: Run, rows: readonly CaseRow[]): ReadonlySet<string> {
  const isNew = ([device, n]: CaseRow['entries'][number]) => device === options.device && n > from.n;
  return new Set(rows.filter(({ entries }) => entries.every(isNew)).map((row) => row.case.id));
}

/** The new base takes over: first what the journal has after it, then what was committed while it was being made. */
function replaceState(run: Run, next: Mark & { readonly base: IndexBase }, caughtUp: readonly CaseRow[]): void {
  const again = run.meanwhile;
  run.meanwhile = null;
  run.state = makeIndexState(next.base);
  run.from = { n: next.n, seq: next.seq };
  // A whole base leaves nothing out: which rows are fresh does not matter.
  putRows(run, caughtUp, new Set());
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
  run.done = { n: Math.max(run.done.n, built.n), seq: Math.max(run.done.seq, built.seq) };
  replaceState(run, built, healed);
}

/** Whatever else wrote the book between two pages may have moved rows: then nothing is gathered any more. */
function gather(run: Run, rows: readonly string[], { turn, begins }: { readonly turn: number; readonly begins: boolean }): void {
  const before = begins ? 0 : run.gathering?.turn === turn - 1 ? run.gathering.count : null;
  run.gathering = before === null ? null : { turn, count: before + rows.length };
  // Whether it was noted is seen at the end, by how many there are.
  if (before !== null) run.options.builder.gather({ rows, before }).catch(() => undefined);
}

async function buildLoaded(run: Run, { turn, mark }: Loaded): Promise<void> {
  const { gathering } = run;
  run.gathering = null;
  run.meanwhile = new Map();
  const base = gathering?.turn === turn ? await run.options.builder.buildGathered({ count: gathering.count, mark }) : null;
  if (!base) return build(run);
  run.done = { n: Math.max(run.done.n, mark.n), seq: Math.max(run.done.seq, mark.seq) };
  replaceState(run, { base, ...mark }, []);
}

async function loadWhole(run: Run): Promise<void> {
  run.meanwhile ??= new Map();
  const whole = await run.options.builder.load();
  if (!whole) return build(run);
  replaceState(run, whole, (await run.options.catchUp(whole)).rows);
}

async function save(run: Run): Promise<void> {
  const { state, from, done: to } = run;
  if (state.changed.size === 0 && to.seq <= from.seq) return;
  run.meanwhile = new Map();
  const base = await run.options.builder.merge({ from, to, rows: new Map(state.changed) });
  if (!base) return loadWhole(run);
  replaceState(run, { base, ...to }, []);
}
