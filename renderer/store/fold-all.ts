import { type EntryKey, rowBatches } from './case-rows.ts';
import { auditRecordsOf } from './audit-records.ts';
import type { Database, HeadRecord } from './database.ts';
import { entryBatches, isFolded, readEntries } from './entry-records.ts';
import { foldInto, type Folded, nothingFolded } from './fold-entry.ts';
import { deviceRank, type StoreKeys } from './keys.ts';
import { sealOffice, unsealOffice } from './office-row.ts';
import { groundRows } from './ground-rows.ts';
import { CASES, COMPLAINTS, type RowKind } from './row-kinds.ts';

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
  await db.transaction('rw', [db.audit, db.snapshot], () => Promise.all([db.audit.clear(), db.snapshot.clear()]));
  await clearToGround(source, CASES);
  await clearToGround(source, COMPLAINTS);
  const order = await foldOrder(source);
  let folded: Folded = { ...nothingFolded(), ...(await groundOffice(source)) };
  for (let from = 0; from < order.length; from += BATCH) {
    const wanted = order.slice(from, from + BATCH).map(({ key }) => key);
    folded = await foldBatch(source, wanted, folded);
  }
  const { office, officeEntries, officeBase } = folded;
  const record = office && (await sealOffice(source.keys, { office, entries: [...officeEntries], ...(officeBase && { base: officeBase }) }, head.n));
  await db.transaction('rw', [db.meta, db.rows], async () => {
    // An entry that touches other cases too outlives an erased one: no row may grow from it.
    await db.rows.bulkDelete((office?.erased ?? []).map(({ id }) => id));
    await db.meta.delete('office');
    await db.meta.bulkPut(record ? [head, record] : [head]);
    await db.meta.delete('unfolded');
  });
}

/** Takes rows away; those of a first load go back to what they came as, for their entries need not be here. */
async function clearToGround<Row, Stored extends { readonly id: string }>({ db, keys }: Source, kind: RowKind<Row, Stored>): Promise<void> {
  for await (const batch of rowBatches(kind.table(db))) {
    const rows = await Promise.all(batch.map((record) => kind.unseal(keys, record)));
    const grounds = rows.map((row) => row && kind.groundOf(row)).filter((row) => row !== null);
    const sealed = await Promise.all(grounds.map((row) => kind.seal(keys, row)));
    await db.transaction('rw', kind.table(db), async () => {
      await kind.table(db).bulkDelete(batch.map(({ id }) => id));
      await kind.table(db).bulkPut(sealed);
    });
  }
}

async function groundOffice({ db, keys }: Source): Promise<Pick<Folded, 'office' | 'officeEntries' | 'officeBase'> | null> {
  const record = await db.meta.get('office');
  const row = record?.key === 'office' ? await unsealOffice(keys, record) : null;
  const base = row?.base;
  return base ? { office: base.value ?? null, officeEntries: row.entries.slice(0, base.entries), officeBase: base } : null;
}

/** Keys of all entries as they are folded: the region's numbers first, then each device as it wrote. */
async function foldOrder({ db, keys }: Source): Promise<OrderedKey[]> {
  const order: OrderedKey[] = [];
  for await (const batch of entryBatches(db)) {
    for (const { device, n, seq } of batch.filter(isFolded)) order.push({ key: [device, n], seq: seq ?? Infinity });
  }
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
