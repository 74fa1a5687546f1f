import type { z } from 'zod';
import { Office } from '../../shared/cases/office.ts';
import { Complaint } from '../../shared/complaints/complaint.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { SnapshotRow } from '../../shared/wire/snapshot.ts';
import { type CaseRow, type EntryKey, FoldedCase, sealRow } from './case-rows.ts';
import type { ComplaintRow } from './complaint-rows.ts';
import type { ComplaintRecord, RowRecord } from './database.ts';
import { type OfficeRow, raiseCounters, sealOffice } from './office-row.ts';
import { refreshFromOthers } from './refresh.ts';
import { COMPLAINTS } from './row-kinds.ts';
import { commitLock, markNow, type StoreState } from './store-state.ts';
import { sealBook, type SyncBook } from './sync-book.ts';
import type { SyncStore } from './sync-port.ts';
import { rememberHead } from './write-entries.ts';
import { writeFailure } from './write-failure.ts';

type Page = Parameters<SyncStore['load']>[0];
type Rows = {
  readonly cases: CaseRow[];
  readonly complaints: ComplaintRow[];
  readonly office: OfficeRow | null;
  /** Of a kind or with members that a later version has: what is behind them is fetched and folded here. */
  readonly unread: SnapshotRow[];
};
type SealedRows = Rows & {
  /** The JSON of each case's row, as it lies under the seal. */
  readonly texts: readonly string[];
  readonly records: readonly RowRecord[];
  readonly complaintRecords: readonly ComplaintRecord[];
};

/**
 * Writes a page of the first load in one transaction with the place to go on from. The cursor of the very first page counts, also after a break: rows that came later
 * know what is in them. Rows that this version cannot read are remembered by their entries. Refuses load-not-empty, cursor-moved (it does not follow what is
 * here), app-too-old (the office's own row cannot be read), content-damaged (a row without entries), disk-full and the other failures of writing; then nothing is
 * written.
 */
export function loadPage(state: StoreState, page: Page): Promise<Result<void, Refusal>> {
  // Reading and sealing wait for nobody: they go on while the page before this one is being written.
  const sealing = sealRows(state, page.rows);
  sealing.catch(() => undefined);
  return state.ports.alone(commitLock(state), async () => {
    await refreshFromOthers(state);
    if (!(await mayLoad(state))) return err({ code: 'load-not-empty' });
    if (!isNext(state.sync, page)) return err({ code: 'cursor-moved' });
    const rows = await sealing;
    if (!rows) return err({ code: 'content-damaged' });
    if (rows.unread.some(({ kind }) => kind === 'office')) return err({ code: 'app-too-old' });
    const begins = state.sync.loading === null;
    const book = bookAfter(state.sync, page, rows.unread);
    try {
      await put(state, rows, book);
    } catch (error) {
      return err(writeFailure(error));
    }
    follow(state, rows, book);
    if (!state.withheld) await followInIndex(state, rows, { begins, ends: page.end });
    state.news.post({ kind: 'taken', turn: book.turn });
    state.notify();
    return ok(undefined);
  });
}

async function mayLoad({ db, sync }: StoreState): Promise<boolean> {
  if (sync.loading) return true;
  return sync.cursor === 0 && (await db.entries.limit(1).count()) === 0 && (await db.rows.limit(1).count()) === 0;
}

function isNext({ loading }: SyncBook, { after }: Page): boolean {
  const here = loading?.after ?? null;
  return here?.kind === after?.kind && here?.id === after?.id;
}

function bookAfter(before: SyncBook, { rows, cursor, streamHash, end }: Page, left: readonly SnapshotRow[]): SyncBook {
  const last = rows.at(-1);
  const after = last ? { kind: last.kind, id: last.id } : (before.loading?.after ?? null);
  const first = before.loading ? { cursor: before.cursor, streamHash: before.streamHash } : { cursor, streamHash };
  const places = [...before.unread, ...left.flatMap(({ entries }) => entries.map(([device, n]): EntryKey => [device, n]))];
  const unread = [...new Map(places.map((place) => [place.join(' '), place])).values()];
  const turned = { ...before, ...first, unread, turn: before.turn + 1, historyFrom: first.cursor > 0 ? first.cursor + 1 : null };
  return end ? { ...turned, loading: null, shakes: before.shakes + 1 } : { ...turned, loading: { after } };
}

/** Rows as this store keeps them, each standing on what it came as; null when one stands on nothing. */
function readRows(page: readonly SnapshotRow[]): Rows | null {
  const cases: CaseRow[] = [];
  const complaints: ComplaintRow[] = [];
  const unread: SnapshotRow[] = [];
  let office: OfficeRow | null = null;
  for (const one of page) {
    const { kind, seq, row, entries: named } = one;
    const entries = named.map(([device, n]): EntryKey => [device, n]);
    const base = { seq, entries: entries.length };
    if (entries.length === 0) return null;
    const read = <T>(schema: z.ZodType<T>): T | null => parseSafely(schema, row).data ?? null;
    const [found, complaint, opened] = [
      kind === 'case' && read(FoldedCase),
      kind === 'complaint' && read(Complaint),
      kind === 'office' && read(Office),
    ];
    if (found) cases.push({ case: found, entries, base });
    else if (complaint) complaints.push({ complaint, entries, base });
    else if (opened) office = { office: opened, entries, base: { ...base, value: opened } };
    else unread.push(one);
  }
  return { cases, complaints, office, unread };
}

async function sealRows({ keys }: StoreState, page: readonly SnapshotRow[]): Promise<SealedRows | null> {
  const rows = readRows(page);
  if (!rows) return null;
  const texts = rows.cases.map((row) => JSON.stringify(row));
  const [records, complaintRecords] = await Promise.all([
    Promise.all(rows.cases.map((row, index) => sealRow(keys, row, texts[index]))),
    Promise.all(rows.complaints.map((row) => COMPLAINTS.seal(keys, row))),
  ]);
  return { ...rows, texts, records, complaintRecords };
}

async function put({ db, keys, head }: StoreState, { records, complaintRecords, office }: SealedRows, book: SyncBook): Promise<void> {
  const [officeRecord, bookRecord] = await Promise.all([office && sealOffice(keys, office, head.n), sealBook(keys, book)]);
  await db.transaction('rw', [db.rows, db.complaints, db.meta], async () => {
    await db.rows.bulkPut(records);
    await db.complaints.bulkPut(complaintRecords);
    await db.meta.bulkPut(officeRecord ? [bookRecord, officeRecord] : [bookRecord]);
  });
}

function follow(state: StoreState, { office, complaints }: Rows, book: SyncBook): void {
  state.sync = book;
  if (office) {
    state.office = raiseCounters(office.office, state.floor);
    state.officeEntries = office.entries;
    state.officeBase = office.base ?? null;
    rememberHead(state);
  }
  state.complaints.put(complaints);
}

/** The index gathers rows as long as it has seen every page since the first; when the load was broken off, it is made from what lies on the disk. */
async function followInIndex(
  { upkeep, sync, head }: StoreState,
  { texts }: SealedRows,
  at: { readonly begins: boolean; readonly ends: boolean },
): Promise<void> {
  upkeep.gather(texts, { turn: sync.turn, begins: at.begins });
  if (at.ends) await upkeep.rebuild({ turn: sync.turn, mark: markNow({ head, sync }) });
}
