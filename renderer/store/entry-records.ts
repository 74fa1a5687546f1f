import type { Entry } from '../../shared/journal/entry.ts';
import type { Tombstone } from '../../shared/journal/tombstone.ts';
import type { WireEntry } from '../../shared/wire/wire-entry.ts';
import type { Instant } from '../../shared/kernel/clock.ts';
import type { EntryKey } from './case-rows.ts';
import type { Database, EntryRecord } from './database.ts';
import type { StoreKeys } from './keys.ts';
import { sealJson, unsealJson } from './seal.ts';

type EntryPlace = Pick<EntryRecord, 'device' | 'n' | 'office'>;
const placeOf = ({ device, n, office }: EntryPlace) => ({ office, table: 'entries', id: `${device}:${n}` });

/** The record of an entry. The region's number stays outside the seal: it comes later and identifies nobody. */
export async function sealEntryRecord(keys: StoreKeys, entry: Entry): Promise<EntryRecord> {
  const { seq, ...own } = entry;
  const { device, n, office } = entry;
  return { device, n, office, ...(seq !== undefined && { seq }), sealed: await sealJson(keys.data, placeOf(entry), own) };
}

/** The record of an erased entry: its bytes are gone, its place in the chain stays. */
export async function sealTombstone(keys: Pick<StoreKeys, 'data'>, stone: Tombstone): Promise<EntryRecord> {
  const { seq, ...own } = stone;
  const { device, n, office } = stone;
  return { device, n, office, ...(seq !== undefined && { seq }), erased: 1, sealed: await sealJson(keys.data, placeOf(stone), own) };
}

/** The record of an entry of a kind that this version does not know, as it came. */
export async function sealDeferred(keys: Pick<StoreKeys, 'data'>, wire: WireEntry, seq: number): Promise<EntryRecord> {
  const { device, n, office } = wire;
  return { device, n, office, seq, deferred: 1, sealed: await sealJson(keys.data, placeOf({ device, n, office }), wire) };
}

/** What was sealed, exactly as it was hashed or signed; null when the seal does not hold. Trusted: the seal proves that we wrote it. */
export async function unsealStored(keys: Pick<StoreKeys, 'data'>, record: EntryRecord): Promise<Entry | Tombstone | null> {
  const opened = await unsealJson(keys.data, placeOf(record), record.sealed);
  if (!opened) return null;
  const stored = opened.value as Entry | Tombstone;
  return record.seq === undefined ? stored : { ...stored, seq: record.seq };
}

/** The entry of a record; of an erased one only its place in the chain is left, and it says nothing of anything. */
export async function unsealEntry(keys: Pick<StoreKeys, 'data'>, record: EntryRecord): Promise<Entry | null> {
  const stored = await unsealStored(keys, record);
  if (stored && record.deferred === 1) return { ...stored, ...SILENT };
  return stored && isTombstone(stored) ? { ...stored, ...SILENT } : stored;
}

/** An entry that says nothing: erased, or not to be understood yet. */
const SILENT: Pick<Entry, 'id' | 'actor' | 'role' | 'at' | 'facts'> = { id: '', actor: '', role: 'administrator', at: '' as Instant, facts: [] };

export const isTombstone = (stored: Entry | Tombstone): stored is Tombstone => 'erased' in stored;

/** Does the record's entry move anything here? */
export const isFolded = ({ erased, deferred, held }: EntryRecord): boolean => erased !== 1 && deferred !== 1 && held !== 1;

export type EntriesRead = { readonly entries: readonly Entry[]; readonly damaged: readonly { readonly device: string; readonly n: number }[] };

/** Entries by their keys in the given order; those that are missing or damaged are named, not passed over in silence. */
export async function readEntries(db: Database, keys: Pick<StoreKeys, 'data'>, wanted: readonly EntryKey[]): Promise<EntriesRead> {
  const records = await db.entries.bulkGet([...wanted]);
  const opened = await Promise.all(records.map(async (record) => (record ? unsealEntry(keys, record) : null)));
  const damaged = wanted.filter((_, index) => !opened[index]).map(([device, n]) => ({ device, n }));
  return { entries: opened.filter((entry) => entry !== null), damaged };
}

const BATCH = 1000;

/** Records of all entries in order of device and number, some at a time. `after` leaves out what is up to that key. */
export async function* entryBatches(db: Database, after: EntryKey = ['', 0]): AsyncGenerator<EntryRecord[]> {
  for (let last = after; ;) {
    const batch = await db.entries.where('[device+n]').above(last).limit(BATCH).toArray();
    const end = batch.at(-1);
    if (!end) return;
    yield batch;
    last = [end.device, end.n];
  }
}
