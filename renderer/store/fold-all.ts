import type { EntryKey } from './case-rows.ts';
import { auditRecordsOf } from './audit-records.ts';
import type { Database, HeadRecord } from './database.ts';
import { entryBatches, readEntries } from './entry-records.ts';
import { foldInto, type Folded, nothingFolded } from './fold-entry.ts';
import { deviceRank, type StoreKeys } from './keys.ts';
import { sealOffice } from './office-row.ts';
import { groundRows } from './ground-rows.ts';
import { CASES, COMPLAINTS } from './row-kinds.ts';

type Source = { readonly db: Database; readonly keys: StoreKeys };
type OrderedKey = { readonly key: EntryKey; readonly seq: number };

/** Entries folded at once: what they touch fits into memory however large the store is. */
const BATCH = 1000;

/**
 * Makes every folded thing anew from the entries: rows of cases and complaints, the office, the list of audit entries; `head` is the end of the chain from now on. Only a store whose
 * mark `unfolded` is set may be folded so: broken off in the middle, it is done again.
 */
export async function foldAll(source: Source, head: HeadRecord): Promise<void> {
  const { db } = source;
  await db.transaction('rw', [db.rows, db.complaints, db.audit, db.snapshot], () =>
    Promise.all([db.rows.clear(), db.complaints.clear(), db.audit.clear(), db.snapshot.clear()]),
  );
  const order = await foldOrder(source);
  let folded = nothingFolded();
  for (let from = 0; from < order.length; from += BATCH) {
    const wanted = order.slice(from, from + BATCH).map(({ key }) => key);
    folded = await foldBatch(source, wanted, folded);
  }
  const { office, officeEntries } = folded;
  const record = office && (await sealOffice(source.keys, { office, entries: [...officeEntries] }, head.n));
  await db.transaction('rw', [db.meta, db.rows], async () => {
    // An entry that touches other cases too outlives an erased one: no row may grow from it.
    await db.rows.bulkDelete((office?.erased ?? []).map(({ id }) => id));
    await db.meta.delete('office');
    await db.meta.bulkPut(record ? [head, record] : [head]);
    await db.meta.delete('unfolded');
  });
}

/** Keys of all entries as they are folded: the region's numbers first, then each device as it wrote. */
async function foldOrder({ db, keys }: Source): Promise<OrderedKey[]> {
  const order: OrderedKey[] = [];
  for await (const batch of entryBatches(db)) for (const { device, n, seq } of batch) order.push({ key: [device, n], seq: seq ?? Infinity });
  return order.sort((a, b) => {
    if (a.seq !== b.seq) return a.seq - b.seq;
    return a.key[0] === b.key[0] ? a.key[1] - b.key[1] : deviceRank(keys, a.key[0]) - deviceRank(keys, b.key[0]);
  });
}

async function foldBatch({ db, keys }: Source, wanted: readonly EntryKey[], before: Folded): Promise<Folded> {
  const { entries } = await readEntries(db, keys, wanted);
  const rows = await groundRows(
    { db, keys },
    entries.flatMap(({ facts }) => facts),
  );
  if (!rows) throw new Error('a row that was just written cannot be opened');
  const folded: Folded = { ...before, ...rows };
  for (const entry of entries) foldInto(folded, entry);
  const cases = await Promise.all([...folded.cases.values()].map((row) => CASES.seal(keys, row)));
  const complaints = await Promise.all([...folded.complaints.values()].map((row) => COMPLAINTS.seal(keys, row)));
  await db.transaction('rw', [db.rows, db.complaints, db.audit], () =>
    Promise.all([db.rows.bulkPut(cases), db.complaints.bulkPut(complaints), db.audit.bulkPut(entries.flatMap(auditRecordsOf))]),
  );
  return folded;
}
