import { applyCaseFact } from '../../shared/cases/apply-case-fact.ts';
import { applyOfficeFact } from '../../shared/cases/apply-office-fact.ts';
import type { Case } from '../../shared/cases/case.ts';
import type { Office } from '../../shared/cases/office.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import { type CaseRow, type EntryKey, sealRow } from './case-rows.ts';
import { entryBatches, unsealEntry } from './entry-records.ts';
import { type OfficeRow, sealOffice } from './office-row.ts';
import { noteDamagedEntries, type StoreState } from './store-state.ts';

type Source = Pick<StoreState, 'db' | 'keys' | 'findings'>;

/** Folds damaged rows anew from the entries and writes them back. A case with a damaged entry is folded from the others, and the entry is reported. */
export async function rebuildRows(state: Source, ids: readonly string[]): Promise<CaseRow[]> {
  const wanted = new Set(ids);
  const entries = await entriesWhere(state, (entry) => entry.facts.some((fact) => 'case' in fact && wanted.has(fact.case)));
  const rows = foldRows(entries, wanted);
  const records = await Promise.all(rows.map((row) => sealRow(state.keys, row)));
  await state.db.rows.bulkPut(records);
  for (const row of rows) state.findings.rebuiltRows.add(row.case.id);
  return rows;
}

/** Folds the office's row anew from all entries and writes it back; null when none is readable. */
export async function rebuildOffice(state: Source): Promise<OfficeRow | null> {
  let office: Office | null = null;
  const keys: EntryKey[] = [];
  for (const entry of await entriesWhere(state, () => true)) {
    for (const fact of entry.facts) office = applyOfficeFact(office, fact);
    if (entry.facts.some((fact) => !('case' in fact))) keys.push([entry.device, entry.n]);
  }
  if (!office) return null;
  const row = { office, entries: keys };
  await state.db.meta.put(await sealOffice(state.keys, row));
  state.findings.rebuiltRows.add('office');
  return row;
}

/** Readable entries that meet a condition, in the order of the fold: the region's numbers first, then the outbox as it was written. */
async function entriesWhere(state: Source, meets: (entry: Entry) => boolean): Promise<Entry[]> {
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

function foldRows(entries: readonly Entry[], wanted: ReadonlySet<string>): CaseRow[] {
  const rows = new Map<string, { current: Case | null; entries: EntryKey[] }>();
  for (const entry of entries) {
    for (const fact of entry.facts) {
      if (!('case' in fact) || !wanted.has(fact.case)) continue;
      const row = rows.get(fact.case) ?? { current: null, entries: [] };
      row.current = applyCaseFact(row.current, fact, entry.office);
      if (row.entries.at(-1)?.[1] !== entry.n || row.entries.at(-1)?.[0] !== entry.device) row.entries.push([entry.device, entry.n]);
      rows.set(fact.case, row);
    }
  }
  return [...rows.values()].flatMap(({ current, entries: keys }) => (current ? [{ case: current, entries: keys }] : []));
}
