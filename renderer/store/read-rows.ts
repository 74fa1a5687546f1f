import { type CaseRow, unsealRow } from './case-rows.ts';
import { entryBatches, unsealEntry } from './entry-records.ts';
import { rebuildRows } from './rebuild-rows.ts';
import { noteDamagedEntries, type StoreState } from './store-state.ts';

type Source = Pick<StoreState, 'db' | 'keys' | 'findings' | 'notify'>;

/** Rows in the order of the ids, without those that do not exist. A row whose seal does not hold is reported and folded anew from its entries. */
export async function readRows(state: Source, ids: readonly string[]): Promise<CaseRow[]> {
  const records = await state.db.rows.bulkGet([...ids]);
  const opened = await Promise.all(records.map(async (record) => (record ? unsealRow(state.keys, record) : null)));
  const damaged = ids.filter((_, index) => records[index] && !opened[index]);
  const healed = damaged.length === 0 ? [] : await healRows(state, damaged);
  const rows = opened.map((row, index) => row ?? healed.find((candidate) => candidate.case.id === ids[index]));
  return rows.filter((row) => row !== null && row !== undefined);
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
