import type { SealedRecord } from './append-to-copy.ts';
import { auditRecordsOf } from './audit-records.ts';
import { hold, release } from './blobs.ts';
import { placeName } from './copy-records.ts';
import type { EntryRecord, SyncRecord } from './database.ts';
import { sealDeferred, sealEntryRecord, sealTombstone } from './entry-records.ts';
import type { MovedOffice } from './move-office.ts';
import type { MovedRows } from './move-rows.ts';
import { sealOffice } from './office-row.ts';
import type { CaseRow } from './case-rows.ts';
import type { ComplaintRow } from './complaint-rows.ts';
import type { PreparedTaking } from './prepare-taking.ts';
import { CASES, COMPLAINTS, type AnyRow, type RowKind } from './row-kinds.ts';
import type { StoreState } from './store-state.ts';

export type Moved = { readonly cases: MovedRows<CaseRow>; readonly complaints: MovedRows<ComplaintRow>; readonly office: MovedOffice };

/** What came, sealed. */
export async function sealReceived({ keys }: StoreState, { plan, known, deferred }: PreparedTaking): Promise<SealedRecord[]> {
  const [entries, strange, stones] = await Promise.all([
    Promise.all(known.map(async (entry) => ({ record: await sealEntryRecord(keys, entry), hash: entry.hash }))),
    Promise.all(deferred.map(async ({ entry, seq }) => ({ record: await sealDeferred(keys, entry, seq), hash: entry.hash }))),
    Promise.all(plan.stones.map(async (stone) => ({ record: await sealTombstone(keys, stone), hash: stone.hash }))),
  ]);
  const seqOf = ({ record }: SealedRecord) => record.seq ?? 0;
  return [...entries, ...strange, ...stones].sort((a, b) => seqOf(a) - seqOf(b));
}

/** Own records that change their clear columns: they get their number, or the region holds them back. */
function ownRecords({ plan, standings, newlyHeld }: PreparedTaking): EntryRecord[] {
  const numbered = plan.number.flatMap(({ device, n, seq }) => {
    const record = standings.records.get(placeName({ device, n }));
    if (!record) return [];
    const { held: _held, ...own } = record;
    return [{ ...own, seq }];
  });
  const held = newlyHeld.flatMap((one) => {
    const record = standings.records.get(placeName(one));
    return record ? [{ ...record, held: 1 as const }] : [];
  });
  return [...numbered, ...held];
}

/**
 * One strict transaction: what came, the numbers, the rows that it moves, audit lines, the office and the book, or nothing. Answers the files that nothing names
 * any more, by their names in the second copy.
 */
export async function putTaking(
  state: StoreState,
  { prepared, received, moved, book }: { prepared: PreparedTaking; received: readonly SealedRecord[]; moved: Moved; book: SyncRecord },
): Promise<string[]> {
  const { db, keys, officeBase } = state;
  const { cases, complaints, office } = moved;
  const [rows, complaintRecords, officeRecord] = await Promise.all([
    Promise.all(cases.rows.map((row) => CASES.seal(keys, row))),
    Promise.all(complaints.rows.map((row) => COMPLAINTS.seal(keys, row))),
    office.office &&
      sealOffice(keys, { office: office.office, entries: [...office.officeEntries], ...(officeBase && { base: officeBase }) }, state.head.n),
  ]);
  const links = [...linksOf(CASES, cases), ...linksOf(COMPLAINTS, complaints)];
  return db.transaction('rw', [db.entries, db.rows, db.complaints, db.audit, db.meta, db.blobs, db.chunks, db.snapshot], async () => {
    await db.entries.bulkPut([...received.map(({ record }) => record), ...ownRecords(prepared)]);
    await db.rows.bulkPut(rows);
    await db.rows.bulkDelete([...cases.gone]);
    await db.complaints.bulkPut(complaintRecords);
    await db.complaints.bulkDelete([...complaints.gone]);
    await db.audit.bulkPut(prepared.known.flatMap(auditRecordsOf));
    await db.meta.bulkPut(officeRecord ? [book, officeRecord] : [book]);
    // The region's clock has spoken: what this computer's clock said before counts no more.
    await db.meta.delete('seen');
    // The saved index finds what is new by itself, not what only changed its place.
    if (prepared.change.stirred.length > 0) await db.snapshot.clear();
    const gone: string[] = [];
    for (const { hash, owner, held } of links) {
      if (held) await hold({ db }, hash, owner);
      else gone.push(...(await release({ db }, hash, owner)));
    }
    return gone;
  });
}

type Link = { readonly hash: string; readonly owner: string; readonly held: boolean };

/** Who holds a scan follows the rows: what a row names now and did not before, and the reverse. A scan that is not here yet is held by nobody. */
function linksOf<Row extends AnyRow, Stored extends { readonly id: string }>(
  kind: RowKind<Row, Stored>,
  { rows, gone, before }: MovedRows<Row>,
): Link[] {
  const linksBetween = (owner: string, old: readonly string[], now: readonly string[]): Link[] => [
    ...now.filter((hash) => !old.includes(hash)).map((hash) => ({ hash, owner, held: true })),
    ...old.filter((hash) => !now.includes(hash)).map((hash) => ({ hash, owner, held: false })),
  ];
  const namedBefore = (id: string): readonly string[] => {
    const row = before.get(id);
    return row ? kind.filesOf(row) : [];
  };
  return [
    ...rows.flatMap((row) => linksBetween(kind.idOf(row), namedBefore(kind.idOf(row)), kind.filesOf(row))),
    ...gone.flatMap((id) => linksBetween(id, namedBefore(id), [])),
  ];
}
