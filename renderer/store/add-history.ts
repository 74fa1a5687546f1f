import { hashOfFrame, type Place, placesAsked, type Standing } from '../../shared/journal/merge.ts';
import { tombstoneOf } from '../../shared/journal/tombstone.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { readEntry, type StreamItem, type WireEntry } from '../../shared/wire/wire-entry.ts';
import { appendToCopy, type SealedRecord } from './append-to-copy.ts';
import { auditRecordsOf } from './audit-records.ts';
import type { EntryKey } from './case-rows.ts';
import { placeName } from './copy-records.ts';
import type { AuditRecord } from './database.ts';
import { sealDeferred, sealEntryRecord, sealTombstone } from './entry-records.ts';
import { isOwnDevice } from './keys.ts';
import { refreshFromOthers } from './refresh.ts';
import { sha256 } from './signing.ts';
import { readStandings } from './standings.ts';
import { commitLock, type StoreState } from './store-state.ts';
import { sealBook, type SyncBook } from './sync-book.ts';
import { writeFailure } from './write-failure.ts';

/** An older entry, ready to be laid beside the others: it moves nothing, for the rows have it in them. */
type Older = SealedRecord & { readonly deferred: boolean; readonly audit: readonly AuditRecord[] };

/**
 * Lays older entries into a store that began with a first load; those that are here already are passed over. Answers how many came. Refuses content-damaged: one
 * does not hash to what it says, or does not fit to its neighbours here; then none is written. Further the failures of writing.
 */
export function addHistory(state: StoreState, items: readonly StreamItem[]): Promise<Result<number, Refusal>> {
  return state.ports.alone(commitLock(state), async () => {
    await refreshFromOthers(state);
    const older = await sealOlder(state, items);
    if (!older) return err({ code: 'content-damaged' });
    if (older.length === 0) return ok(0);
    const copied = await appendToCopy(state, older);
    if (!copied.ok) return copied;
    const book = await bookWith(state, older);
    try {
      await put(state, older, book);
    } catch (error) {
      return err(writeFailure(error));
    }
    state.sync = book;
    state.findings.entries += older.length;
    for (const { record } of older) state.findings.damagedEntries.delete(placeName(record));
    state.news.post({ kind: 'taken', turn: book.turn });
    state.notify();
    return ok(older.length);
  });
}

/** Those that are not here, sealed; null when one is wrong. */
async function sealOlder(state: StoreState, items: readonly StreamItem[]): Promise<Older[] | null> {
  const standings = await readStandings(state, placesAsked<WireEntry>(items));
  const came = new Map<string, Standing>();
  const at = (place: Place) => came.get(placeName(place)) ?? standings.at(place);
  const older: Older[] = [];
  for (const item of items) {
    // A mark says that the entry is this computer's own: it brings nothing.
    if (item.kind === 'own' || item.seq > state.sync.cursor) continue;
    const framed = item.kind === 'entry' ? item.entry : item.stone;
    const known = at(framed);
    if (known && known.readable !== false && known.hash !== framed.hash) return null;
    if (known && known.readable !== false) continue;
    const [before, after] = [at({ ...framed, n: framed.n - 1 }), at({ ...framed, n: framed.n + 1 })];
    if ((before && before.readable !== false && before.hash !== framed.prev) || (after && after.readable !== false && after.prev !== framed.hash))
      return null;
    if (item.kind === 'entry' && (await hashOfFrame(item.entry, sha256)) !== item.entry.hash) return null;
    came.set(placeName(framed), { prev: framed.prev, hash: framed.hash, seq: item.seq });
    older.push(await sealOne(state, item));
  }
  return older;
}

async function sealOne({ keys, office }: StoreState, item: Exclude<StreamItem, { kind: 'own' }>): Promise<Older> {
  const { seq } = item;
  if (item.kind === 'erased') return { record: await sealTombstone(keys, { ...item.stone, seq }), hash: item.stone.hash, deferred: false, audit: [] };
  const read = readEntry(item.entry);
  const { hash } = item.entry;
  if (!read.known) return { record: await sealDeferred(keys, read.entry, seq), hash, deferred: true, audit: [] };
  const entry = { ...read.entry, seq };
  // Asked for before the case was erased here, it comes after: its content must not come back.
  const erased = new Set((office?.erased ?? []).map(({ id }) => id));
  const isErased = entry.facts.every((fact) => 'case' in fact && erased.has(fact.case));
  if (isErased) return { record: await sealTombstone(keys, tombstoneOf(entry)), hash, deferred: false, audit: [] };
  return { record: await sealEntryRecord(keys, entry), hash, deferred: false, audit: auditRecordsOf(entry) };
}

async function bookWith({ db, keys, sync, head }: StoreState, older: readonly Older[]): Promise<SyncBook> {
  const added = new Set(older.map(({ record }) => record.seq));
  let from = sync.historyFrom;
  while (
    from !== null &&
    from > 1 &&
    (added.has(from - 1) ||
      (await db.entries
        .where('seq')
        .equals(from - 1)
        .count()) > 0)
  )
    from -= 1;
  const last = older.at(-1);
  return {
    ...sync,
    turn: sync.turn + 1,
    historyFrom: from === 1 ? null : from,
    others: sync.others + older.filter(({ record }) => !isOwnDevice(keys, record.device)).length,
    deferred: [...sync.deferred, ...older.filter(({ deferred }) => deferred).map(({ record }): EntryKey => [record.device, record.n])],
    tail: last ? { device: last.record.device, n: last.record.n, hash: last.hash, head: head.n } : sync.tail,
  };
}

async function put({ db, keys }: StoreState, older: readonly Older[], book: SyncBook): Promise<void> {
  const record = await sealBook(keys, book);
  await db.transaction('rw', [db.entries, db.audit, db.meta], async () => {
    await db.entries.bulkPut(older.map((one) => one.record));
    await db.audit.bulkPut(older.flatMap(({ audit }) => audit));
    await db.meta.put(record);
  });
}
