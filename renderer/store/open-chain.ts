import type { Instant } from '../../shared/kernel/clock.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { lossAfterOpening } from './check-loss.ts';
import type { Database, EntryRecord, FloorRecord, HeadRecord, OfficeRecord, SnapshotRecord, SyncRecord, UnfoldedRecord } from './database.ts';
import { createKeys, keysOfOffice, loadKeys, renewOwnDevice, type StoreKeys } from './keys.ts';
import type { StorePorts } from './ports.ts';
import type { Sentinel } from './sentinel.ts';
import type { OpenStoreOptions } from './store.ts';
import { emptyHead, lastRecord } from './store-head.ts';

export type Opening = {
  readonly options: OpenStoreOptions;
  readonly ports: StorePorts;
  readonly db: Database;
  readonly sentinel: Sentinel | null;
};
/** Keys and end of the chain, and counters below which no number is given. */
export type Chain = { readonly keys: StoreKeys; readonly head: HeadRecord; readonly floor: FloorRecord['counters'] };
export type OpeningRecords = {
  readonly keys: StoreKeys | null;
  readonly head: HeadRecord | null;
  readonly last: EntryRecord | null;
  readonly office: OfficeRecord | null;
  readonly floor: FloorRecord | null;
  readonly sync: SyncRecord | null;
  readonly seenAt: Instant | null;
  readonly board: SnapshotRecord | null;
  readonly unfolded: UnfoldedRecord['rows'] | null;
};

/** All that opening needs, read at one moment: another window may be writing. */
export function readOpening({ db, options }: Opening): Promise<OpeningRecords> {
  return db.transaction('r', [db.keys, db.meta, db.entries, db.snapshot], async () => {
    const keys = options.keys ? keysOfOffice(options.keys) : await loadKeys(db);
    const [head, office, floor, unfolded, sync, seen] = await db.meta.bulkGet(['head', 'office', 'floor', 'unfolded', 'sync', 'seen']);
    return {
      keys,
      // The end of an older device's chain says nothing of this one's.
      head: head?.key === 'head' && (!keys || head.device === keys.device) ? head : null,
      office: office?.key === 'office' ? office : null,
      floor: floor?.key === 'floor' ? floor : null,
      sync: sync?.key === 'sync' ? sync : null,
      seenAt: seen?.key === 'seen' ? seen.at : null,
      last: (keys ? await lastRecord(db, keys.device) : await db.entries.toCollection().last()) ?? null,
      board: (await db.snapshot.get('board')) ?? null,
      unfolded: unfolded?.key === 'unfolded' ? unfolded.rows : null,
    };
  });
}

/** What is missing, by head, last entry and sentinel. */
export const lossIn = ({ db, sentinel }: Opening, { keys, head, last }: OpeningRecords): Promise<Refusal | null> =>
  lossAfterOpening(db, { keys, head, last, sentinel });

/** Keys and end of the chain. `loss`: what is missing after all healing; the person was told and goes on, or it is refused. */
export async function openChain(opening: Opening, records: OpeningRecords, loss: Refusal | null): Promise<Result<Chain, Refusal>> {
  const { options, db } = opening;
  const { keys, head, floor } = records;
  if (loss && !options.acceptLoss) return err(loss);
  if (loss) return goOnAfterLoss(opening, records);
  if (keys) return ok({ keys, head: head ?? emptyHead(keys), floor: floor?.counters ?? {} });
  const created = await createKeys(db, options.ids);
  return ok({ keys: created, head: emptyHead(created), floor: {} });
}

/** A new chain beside what is left, under a new device: numbers of lost entries and of printed papers are never given again. */
async function goOnAfterLoss(opening: Opening, { keys: found, floor }: OpeningRecords): Promise<Result<Chain, Refusal>> {
  const { options, ports, db, sentinel } = opening;
  // Without its key nothing that is left can be read, now or ever.
  if (!found)
    await Promise.all([db.entries, db.rows, db.complaints, db.meta, db.drafts, db.files, db.blobs, db.chunks].map((table) => table.clear()));
  await db.snapshot.clear();
  const renewed = await newDevice(opening, found);
  if (!renewed.ok) return renewed;
  const keys = renewed.value;
  const head = emptyHead(keys);
  const counters = { ...floor?.counters, ...sentinel?.counters };
  await db.meta.bulkPut([head, { key: 'floor', counters }]);
  ports.sentinels.write(options.name, { v: 1, device: keys.device, n: 0, hash: head.hash, counters });
  return ok({ keys, head, floor: counters });
}

async function newDevice({ options, db }: Opening, found: StoreKeys | null): Promise<Result<StoreKeys, Refusal>> {
  if (!options.keys) return ok(found ? await renewOwnDevice(db, options.ids, found) : await createKeys(db, options.ids));
  if (!options.renewDevice) return err({ code: 'keys-needed' });
  const renewed = await options.renewDevice(options.keys);
  return renewed.ok ? ok(keysOfOffice(renewed.value)) : renewed;
}
