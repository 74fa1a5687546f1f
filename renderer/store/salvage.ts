import { type CopySource, frameOf, placeName, viewCopy } from './copy-records.ts';
import type { Database, DraftRecord, EntryRecord } from './database.ts';
import { unsealEntry } from './entry-records.ts';

/**
 * Before a database that cannot be worked with is thrown away: whatever entry of it can still be read and is not in the copy goes there. Answers the
 * drafts that can be read, for the next database: nobody else has them.
 */
export async function salvage(db: Database, source: CopySource): Promise<readonly DraftRecord[]> {
  try {
    await db.open();
    await salvageEntries(db, source).catch(() => undefined);
    return await salvageDrafts(db);
  } catch {
    // A database that does not even open, or does not name its records, has nothing more to give.
    return [];
  } finally {
    db.close({ disableAutoOpen: true });
  }
}

async function salvageEntries(db: Database, { copy, keys }: CopySource): Promise<void> {
  const { heads } = await viewCopy(copy);
  for (const place of await db.entries.toCollection().primaryKeys()) {
    if (heads.has(placeName({ device: place[0], n: place[1] }))) continue;
    const record = await db.entries.get(place).catch((): EntryRecord | undefined => undefined);
    const entry = record && (await unsealEntry(keys, record));
    if (record && entry) await copy.append([frameOf(record, entry.hash)]);
  }
}

async function salvageDrafts(db: Database): Promise<readonly DraftRecord[]> {
  const found = (await db.drafts.toCollection().primaryKeys()).map((id) => db.drafts.get(id).catch((): DraftRecord | undefined => undefined));
  return (await Promise.all(found)).filter((record) => record !== undefined);
}
