import { Dexie } from 'dexie';
import { type IndexedDbPort, makeDatabase } from '../../../renderer/store/database.ts';
import { unsealEntry } from '../../../renderer/store/entry-records.ts';
import { loadKeys } from '../../../renderer/store/keys.ts';
import { sealOffice, unsealOffice } from '../../../renderer/store/office-row.ts';
import { isCaseFact } from '../../../shared/journal/fold.ts';

const TABLES = ['entries', 'rows', 'drafts', 'files', 'meta', 'snapshot', 'keys'] as const;

/** Turns the closed store into what version 2 would have written: no rows of complaints, their entries filed under the office. */
export async function toVersionTwo(port: IndexedDbPort): Promise<void> {
  const records = await recordsOfVersionTwo(port);
  await new Dexie('qamqor', port).delete();
  const old = new Dexie('qamqor', port);
  old.version(1).stores({ entries: '[device+n],seq', rows: 'id', drafts: 'id', meta: 'key', snapshot: 'part', keys: 'id' });
  old.version(2).stores({ files: 'id,owner' });
  await old.open();
  for (const [table, list] of Object.entries(records)) await old.table(table).bulkAdd(list);
  old.close();
}

async function recordsOfVersionTwo(port: IndexedDbPort): Promise<Record<string, unknown[]>> {
  const db = makeDatabase('qamqor', port);
  await db.open();
  const keys = await loadKeys(db);
  const record = await db.meta.get('office');
  const office = keys && record?.key === 'office' ? await unsealOffice(keys, record) : null;
  if (!keys || !office) throw new Error('no office');
  const entries: [string, number][] = [];
  for (const sealed of await db.entries.toArray()) {
    const entry = await unsealEntry(keys, sealed);
    if (entry?.facts.some((fact) => !isCaseFact(fact))) entries.push([entry.device, entry.n]);
  }
  await db.meta.put(await sealOffice(keys, { ...office, entries }, 0));
  const records: Record<string, unknown[]> = {};
  for (const table of TABLES) records[table] = await db.table(table).toArray();
  db.close();
  return records;
}
