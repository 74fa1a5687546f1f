import { Dexie } from 'dexie';
import { FIRST_PREV } from '../../shared/journal/chain.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { type BackupRecord, type OpenedBackup, readBackup, recordsOf } from '../../shared/wire/backup-file.ts';
import type { JournalRecord } from '../../shared/wire/journal-records.ts';
import type { SealedPart } from '../../shared/wire/sealed-part.ts';
import type { SecondCopy } from '../second-copy/second-copy.ts';
import type { OfficeKeys } from '../vault/office-keys.ts';
import { digestOf } from './backup-proof.ts';
import { type Database, type IndexedDbPort, makeDatabase } from './database.ts';
import { recordOf } from './drill-backup.ts';
import { storedPart } from './file-parts.ts';
import { foldAll } from './fold-all.ts';
import { keysOfOffice } from './keys.ts';
import type { SentinelPort } from './sentinel.ts';
import { emptyHead } from './store-head.ts';
import { writeFailure } from './write-failure.ts';

/** Where everything goes: the database, its second copy, and the keys of the session, with a device that has not written yet. */
export type RestoreGround = {
  readonly ports: IndexedDbPort & { readonly sentinels: SentinelPort };
  readonly copy: SecondCopy;
  readonly keys: OfficeKeys;
  /** From 0 to 1. */
  readonly onPart?: (done: number) => void;
};

const SLICE = 500;
const TOGETHER = 8_000_000;

/**
 * Puts a backup that a drill has found whole in the place of what lies in the store, under a fresh device: entries, sealed files, and in the second
 * copy the same. Rows are folded at the next opening. Numbers are given on from the highest that the backup or this computer knows. Refuses what
 * `readBackup` and the second copy do, disk-full, store-write-failed; then the store is empty, and restoring can be begun again.
 */
export async function restoreBackup(file: Uint8Array<ArrayBuffer>, ground: RestoreGround): Promise<Result<void, Refusal>> {
  const read = await readBackup(file, digestOf);
  if (!read.ok) return read;
  const name = read.value.manifest.store;
  const { ports, copy } = ground;
  const counters = highest(read.value.manifest.counters, ports.sentinels.read(name)?.counters ?? {});
  await new Dexie(name, ports).delete();
  const aside = await copy.setAside();
  if (!aside.ok) return aside;
  const db = makeDatabase(name, ports);
  try {
    await db.open();
    const filled = await fill(db, read.value, ground);
    if (!filled.ok) return await emptied(db, filled.error);
    await db.meta.bulkPut([
      { key: 'unfolded', rows: 'all' },
      { key: 'floor', counters },
    ]);
    const keys = keysOfOffice(ground.keys);
    await foldAll({ db, keys }, emptyHead(keys));
  } catch (error) {
    return await emptied(db, writeFailure(error));
  } finally {
    db.close();
  }
  ports.sentinels.write(name, { v: 1, device: ground.keys.device, n: 0, hash: FIRST_PREV, counters });
  return ok(undefined);
}

/** Half a store must not pass for a whole one. */
async function emptied(db: Database, refusal: Refusal): Promise<Result<never, Refusal>> {
  await db.delete({ disableAutoOpen: true }).catch(() => undefined);
  return err(refusal);
}

async function fill(db: Database, { body }: OpenedBackup, { copy, onPart }: RestoreGround): Promise<Result<void, Refusal>> {
  let done = 0;
  for (const slice of slicesOf(recordsOf(body))) {
    const entries = slice.filter((record) => record.kind === 'entry');
    const appended = await copy.append(entries.map((record): JournalRecord => record));
    if (!appended.ok) return appended;
    await db.transaction('rw', [db.entries, db.blobs, db.chunks, db.files], async () => {
      await db.entries.bulkPut(entries.map(recordOf));
      for (const record of slice) if (record.kind === 'part') await putPart(db, record);
    });
    done += slice.reduce((sum, record) => sum + sizeOf(record), 0);
    onPart?.(Math.min(1, done / Math.max(1, body.length)));
  }
  return ok(undefined);
}

/** A record in its table; one whose columns are not those of the table was proven by us, and is left where it is: in the backup. */
async function putPart(db: Database, part: SealedPart): Promise<void> {
  const stored = storedPart(part);
  if (stored?.table === 'blobs') await db.blobs.put(stored.record);
  if (stored?.table === 'chunks') await db.chunks.put(stored.record);
  if (stored?.table === 'files') await db.files.put(stored.record);
}

const sizeOf = (record: BackupRecord): number =>
  record.kind === 'entry' ? record.sealed.length : Object.values(record.sealed).reduce((sum, bytes) => sum + bytes.length, 0);

function* slicesOf(records: Iterable<BackupRecord>): Generator<BackupRecord[], void> {
  let slice: BackupRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    slice.push(record);
    bytes += sizeOf(record);
    if (slice.length < SLICE && bytes < TOGETHER) continue;
    yield slice;
    slice = [];
    bytes = 0;
  }
  if (slice.length > 0) yield slice;
}

function highest(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const counters = { ...a };
  for (const [series, serial] of Object.entries(b)) counters[series] = Math.max(counters[series] ?? 0, serial);
  return counters;
}
