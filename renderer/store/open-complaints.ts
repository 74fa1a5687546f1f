import { rowBatches } from './case-rows.ts';
import type { ComplaintRow } from './complaint-rows.ts';
import type { ComplaintShelf } from './complaint-shelf.ts';
import { openRecords } from './read-rows.ts';
import { COMPLAINTS } from './row-kinds.ts';
import type { StoreState } from './store-state.ts';

type Source = Pick<StoreState, 'db' | 'keys' | 'findings' | 'notify'>;

/** The complaints that somebody still has to do something about: few, read before the first screen. */
export const openRunningComplaints = async (state: Source): Promise<ComplaintRow[]> =>
  openRecords(state, COMPLAINTS, await state.db.complaints.where('open').equals(1).toArray());

export async function openAllComplaints(state: Source): Promise<ComplaintRow[]> {
  const rows: ComplaintRow[] = [];
  for await (const batch of rowBatches(state.db.complaints)) rows.push(...(await openRecords(state, COMPLAINTS, batch)));
  return rows;
}

/** Puts those on the shelf that are not there yet. By the keys, not by the mark: a damaged mark hides nothing. */
export async function openOtherComplaints(state: Source, shelf: ComplaintShelf): Promise<void> {
  const ids = (await state.db.complaints.toCollection().primaryKeys()).filter((id) => !shelf.index.byId(id));
  const records = await state.db.complaints.bulkGet(ids);
  const rows = await openRecords(
    state,
    COMPLAINTS,
    records.filter((record) => record !== undefined),
  );
  shelf.complete(rows);
  state.notify();
}
