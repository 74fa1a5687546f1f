import type { Refusal } from '../../shared/kernel/refusal.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { EntryKey } from './case-rows.ts';
import { placeName } from './copy-records.ts';
import { isFolded, readEntries } from './entry-records.ts';
import { refreshFromOthers } from './refresh.ts';
import { commitLock, type StoreState } from './store-state.ts';
import { takeKnown } from './take-stream.ts';

/** Entries that rows wait for and that are not here. */
export async function lackedUnread({ db, sync: { unread } }: Pick<StoreState, 'db' | 'sync'>): Promise<readonly EntryKey[]> {
  const records = await db.entries.bulkGet([...unread]);
  return unread.filter((_, index) => !records[index]);
}

/**
 * Makes the rows of the first load that this version could not read from their entries, as far as these are here: as if the stream had been followed from its beginning. What
 * comes behind the cursor is folded on when the stream brings it; what is of an unknown kind stays deferred. Answers how many entries were deferred. Refuses like `takeStream`.
 */
export function foldUnread(state: StoreState): Promise<Result<number, Refusal>> {
  return state.ports.alone(commitLock(state), async () => {
    await refreshFromOthers(state);
    const { sync, db, keys } = state;
    if (sync.unread.length === 0) return ok(0);
    const records = (await db.entries.bulkGet([...sync.unread])).filter((record) => record?.seq !== undefined);
    const folded = records.flatMap((record): EntryKey[] => (record && isFolded(record) ? [[record.device, record.n]] : []));
    const { entries } = await readEntries(db, keys, folded);
    const seqs = new Map(records.map((record) => [record ? placeName(record) : '', record?.seq]));
    const known = entries.flatMap((entry) => ({ ...entry, seq: seqs.get(placeName(entry)) ?? 0 })).sort((a, b) => a.seq - b.seq);
    const book = { ...sync, turn: sync.turn + 1, shakes: sync.shakes + 1, unread: [] };
    const taken = await takeKnown(state, { known, isHere: true }, book);
    return taken.ok ? ok(records.filter((record) => record?.deferred === 1).length) : taken;
  });
}
