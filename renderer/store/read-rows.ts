import { type CaseRow, unsealRow } from './case-rows.ts';
import { entryBatches, unsealEntry } from './entry-records.ts';
import { rebuildRows } from './rebuild-rows.ts';
import { noteDamagedEntries, type StoreState } from './store-state.ts';

type Source = Pick<StoreState, 'db' | 'keys' | 'findings' | 'notify'>;

/** Rows by id, in no order. A row whose seal does not hold is reported and folded anew from its entries. */
export async function readRows(state: Source, ids: readonly string[]): Promise<CaseRow[]> {
  const records = await state.db.rows.bulkGet([...ids]);
  const rows: CaseRow[] = [];
  const damaged: string[] = [];
  await Promise.all(
    records.map(async (record, index) => {
      const row = record && (await unsealRow(state.keys, record));
      if (row) rows.push(row);
      else if (record) damaged.push(ids[index] ?? '');
    }),
  );
  return damaged.length === 0 ? rows : [...rows, ...(await healRows(state, damaged))];
}

/** Reports damaged rows and rebuilds them. */
export async function healRows(state: Source, damaged: readonly string[]): Promise<CaseRow[]> {
  for (const id of damaged) state.findings.damagedRows.add(id);
  const rebuilt = await rebuildRows(state, damaged);
  state.notify();
  return rebuilt;
}

/** Rows that this device's entries after `n` have touched. */
export async function rowsTouchedAfter(state: Source, n: number): Promise<CaseRow[]> {
  const ids = new Set<string>();
  for await (const batch of entryBatches(state.db, [state.keys.device, n])) {
    const own = batch.filter((record) => record.device === state.keys.device);
    const opened = await Promise.all(own.map((record) => unsealEntry(state.keys, record)));
    noteDamagedEntries(
      state,
      own.filter((_, index) => !opened[index]),
    );
    for (const entry of opened) for (const fact of entry?.facts ?? []) if ('case' in fact) ids.add(fact.case);
    if (own.length < batch.length) break;
  }
  return ids.size === 0 ? [] : readRows(state, [...ids]);
}
