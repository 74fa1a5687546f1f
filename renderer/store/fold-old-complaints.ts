import { isComplaintFact } from '../../shared/journal/fold.ts';
import { sealComplaint } from './complaint-rows.ts';
import type { OfficeRecord } from './database.ts';
import { readEntries } from './entry-records.ts';
import { foldInto, isOfficeFact, nothingFolded } from './fold-entry.ts';
import { type OfficeRow, sealOffice, unsealOffice } from './office-row.ts';
import { entriesWhere } from './rebuild-rows.ts';
import { commitLock, noteDamagedEntries, type StoreState } from './store-state.ts';

type Source = Pick<StoreState, 'db' | 'keys' | 'findings' | 'options' | 'ports'>;

/**
 * Version 2 of the store had no rows of complaints and filed their entries under the office. Folds them once, takes them from
 * the office's entries, and answers the office's record as it is then.
 */
export function foldOldComplaints(state: Source): Promise<OfficeRecord | null> {
  const { db, keys, ports } = state;
  return ports.alone(commitLock(state), async () => {
    const [mark, stored] = await db.meta.bulkGet(['unfolded', 'office']);
    const record = stored?.key === 'office' ? stored : null;
    // Another window may have done it while this one waited.
    if (!mark) return record;
    const row = record && (await unsealOffice(keys, record));
    const entries = row ? await entriesOf(state, row) : await entriesWhere(state, ({ facts }) => facts.some(isComplaintFact));
    const folded = nothingFolded();
    for (const entry of entries) foldInto(folded, entry);
    const moved = new Set(entries.filter(({ facts }) => !facts.some(isOfficeFact)).map(({ device, n }) => `${device}:${n}`));
    const kept =
      row && (await sealOffice(keys, { ...row, entries: row.entries.filter(([device, n]) => !moved.has(`${device}:${n}`)) }, record?.rev ?? 0));
    const complaints = await Promise.all([...folded.complaints.values()].map((complaint) => sealComplaint(keys, complaint)));
    await db.transaction('rw', [db.complaints, db.meta], async () => {
      await db.complaints.bulkPut(complaints);
      if (kept) await db.meta.put(kept);
      await db.meta.delete('unfolded');
    });
    return kept ?? record;
  });
}

async function entriesOf(state: Source, row: OfficeRow) {
  const { entries, damaged } = await readEntries(state.db, state.keys, row.entries);
  noteDamagedEntries(state, damaged);
  return entries;
}
