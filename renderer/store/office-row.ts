import { z } from 'zod';
import { Office } from '../../shared/cases/office.ts';
import { EntryKey, rowBase } from './case-rows.ts';
import type { OfficeRecord } from './database.ts';
import type { DataKeys } from './keys.ts';
import { sealJson, unsealJson } from './seal.ts';

/** The office's row: settings, staff, counters, and the entries that changed settings or staff. */
export const OfficeRow = z.strictObject({ office: Office, entries: z.array(EntryKey), base: rowBase(Office) });
export type OfficeRow = z.infer<typeof OfficeRow>;
/** The office as the first load brought it. */
export type OfficeBase = NonNullable<OfficeRow['base']>;

const placeOf = (office: string, rev: number) => ({ office, table: 'meta', id: 'office', rev });

/** `rev`: number of the last entry that is folded in. */
export const sealOffice = async (keys: DataKeys, row: OfficeRow, rev: number): Promise<OfficeRecord> => ({
  key: 'office',
  office: row.office.id,
  rev,
  sealed: await sealJson(keys.data, placeOf(row.office.id, rev), row),
});

/** The row under a record, or null when the seal does not hold. */
export async function unsealOffice(keys: DataKeys, record: OfficeRecord): Promise<OfficeRow | null> {
  const opened = await unsealJson(keys.data, placeOf(record.office, record.rev ?? 0), record.sealed);
  const parsed = opened && OfficeRow.safeParse(opened.value);
  return parsed?.success ? parsed.data : null;
}

/** Counters never below those of a lost journal: a number that was printed is not given again. */
export function raiseCounters(office: Office, floor: Readonly<Record<string, number>>): Office {
  const counters = { ...office.counters };
  for (const [key, serial] of Object.entries(floor)) counters[key] = Math.max(counters[key] ?? 0, serial);
  return { ...office, counters };
}
