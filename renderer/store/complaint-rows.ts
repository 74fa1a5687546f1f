import { z } from 'zod';
import { Complaint } from '../../shared/complaints/complaint.ts';
import { EntryKey, rowBase } from './case-rows.ts';
import type { ComplaintRecord } from './database.ts';
import type { DataKeys } from './keys.ts';
import { sealJson, unsealJson } from './seal.ts';

/** A row as it lies under the seal: the folded complaint and the entries that it was folded from. */
export const ComplaintRow = z.strictObject({ complaint: Complaint, entries: z.array(EntryKey).min(1), base: rowBase(Complaint) });
export type ComplaintRow = z.infer<typeof ComplaintRow>;

const placeOf = ({ id, office, rev = 0 }: Pick<ComplaintRecord, 'id' | 'office' | 'rev'>) => ({ office, table: 'complaints', id, rev });
const openMark = ({ state }: Complaint): 0 | 1 => (state === 'closed' ? 0 : 1);

export async function sealComplaint(keys: DataKeys, row: ComplaintRow): Promise<ComplaintRecord> {
  const { id, office } = row.complaint;
  const clear = { id, office, rev: row.entries.length };
  return { ...clear, open: openMark(row.complaint), sealed: await sealJson(keys.data, placeOf(clear), row) };
}

/** The row under a record, or null when the seal does not hold, what is inside is no row, or the clear mark belies it. */
export async function unsealComplaint(keys: DataKeys, record: ComplaintRecord): Promise<ComplaintRow | null> {
  const opened = await unsealJson(keys.data, placeOf(record), record.sealed);
  const parsed = opened && ComplaintRow.safeParse(opened.value);
  return parsed?.success && openMark(parsed.data.complaint) === record.open ? parsed.data : null;
}
