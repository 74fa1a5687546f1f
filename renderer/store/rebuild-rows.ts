import { applyOfficeFact } from '../../shared/cases/apply-office-fact.ts';
import type { Office } from '../../shared/cases/office.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import type { EntryKey } from './case-rows.ts';
import { entryBatches, unsealEntry } from './entry-records.ts';
import { foldInto, isOfficeFact, nothingFolded } from './fold-entry.ts';
import { type OfficeRow, sealOffice } from './office-row.ts';
import type { RowKind } from './row-kinds.ts';
import { noteDamagedEntries, type StoreState } from './store-state.ts';

type Source = Pick<StoreState, 'db' | 'keys' | 'findings'>;

/** Folds damaged rows anew from the entries and writes them back. A row with a damaged entry is folded from the others, and the entry is reported. */
export async function rebuildRows<Row, Stored extends { readonly id: string }>(
  state: Source,
  kind: RowKind<Row, Stored>,
  ids: readonly string[],
): Promise<Row[]> {
  const wanted = new Set(ids);
  const entries = await entriesWhere(state, ({ facts }) => facts.some((fact) => wanted.has(kind.idIn(fact) ?? '')));
  const folded = nothingFolded();
  for (const entry of entries) foldInto(folded, entry);
  const rows = ids.flatMap((id) => kind.foldedIn(folded).get(id) ?? []);
  const records = await Promise.all(rows.map((row) => kind.seal(state.keys, row)));
  await kind.table(state.db).bulkPut(records);
  for (const row of rows) state.findings.rebuiltRows.add(kind.idOf(row));
  return rows;
}

/** Folds the office's row anew from all entries and writes it back; null when none is readable. */
export async function rebuildOffice(state: Source): Promise<OfficeRow | null> {
  let office: Office | null = null;
  const keys: EntryKey[] = [];
  let last = 0;
  for (const entry of await entriesWhere(state, () => true)) {
    last = entry.n;
    for (const fact of entry.facts) office = applyOfficeFact(office, fact);
    if (entry.facts.some(isOfficeFact)) keys.push([entry.device, entry.n]);
  }
  if (!office) return null;
  const row = { office, entries: keys };
  await state.db.meta.put(await sealOffice(state.keys, row, last));
  state.findings.rebuiltRows.add('office');
  return row;
}

/** Readable entries that meet a condition, in the order of the fold: the region's numbers first, then the outbox as it was written. */
export async function entriesWhere(state: Source, meets: (entry: Entry) => boolean): Promise<Entry[]> {
  const found: Entry[] = [];
  for await (const batch of entryBatches(state.db)) {
    const opened = await Promise.all(batch.map((record) => unsealEntry(state.keys, record)));
    noteDamagedEntries(
      state,
      batch.filter((_, index) => !opened[index]),
    );
    for (const entry of opened) if (entry && meets(entry)) found.push(entry);
  }
  return found.sort(inFoldOrder);
}

function inFoldOrder(a: Entry, b: Entry): number {
  const bySeq = (a.seq ?? Infinity) - (b.seq ?? Infinity);
  if (a.seq !== b.seq) return bySeq;
  if (a.device === b.device) return a.n - b.n;
  return a.at < b.at ? -1 : 1;
}
