import type { EntryKey } from './case-rows.ts';
import { isOwnDevice } from './keys.ts';
import { readRows } from './read-rows.ts';
import { CASES, COMPLAINTS } from './row-kinds.ts';
import type { StoreState } from './store-state.ts';

/** The entries behind a case or complaint that this computer has never had: it began with a first load, their turn is still to come. */
export async function missingHistory(state: StoreState, id: string): Promise<readonly EntryKey[]> {
  if (!mayLack(state)) return [];
  const [row] = [...(await readRows(state, CASES, [id])), ...(await readRows(state, COMPLAINTS, [id]))];
  return row ? neverLoaded(state, row.entries) : [];
}

/** Is there anything of the stream that was never loaded here? */
export const mayLack = ({ sync }: Pick<StoreState, 'sync'>): boolean => sync.historyFrom !== null || sync.refilling || sync.loading !== null;

/** Those of some entries that were never here; what is gone of this computer's own is damage, and not among them. */
export async function neverLoaded(state: Pick<StoreState, 'db' | 'keys' | 'sync'>, wanted: readonly EntryKey[]): Promise<EntryKey[]> {
  if (!mayLack(state)) return [];
  const records = await state.db.entries.bulkGet([...wanted]);
  return wanted.filter(([device], index) => !records[index] && !isOwnDevice(state.keys, device));
}
