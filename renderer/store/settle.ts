import { placeName } from './copy-records.ts';
import type { EntryRecord } from './database.ts';
import { ownDevices } from './keys.ts';
import { lastRecord } from './store-head.ts';
import type { StoreState } from './store-state.ts';

/** What a taking settles of this computer's own entries, by place. */
export type Settling = {
  readonly numbered: ReadonlySet<string>;
  readonly held: ReadonlySet<string>;
  readonly records: ReadonlyMap<string, EntryRecord>;
};
/** `inTurn`: the numbers came in the order in which the entries are folded anyway. */
export type Settled = { readonly settled: Readonly<Record<string, number>>; readonly inTurn: boolean };

/** Up to where each own chain has its numbers after a taking. */
export async function settle({ db, keys, sync }: Pick<StoreState, 'db' | 'keys' | 'sync'>, settling: Settling): Promise<Settled> {
  const { numbered, held, records } = settling;
  const settled: Record<string, number> = { ...sync.settled };
  let inTurn = true;
  let waiting = false;
  for (const device of ownDevices(keys)) {
    const numberedHere = [...numbered].some((name) => name.startsWith(`${device}:`));
    if (numberedHere && waiting) inTurn = false;
    const last = (await lastRecord(db, device))?.n ?? 0;
    let end = settled[device] ?? 0;
    const isSettled = async (n: number): Promise<boolean> => {
      const name = placeName({ device, n });
      if (numbered.has(name) || held.has(name)) return true;
      const record = records.get(name) ?? (await db.entries.get([device, n]));
      return record !== undefined && (record.seq !== undefined || record.held === 1);
    };
    while (end < last && (await isSettled(end + 1))) end += 1;
    settled[device] = end;
    if (end < last) waiting = true;
    if ([...numbered].some((name) => name.startsWith(`${device}:`) && Number(name.slice(device.length + 1)) > end)) inTurn = false;
  }
  return { settled, inTurn };
}

/** Is every entry of this computer numbered? */
export async function isAllSettled({ db, keys, sync }: Pick<StoreState, 'db' | 'keys' | 'sync'>): Promise<boolean> {
  if (sync.held.length > 0) return false;
  for (const device of ownDevices(keys)) if (((await lastRecord(db, device))?.n ?? 0) > (sync.settled[device] ?? 0)) return false;
  return true;
}

/** Records of this computer's entries that have no number yet, in the order of the fold, without those that are held back. */
export async function* unnumberedRecords({ db, keys, sync }: Pick<StoreState, 'db' | 'keys' | 'sync'>): AsyncGenerator<EntryRecord[]> {
  for (const device of ownDevices(keys)) {
    for (let last = sync.settled[device] ?? 0; ;) {
      const batch = await db.entries.where('[device+n]').between([device, last], [device, Infinity], false, false).limit(BATCH).toArray();
      const end = batch.at(-1);
      if (!end) break;
      yield batch.filter(({ seq, held }) => seq === undefined && held !== 1);
      last = end.n;
    }
  }
}
const BATCH = 500;
