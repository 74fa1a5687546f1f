import type { Place, Standing } from '../../shared/journal/merge.ts';
import { placeName } from './copy-records.ts';
import type { Database, EntryRecord } from './database.ts';
import { unsealStored } from './entry-records.ts';
import type { DataKeys } from './keys.ts';

/** Records by their places, and what stands at each. */
export type Standings = { readonly records: ReadonlyMap<string, EntryRecord>; readonly at: (place: Place) => Standing | undefined };

/** Opens what is here at some places. */
export async function readStandings({ db, keys }: { readonly db: Database; readonly keys: DataKeys }, places: readonly Place[]): Promise<Standings> {
  const found = await db.entries.bulkGet(places.map(({ device, n }): [string, number] => [device, n]));
  const records = new Map<string, EntryRecord>();
  const standings = new Map<string, Standing>();
  await Promise.all(
    found.map(async (record) => {
      if (!record) return;
      const stored = await unsealStored(keys, record);
      const { seq } = record;
      records.set(placeName(record), record);
      const told = stored ? { prev: stored.prev, hash: stored.hash } : { prev: '', hash: '', readable: false as const };
      standings.set(placeName(record), { ...told, ...(seq !== undefined && { seq }) });
    }),
  );
  return { records, at: (place) => standings.get(placeName(place)) };
}
