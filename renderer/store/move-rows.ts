import type { Entry } from '../../shared/journal/entry.ts';
import type { Place } from '../../shared/journal/merge.ts';
import { type FoldPlace, moveRow, type RowMove } from '../../shared/journal/move-row.ts';
import type { EntryKey } from './case-rows.ts';
import { placeName } from './copy-records.ts';
import { readEntries } from './entry-records.ts';
import { foldInto, isIn, nothingFolded } from './fold-entry.ts';
import { deviceRank } from './keys.ts';
import { readRows } from './read-rows.ts';
import { type AnyRow, idsIn, type RowKind } from './row-kinds.ts';
import { noteDamagedEntries, type StoreState } from './store-state.ts';

/** What a taking does to the order of the fold. */
export type Reordering = {
  /** Entries that move rows from now on, with their numbers: received ones, and own ones that the region has let go. */
  readonly begin: readonly Entry[];
  /** Entries that may stand elsewhere in the order now, or move nothing any more: what they touch is looked at. */
  readonly stirred: readonly Entry[];
  /** Own entries that get their number where they stand. */
  readonly numbered: readonly Entry[];
  /** Numbers that come with it, by place. */
  readonly seqs: ReadonlyMap<string, number>;
  /** Places of entries that move nothing any more. */
  readonly out: ReadonlySet<string>;
  /** Nothing is unnumbered here: whatever comes goes on top. */
  readonly plain: boolean;
};

/** Rows as they are now; `gone`: nothing is left to fold them from; `fresh`: they were not here before. */
export type MovedRows<Row> = {
  readonly rows: readonly Row[];
  readonly gone: readonly string[];
  readonly fresh: ReadonlySet<string>;
  readonly before: ReadonlyMap<string, Row>;
};

/** Folds on, or anew, every row of a kind that a taking touches. */
export async function moveRows<Row extends AnyRow, Stored extends { readonly id: string }>(
  state: StoreState,
  kind: RowKind<Row, Stored>,
  change: Reordering,
): Promise<MovedRows<Row>> {
  const ids = idsIn(
    kind,
    [...change.begin, ...change.stirred, ...change.numbered].flatMap(({ facts }) => facts),
  );
  const before = new Map((await readRows(state, kind, ids)).map((row) => [kind.idOf(row), row]));
  const more = entriesById(kind, change.begin);
  const orderOf = await orderIn(state, change, [...before.values()]);
  const moves = ids.map((id): Moving<Row> => {
    const row = before.get(id) ?? null;
    const keys = (more.get(id) ?? []).filter((entry) => !isIn(row?.base, entry)).map(keyOf);
    return { id, row, move: moveRow({ before: row?.entries ?? [], more: keys, placeOf: orderOf(row) }) };
  });
  const entries = await entriesFor(state, change, moves);
  const numbers = entriesById(kind, change.numbered);
  const rows: Row[] = [];
  const gone: string[] = [];
  for (const moving of moves) {
    const numbered = numbers.get(moving.id) ?? [];
    if (moving.move.how === 'stands' && numbered.length === 0) continue;
    const row = foldMoved(kind, { ...moving, numbered }, entries);
    if (row) rows.push(row);
    else if (moving.row) gone.push(moving.id);
  }
  return { rows, gone, fresh: new Set(rows.map(kind.idOf).filter((id) => !before.has(id))), before };
}

type Moving<Row> = { readonly id: string; readonly row: Row | null; readonly move: RowMove };
const keyOf = ({ device, n }: Place): EntryKey => [device, n];

function entriesById<Row, Stored extends { readonly id: string }>(kind: RowKind<Row, Stored>, entries: readonly Entry[]): Map<string, Entry[]> {
  const byId = new Map<string, Entry[]>();
  for (const entry of entries) for (const id of idsIn(kind, entry.facts)) byId.set(id, [...(byId.get(id) ?? []), entry]);
  return byId;
}

// What was folded in long ago, or came folded with the first load, keeps its order before everything else.
const LONG_AGO = -1_000_000_000_000;
type OrderOf = (row: AnyRow | null) => (place: Place) => FoldPlace | null;

/** Where entries come in the fold after the change. */
export async function orderIn({ db, keys }: StoreState, change: Reordering, rows: readonly AnyRow[]): Promise<OrderOf> {
  const wanted = change.plain ? [] : rows.flatMap(({ entries }) => entries);
  const records = await db.entries.bulkGet([...wanted]);
  const numbers = new Map(records.flatMap((record) => (record ? [[placeName(record), record.seq] as const] : [])));
  return (row) => {
    const steady = new Map<string, number>();
    const folded = change.plain ? (row?.entries.length ?? 0) : (row?.base?.entries ?? 0);
    row?.entries.slice(0, folded).forEach(([device, n], index) => steady.set(placeName({ device, n }), LONG_AGO + index));
    return (place) => {
      const name = placeName(place);
      if (change.out.has(name)) return null;
      return { seq: steady.get(name) ?? change.seqs.get(name) ?? numbers.get(name), rank: deviceRank(keys, place.device) };
    };
  };
}

/** The entries that the moves fold, by place: those at hand, the others from the disk. */
async function entriesFor<Row extends AnyRow>(
  state: StoreState,
  { begin, stirred, seqs }: Reordering,
  moves: readonly Moving<Row>[],
): Promise<ReadonlyMap<string, Entry>> {
  const found = new Map([...stirred, ...begin].map((entry) => [placeName(entry), entry]));
  const wanted = new Map<string, EntryKey>();
  for (const { move, row } of moves) {
    if (move.how !== 'anew') continue;
    for (const [device, n] of move.order.slice(row?.base?.entries ?? 0))
      if (!found.has(placeName({ device, n }))) wanted.set(placeName({ device, n }), [device, n]);
  }
  const { entries, damaged } = await readEntries(state.db, state.keys, [...wanted.values()]);
  noteDamagedEntries(state, damaged);
  for (const entry of entries) found.set(placeName(entry), entry);
  return new Map([...found].map(([name, entry]) => [name, withSeq(entry, seqs.get(name))]));
}

const withSeq = (entry: Entry, seq: number | undefined): Entry => (seq === undefined ? entry : { ...entry, seq });

function foldMoved<Row extends AnyRow, Stored extends { readonly id: string }>(
  kind: RowKind<Row, Stored>,
  { id, row, move, numbered }: Moving<Row> & { readonly numbered: readonly Entry[] },
  entries: ReadonlyMap<string, Entry>,
): Row | null {
  const start = move.how === 'anew' ? row && kind.groundOf(row) : withNumbers(kind, { id, row, numbered });
  const folded = nothingFolded();
  if (start) kind.foldedIn(folded).set(id, start);
  const keys = move.how === 'on' ? move.rest : move.how === 'anew' ? move.order.slice(row?.base?.entries ?? 0) : [];
  for (const [device, n] of keys) {
    const entry = entries.get(placeName({ device, n }));
    if (entry) foldInto(folded, { ...entry, facts: entry.facts.filter((fact) => kind.idIn(fact) === id) });
  }
  return kind.foldedIn(folded).get(id) ?? null;
}

/** The row in which own entries have their numbers now. */
function withNumbers<Row extends AnyRow, Stored extends { readonly id: string }>(
  kind: RowKind<Row, Stored>,
  { id, row, numbered }: Pick<Moving<Row>, 'id' | 'row'> & { readonly numbered: readonly Entry[] },
): Row | null {
  let current = row;
  for (const entry of numbered) {
    for (const fact of entry.facts) if (current && kind.idIn(fact) === id) current = kind.withNumber(current, fact, entry);
  }
  return current;
}
