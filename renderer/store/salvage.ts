import { type CopySource, frameOf, placeName, viewCopy } from './copy-records.ts';
import type { Database, EntryRecord } from './database.ts';
import { unsealEntry } from './entry-records.ts';

/** Before a database that cannot be worked with is thrown away: whatever entry of it can still be read and is not in the copy goes there. */
export async function salvageEntries(db: Database, { copy, keys }: CopySource): Promise<void> {
  try {
    await db.open();
    const { heads } = await viewCopy(copy);
    const places = await db.entries.toCollection().primaryKeys();
    for (const place of places) {
      if (heads.has(placeName({ device: place[0], n: place[1] }))) continue;
      const record = await db.entries.get(place).catch((): EntryRecord | undefined => undefined);
      const entry = record && (await unsealEntry(keys, record));
      if (record && entry) await copy.append([frameOf(record, entry.hash)]);
    }
  } catch {
    // A database that does not even open, or does not name its records, has nothing more to give.
  } finally {
    db.close({ disableAutoOpen: true });
  }
}
