import { FIRST_PREV } from '../../shared/journal/chain.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import type { Database, EntryRecord, HeadRecord } from './database.ts';
import { unsealEntry } from './entry-records.ts';
import type { StoreKeys } from './keys.ts';

/** The end of a chain that ends with this entry. */
export const headAfter = ({ device, n, hash, office }: Pick<Entry, 'device' | 'n' | 'hash' | 'office'>): HeadRecord => ({
  key: 'head',
  device,
  n,
  hash,
  office,
});

/** Before the device's first entry. */
export const emptyHead = (keys: Pick<StoreKeys, 'device'>): HeadRecord => ({ key: 'head', device: keys.device, n: 0, hash: FIRST_PREV, office: '' });

export const lastRecord = (db: Database, device: string): Promise<EntryRecord | undefined> =>
  db.entries.where('[device+n]').between([device, 1], [device, Infinity]).last();

/** The end of this device's chain as its entries say it; where the last of them cannot be opened, what was written of it. */
export async function findHead(db: Database, keys: StoreKeys): Promise<HeadRecord> {
  const [last, written] = await Promise.all([lastRecord(db, keys.device), db.meta.get('head')]);
  if (!last) return emptyHead(keys);
  const entry = await unsealEntry(keys, last);
  if (entry) return headAfter(entry);
  return written?.key === 'head' && written.device === keys.device ? written : emptyHead(keys);
}
