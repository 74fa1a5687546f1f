import type { CopiedEntry } from './copy-records.ts';
import type { Database, HeadRecord } from './database.ts';
import { foldInto, type Folded } from './fold-entry.ts';
import { groundRows } from './ground-rows.ts';
import type { StoreKeys } from './keys.ts';
import { unsealOffice } from './office-row.ts';
import { putEntries } from './put-entries.ts';

type Source = { readonly db: Database; readonly keys: StoreKeys };

/** Folds entries that follow the head on top of what is there, all in one transaction. False: they do not follow, or what they stand on is damaged. */
export async function replayEntries(source: Source, head: HeadRecord, found: readonly CopiedEntry[]): Promise<boolean> {
  const following = [...found].sort((a, b) => a.entry.n - b.entry.n);
  let end: Pick<HeadRecord, 'n' | 'hash'> = head;
  for (const { entry } of following) {
    if (entry.n !== end.n + 1 || entry.prev !== end.hash) return false;
    end = entry;
  }
  const entries = following.map(({ entry }) => entry);
  const folded = await groundOf(source, found);
  if (!folded || entries.length === 0) return entries.length === 0;
  for (const entry of entries) foldInto(folded, entry);
  await putEntries(source, { entries, records: following.map(({ record }) => record), folded });
  return true;
}

async function groundOf({ db, keys }: Source, found: readonly CopiedEntry[]): Promise<Folded | null> {
  const facts = found.flatMap(({ entry }) => entry.facts);
  const [rows, stored] = [await groundRows({ db, keys }, facts), await db.meta.get('office')];
  const row = stored?.key === 'office' ? await unsealOffice(keys, stored) : null;
  return rows && row && { ...rows, office: row.office, officeEntries: row.entries, officeBase: row.base ?? null };
}
