import type { Entry } from '../../shared/journal/entry.ts';
import type { Instant } from '../../shared/kernel/clock.ts';
import { auditRecordsOf } from './audit-records.ts';
import type { Database, EntryRecord, HeadRecord } from './database.ts';
import { fileLinksOf, moveFileLinks } from './file-links.ts';
import type { Folded } from './fold-entry.ts';
import type { StoreKeys } from './keys.ts';
import { sealOffice } from './office-row.ts';
import { CASES, COMPLAINTS } from './row-kinds.ts';
import { emptyHead, headAfter } from './store-head.ts';

export type SealedEntries = {
  readonly entries: readonly Entry[];
  readonly records: readonly EntryRecord[];
  readonly folded: Folded;
  readonly seen?: Instant | null;
};

/**
 * One strict transaction: entries, rows of cases and complaints, audit lines, office and head, or nothing. WebCrypto must be done before it
 * begins: IndexedDB closes a transaction that waits for anything but itself. Rejects when the disk does; answers the new head
 * and the files that nothing names any more, by their names in the second copy.
 */
export async function putEntries(
  { db, keys }: { readonly db: Database; readonly keys: StoreKeys },
  { entries, records, folded, seen = null }: SealedEntries,
): Promise<{ readonly head: HeadRecord; readonly gone: readonly string[] }> {
  const last = entries.at(-1);
  const head = last ? headAfter(last) : emptyHead(keys);
  const [rows, complaints, office] = await Promise.all([
    Promise.all([...folded.cases.values()].map((row) => CASES.seal(keys, row))),
    Promise.all([...folded.complaints.values()].map((row) => COMPLAINTS.seal(keys, row))),
    folded.office &&
      sealOffice(keys, { office: folded.office, entries: [...folded.officeEntries], ...(folded.officeBase && { base: folded.officeBase }) }, head.n),
  ]);
  const links = fileLinksOf(entries);
  const files = links.length > 0 ? [db.blobs, db.chunks] : [];
  const gone = await db.transaction('rw', [db.entries, db.rows, db.complaints, db.audit, db.meta, ...files], async () => {
    await db.entries.bulkAdd(records);
    await db.rows.bulkPut(rows);
    await db.complaints.bulkPut(complaints);
    await db.audit.bulkPut(entries.flatMap(auditRecordsOf));
    await db.meta.bulkPut([head, ...(office ? [office] : []), ...(seen ? [{ key: 'seen' as const, at: seen }] : [])]);
    return moveFileLinks(db, links);
  });
  return { head, gone };
}
