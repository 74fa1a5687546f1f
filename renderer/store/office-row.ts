import { z } from 'zod';
import { Office } from '../../shared/cases/office.ts';
import { EntryKey } from './case-rows.ts';
import type { OfficeRecord } from './database.ts';
import type { StoreKeys } from './keys.ts';
import { sealJson, unsealJson } from './seal.ts';

/** The office's row: settings, staff, counters, and the entries that changed settings or staff. */
export const OfficeRow = z.strictObject({ office: Office, entries: z.array(EntryKey) });
export type OfficeRow = z.infer<typeof OfficeRow>;

const placeOf = (office: string) => ({ office, table: 'meta', id: 'office' });

export const sealOffice = async (keys: StoreKeys, row: OfficeRow): Promise<OfficeRecord> => ({
  key: 'office',
  office: row.office.id,
  sealed: await sealJson(keys.data, placeOf(row.office.id), row),
});

/** The row under a record, or null when the seal does not hold. */
export async function unsealOffice(keys: StoreKeys, record: OfficeRecord): Promise<OfficeRow | null> {
  const opened = await unsealJson(keys.data, placeOf(record.office), record.sealed);
  const parsed = opened && OfficeRow.safeParse(opened.value);
  return parsed?.success ? parsed.data : null;
}

/** Counters never below those of a lost journal: a number that was printed is not given again. */
export function raiseCounters(office: Office, floor: Readonly<Record<string, number>>): Office {
  const counters = { ...office.counters };
  for (const [key, serial] of Object.entries(floor)) counters[key] = Math.max(counters[key] ?? 0, serial);
  return { ...office, counters };
}
