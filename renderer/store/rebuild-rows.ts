import { applyOfficeFact } from '../../shared/cases/apply-office-fact.ts';
import type { Office } from '../../shared/cases/office.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import { inFoldOrder } from '../../shared/journal/fold-order.ts';
import type { EntryKey } from './case-rows.ts';
import { entryBatches, isFolded, unsealEntry } from './entry-records.ts';
import { foldInto, isIn, isOfficeFact, nothingFolded } from './fold-entry.ts';
import { ownDevices } from './keys.ts';
import { type OfficeRow, sealOffice, unsealOffice } from './office-row.ts';
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
  // A row of a first load stands on what it came as, if that still opens.
  for (const ground of await groundsOf(state, kind, ids)) kind.foldedIn(folded).set(kind.idOf(ground), ground);
  for (const entry of entries) foldInto(folded, entry);
  const rows = ids.flatMap((id) => kind.foldedIn(folded).get(id) ?? []);
  const records = await Promise.all(rows.map((row) => kind.seal(state.keys, row)));
  await kind.table(state.db).bulkPut(records);
  for (const row of rows) state.findings.rebuiltRows.add(kind.idOf(row));
  return rows;
}

async function groundsOf<Row, Stored extends { readonly id: string }>(
  { db, keys }: Source,
  kind: RowKind<Row, Stored>,
  ids: readonly string[],
): Promise<Row[]> {
  const records = await kind.table(db).bulkGet([...ids]);
  const rows = await Promise.all(records.map(async (record) => (record ? kind.unseal(keys, record) : null)));
  return rows.map((row) => row && kind.groundOf(row)).filter((row) => row !== null);
}

/** Folds the office's row anew from all entries and writes it back; null when none is readable. */
export async function rebuildOffice(state: Source): Promise<OfficeRow | null> {
  const record = await state.db.meta.get('office');
  const row = record?.key === 'office' ? await unsealOffice(state.keys, record) : null;
  const base = row?.base ?? null;
  let office: Office | null = base?.value ?? null;
  const keys: EntryKey[] = base && row ? row.entries.slice(0, base.entries) : [];
  let last = 0;
  for (const entry of await entriesWhere(state, (one) => !isIn(base, one))) {
    if (entry.device === state.keys.device) last = Math.max(last, entry.n);
    for (const fact of entry.facts) office = applyOfficeFact(office, fact);
    if (entry.facts.some(isOfficeFact)) keys.push([entry.device, entry.n]);
  }
  if (!office) return null;
  const rebuilt = { office, entries: keys, ...(base && { base }) };
  await state.db.meta.put(await sealOffice(state.keys, rebuilt, last));
  state.findings.rebuiltRows.add('office');
  return rebuilt;
}

/** Readable entries that move something and meet a condition, in the order of the fold: the region's numbers first, then the outbox as it was written. */
export async function entriesWhere(state: Source, meets: (entry: Entry) => boolean): Promise<Entry[]> {
  const found: Entry[] = [];
  for await (const batch of entryBatches(state.db)) {
    const opened = await Promise.all(batch.map((record) => unsealEntry(state.keys, record)));
    noteDamagedEntries(
      state,
      batch.filter((_, index) => !opened[index]),
    );
    opened.forEach((entry, index) => entry && batch[index] && isFolded(batch[index]) && meets(entry) && found.push(entry));
  }
  return inFoldOrder(found, ownDevices(state.keys));
}
