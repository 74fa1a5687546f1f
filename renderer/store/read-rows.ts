import type { Fact } from '../../shared/journal/entry.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import { placeName } from './copy-records.ts';
import type { EntryRecord } from './database.ts';
import { entryBatches, isFolded, unsealEntry } from './entry-records.ts';
import type { CaseRow } from './case-rows.ts';
import type { Folded } from './fold-entry.ts';
import type { Mark } from './snapshot.ts';
import { rebuildRows } from './rebuild-rows.ts';
import { CASES, COMPLAINTS, idsIn, type RowKind } from './row-kinds.ts';
import { noteDamagedEntries, type StoreState } from './store-state.ts';

type Source = Pick<StoreState, 'db' | 'keys' | 'findings' | 'notify'>;

/** Rows in the order of the ids, without those that do not exist. A row whose seal does not hold is reported and folded anew from its entries. */
export async function readRows<Row, Stored extends { readonly id: string }>(
  state: Source,
  kind: RowKind<Row, Stored>,
  ids: readonly string[],
): Promise<Row[]> {
  if (ids.length === 0) return [];
  const records = await kind.table(state.db).bulkGet([...ids]);
  return openRecords(
    state,
    kind,
    records.filter((record) => record !== undefined),
  );
}

/** The rows under records; those that do not open are reported and folded anew. */
export async function openRecords<Row, Stored extends { readonly id: string }>(
  state: Source,
  kind: RowKind<Row, Stored>,
  records: readonly Stored[],
): Promise<Row[]> {
  const opened = await Promise.all(records.map((record) => kind.unseal(state.keys, record)));
  const damaged = records.filter((_, index) => !opened[index]).map(({ id }) => id);
  const healed = damaged.length === 0 ? [] : await healRows(state, kind, damaged);
  const rows = opened.map((row, index) => row ?? healed.find((candidate) => kind.idOf(candidate) === records[index]?.id));
  return rows.filter((row) => row !== null && row !== undefined);
}

/** Reports damaged rows and rebuilds them. */
export async function healRows<Row, Stored extends { readonly id: string }>(
  state: Source,
  kind: RowKind<Row, Stored>,
  damaged: readonly string[],
): Promise<Row[]> {
  for (const id of damaged) state.findings.damagedRows.add(id);
  const rebuilt = await rebuildRows(state, kind, damaged);
  state.notify();
  return rebuilt;
}

/** All that facts are folded on: the rows that they name and the office, as they are now. */
export async function readFolded(state: StoreState, facts: readonly Fact[]): Promise<Folded> {
  const [cases, complaints] = await Promise.all([readRows(state, CASES, idsIn(CASES, facts)), readRows(state, COMPLAINTS, idsIn(COMPLAINTS, facts))]);
  return {
    cases: new Map(cases.map((row) => [row.case.id, row])),
    complaints: new Map(complaints.map((row) => [row.complaint.id, row])),
    office: state.office,
    officeEntries: state.officeEntries,
    officeBase: state.officeBase,
  };
}

/** Entries that have moved rows since a mark: own ones that were written or got their number, and those that came; `isNew` tells the new ones from the numbered. */
export async function entriesAfter(state: Source, { n, seq }: Mark): Promise<Moved> {
  const { device } = state.keys;
  const entries: Entry[] = [];
  for await (const batch of entryBatches(state.db, [device, n])) {
    const own = batch.filter((record) => record.device === device);
    entries.push(...(await openAll(state, own)));
    if (own.length < batch.length) break;
  }
  const isNew = (entry: Pick<Entry, 'device' | 'n'>) => entry.device !== device || entry.n > n;
  const numbered = await state.db.entries.where('seq').above(seq).toArray();
  const others = numbered.filter((record) => record.device !== device || record.n <= n);
  return { entries: [...entries, ...(await openAll(state, others))], isNew };
}

export type Moved = { readonly entries: readonly Entry[]; readonly isNew: (entry: Entry) => boolean };

async function openAll(state: Source, records: readonly EntryRecord[]): Promise<Entry[]> {
  const asked = records.filter(isFolded);
  const opened = await Promise.all(asked.map((record) => unsealEntry(state.keys, record)));
  noteDamagedEntries(
    state,
    asked.filter((_, index) => !opened[index]),
  );
  return opened.filter((entry) => entry !== null);
}

/** Rows of cases that entries touch; `fresh`: those that have none but new ones. */
export async function casesTouched(
  state: Source,
  { entries, isNew }: Moved,
): Promise<{ readonly rows: readonly CaseRow[]; readonly fresh: ReadonlySet<string> }> {
  const rows = await readRows(
    state,
    CASES,
    idsIn(
      CASES,
      entries.flatMap(({ facts }) => facts),
    ),
  );
  const places = new Set(entries.filter(isNew).map(placeName));
  const fresh = rows.filter((row) => row.entries.every(([device, n]) => places.has(placeName({ device, n }))));
  return { rows, fresh: new Set(fresh.map((row) => row.case.id)) };
}
