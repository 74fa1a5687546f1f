import type { Entry } from '../../shared/journal/entry.ts';
import { readEntry, WireEntry } from '../../shared/wire/wire-entry.ts';
import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import type { EntryKey } from './case-rows.ts';
import { placeName } from './copy-records.ts';
import { unsealStored } from './entry-records.ts';
import { commitLock, type StoreState } from './store-state.ts';
import { takeKnown } from './take-stream.ts';

/** After an update of the program: entries of a kind that it did not know before take their place in the fold, wherever in the stream they stand. */
export function foldDeferred(state: StoreState): Promise<void> {
  if (state.sync.deferred.length === 0) return Promise.resolve();
  return state.ports.alone(commitLock(state), async () => {
    const { deferred } = state.sync;
    const known = await knownOf(state, deferred);
    if (known.length === 0) return;
    const places = new Set(known.map(placeName));
    const left = deferred.filter(([device, n]) => !places.has(placeName({ device, n })));
    await takeKnown(state, { known }, { ...state.sync, turn: state.sync.turn + 1, shakes: state.sync.shakes + 1, deferred: left });
  });
}

async function knownOf({ db, keys }: StoreState, deferred: readonly EntryKey[]): Promise<Entry[]> {
  const records = await db.entries.bulkGet([...deferred]);
  const known = records.map(async (record) => {
    const stored = record?.deferred === 1 ? await unsealStored(keys, record) : null;
    if (!stored || record?.seq === undefined) return [];
    const { seq: _seq, ...wire } = stored;
    const framed = parseSafely(WireEntry, wire);
    const read = framed.success ? readEntry(framed.data) : null;
    return read?.known ? [{ ...read.entry, seq: record.seq }] : [];
  });
  return (await Promise.all(known)).flat();
}
