import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Database, EntryRecord, HeadRecord } from './database.ts';
import { unsealEntry } from './entry-records.ts';
import type { Inspection } from './inspect-database.ts';
import type { StoreKeys } from './keys.ts';
import { lastRecord } from './store-head.ts';
import type { Sentinel } from './sentinel.ts';

/** Before the database is opened: is something gone that the sentinel remembers, or that the browser says it has thrown away? */
export function lossBeforeOpening(inspection: Inspection, sentinel: Sentinel | null): Refusal | null {
  const remembered = sentinel?.n ?? 0;
  if (inspection === 'lost' || (inspection === 'absent' && remembered > 0)) return { code: 'store-lost', params: { entries: remembered } };
  if (inspection === 'unreadable') return { code: 'store-damaged', params: { expected: remembered, found: 0 } };
  return null;
}

/** What opening finds in the database. */
export type Opened = {
  readonly keys: StoreKeys | null;
  readonly head: HeadRecord | null;
  readonly last: EntryRecord | null;
  readonly sentinel: Sentinel | null;
};

/** After opening: the end of the chain must be what the head says and what the sentinel remembers. */
export async function lossAfterOpening(db: Database, { keys, head, last, sentinel }: Opened): Promise<Refusal | null> {
  const remembered = sentinel?.n ?? 0;
  if (!keys) return last || remembered > 0 ? { code: 'store-lost', params: { entries: Math.max(remembered, last?.n ?? 0) } } : null;
  if (sentinel && sentinel.n > 0 && sentinel.device !== keys.device) return lossOfOlder(db, keys, sentinel);
  const found = last?.n ?? 0;
  const expected = Math.max(head?.n ?? 0, remembered);
  if (found !== expected) return { code: 'store-damaged', params: { expected, found } };
  if (!last || !head) return null;
  const lastEntry = await unsealEntry(keys, last);
  const rememberedRecord = sentinel && sentinel.n > 0 && sentinel.n < found ? await db.entries.get([keys.device, sentinel.n]) : null;
  const rememberedEntry = rememberedRecord && (await unsealEntry(keys, rememberedRecord));
  // An entry that cannot be unsealed is reported by the checks; an entry with another hash means another history.
  const wrongEnd = lastEntry && lastEntry.hash !== head.hash;
  const wrongMemory = (rememberedEntry && rememberedEntry.hash !== sentinel?.hash) || (sentinel?.n === found && sentinel.hash !== head.hash);
  return wrongEnd || wrongMemory ? { code: 'store-damaged', params: { expected, found } } : null;
}

/** The sentinel remembers another device: an earlier one of this computer, whose entries must all be here, or one that nobody knows. */
async function lossOfOlder(db: Database, keys: StoreKeys, { device, n }: Sentinel): Promise<Refusal | null> {
  const last = keys.retired.has(device) ? await lastRecord(db, device) : undefined;
  return last && last.n >= n ? null : { code: 'store-lost', params: { entries: n } };
}
