import type { Table } from 'dexie';
import { stateLine, sumOfLines } from '../../shared/journal/state-hash.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { MAX_BACKUP } from '../../shared/wire/backup-bridge.ts';
import type { DeviceChain } from '../../shared/wire/backup-manifest.ts';
import type { BackupContent } from '../../shared/wire/backup-source.ts';
import { encodeRecord } from '../../shared/wire/journal-records.ts';
import { encodePart, type SealedPart } from '../../shared/wire/sealed-part.ts';
import { rowBatches } from './case-rows.ts';
import { chunksOf } from './blobs.ts';
import type { BlobRecord, Database, FileRecord } from './database.ts';
import { entryBatches, unsealEntry } from './entry-records.ts';
import { blobParts, filePart } from './file-parts.ts';
import type { DataKeys } from './keys.ts';
import { raiseCounters, unsealOffice } from './office-row.ts';
import { CASES, COMPLAINTS, type RowKind } from './row-kinds.ts';
import type { Bytes } from './seal.ts';
import { sha256 } from './signing.ts';

export type Collected = { readonly db: Database; readonly keys: DataKeys };

/** Room for the manifest, whose vault document is the longest part. */
const HEAD_ROOM = 2_000_000;

/**
 * Reads the whole store for a backup; every entry and every row is opened, so that none goes into it unread. Refuses `backup-store-damaged` with the
 * number of the first entry that does not open (0: a row), `backup-store-empty`.
 */
export async function collectBackup(from: Collected, room: number = MAX_BACKUP - HEAD_ROOM): Promise<Result<BackupContent, Refusal>> {
  const entries = await collectEntries(from);
  if (!entries.ok) return entries;
  const state = await collectState(from);
  if (!state) return err({ code: 'backup-store-damaged', params: { n: 0 } });
  const { frames, devices } = entries.value;
  const left = room - frames.reduce((sum, frame) => sum + frame.length, 0);
  const parts = await collectParts(from.db, left);
  return ok({ ...state, devices, parts: parts.count, frames: [...frames, ...parts.frames] });
}

async function collectEntries({
  db,
  keys,
}: Collected): Promise<Result<{ readonly frames: readonly Bytes[]; readonly devices: DeviceChain[] }, Refusal>> {
  const frames: Bytes[] = [];
  const chains = new Map<string, DeviceChain>();
  for await (const batch of entryBatches(db)) {
    const opened = await Promise.all(batch.map((record) => unsealEntry(keys, record)));
    for (const [index, { sealed, device, n, office, seq, deferred, held }] of batch.entries()) {
      const hash = opened[index]?.hash;
      const marks = { ...(seq !== undefined && { seq }), ...(deferred && { deferred }), ...(held && { held }) };
      const frame = hash && encodeRecord({ kind: 'entry', device, n, office, hash, ...marks, sealed });
      if (!frame) return err({ code: 'backup-store-damaged', params: { n } });
      frames.push(frame);
      chains.set(device, { device, n, hash, entries: (chains.get(device)?.entries ?? 0) + 1 });
    }
  }
  return frames.length > 0 ? ok({ frames, devices: [...chains.values()] }) : err({ code: 'backup-store-empty' });
}

/** What the rows on the disk say; null when one does not open. */
async function collectState({ db, keys }: Collected): Promise<Omit<BackupContent, 'devices' | 'parts' | 'frames'> | null> {
  const [record, floor] = await db.meta.bulkGet(['office', 'floor']);
  const counters = floor?.key === 'floor' ? floor.counters : {};
  const row = record?.key === 'office' ? await unsealOffice(keys, record) : null;
  const cases = row && (await linesOf({ db, keys }, CASES, ({ case: row }) => [`case ${row.id}`, row]));
  const complaints = cases && (await linesOf({ db, keys }, COMPLAINTS, ({ complaint }) => [`complaint ${complaint.id}`, complaint]));
  if (!complaints) return null;
  const office = raiseCounters(row.office, counters);
  const lines = [await stateLine('office', office, sha256), ...cases, ...complaints];
  const { mark, zone } = office.settings;
  return { office: office.id, mark, zone, counters, stateHash: await sumOfLines(lines, sha256) };
}

async function linesOf<Row, Stored extends { readonly id: string }>(
  { db, keys }: Collected,
  kind: RowKind<Row, Stored>,
  named: (row: Row) => readonly [string, unknown],
): Promise<string[] | null> {
  const lines: string[] = [];
  for await (const batch of rowBatches(kind.table(db))) {
    const rows = await Promise.all(batch.map((record) => kind.unseal(keys, record)));
    for (const row of rows) {
      if (!row) return null;
      lines.push(await stateLine(...named(row), sha256));
    }
  }
  return lines;
}

type Parts = { readonly frames: readonly Bytes[]; readonly count: BackupContent['parts'] };

/** Sealed scans and files as far as there is room; a scan goes whole or not at all. */
async function collectParts(db: Database, room: number): Promise<Parts> {
  const frames: Bytes[] = [];
  const count = { count: 0, bytes: 0, leftOut: 0 };
  for await (const group of partGroups(db)) {
    const encoded = group.map(encodePart);
    const whole = encoded.filter((frame) => frame !== null);
    const bytes = whole.reduce((sum, frame) => sum + frame.length, 0);
    if (whole.length < group.length || count.bytes + bytes > room) {
      count.leftOut += sizeOf(group);
      continue;
    }
    frames.push(...whole);
    count.count += whole.length;
    count.bytes += bytes;
  }
  return { frames, count };
}

const sizeOf = (group: readonly SealedPart[]): number =>
  group.reduce((sum, { sealed }) => sum + Object.values(sealed).reduce((length, bytes) => length + bytes.length, 0), 0);

/** A scan with all its chunks, or one file of a package. */
async function* partGroups(db: Database): AsyncGenerator<readonly SealedPart[]> {
  for await (const record of recordsOf(db.blobs)) yield blobParts(record, await chunksOf(db, record.id));
  for await (const record of recordsOf(db.files)) yield [filePart(record)];
}

async function* recordsOf<Stored extends BlobRecord | FileRecord>(table: Table<Stored, string>): AsyncGenerator<Stored> {
  for (const id of await table.toCollection().primaryKeys()) {
    const record = await table.get(id);
    if (record) yield record;
  }
}
