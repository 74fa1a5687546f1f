import type { Table } from 'dexie';
import { z } from 'zod';
import { Case } from '../../shared/cases/case.ts';
import type { RowRecord } from './database.ts';
import type { DataKeys } from './keys.ts';
import { sealText, unsealJson } from './seal.ts';

export const EntryKey = z.tuple([z.string(), z.int().positive()]);
export type EntryKey = z.infer<typeof EntryKey>;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
/** A case whose registration the region holds back, or that is lost: what came after it stands in a row without an application (`orphanCase`). */
const Orphan = Case.extend({ application: z.custom<Case['application']>(isObject), registeredBy: z.literal('') });
/** A case as rows hold it. */
export const FoldedCase: z.ZodType<Case> = z.union([Case, Orphan]);

/**
 * What a row of the first load stands on: it came folded up to `seq`, from its first `entries` entries, which need not be here. `value`: the row as it came, once
 * something has been folded on top of it.
 */
export const rowBase = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({ seq: z.int().nonnegative(), entries: z.int().positive(), value: row.optional() }).optional();

/** A row as it lies under the seal: the folded case and the entries that it was folded from. */
export const CaseRow = z.strictObject({ case: FoldedCase, entries: z.array(EntryKey).min(1), base: rowBase(FoldedCase) });
export type CaseRow = z.infer<typeof CaseRow>;

const placeOf = ({ id, office, rev = 0 }: Pick<RowRecord, 'id' | 'office' | 'rev'>) => ({ office, table: 'rows', id, rev });

/** `text`: the row's JSON, where it is at hand. */
export async function sealRow(keys: DataKeys, row: CaseRow, text = JSON.stringify(row)): Promise<RowRecord> {
  const { id, office } = row.case;
  const clear = { id, office, rev: row.entries.length };
  return { ...clear, kind: 'case', sealed: await sealText(keys.data, placeOf(clear), text) };
}

/** The row under a record, or null when the seal does not hold or what is inside is no row. */
export async function unsealRow(keys: DataKeys, record: RowRecord): Promise<CaseRow | null> {
  const opened = await unsealJson(keys.data, placeOf(record), record.sealed);
  const parsed = opened && CaseRow.safeParse(opened.value);
  return parsed?.success ? parsed.data : null;
}

/** Like `unsealRow` for thousands at once: the seal proves that we wrote it, so the shape is not examined again. */
export async function unsealTrustedRow(keys: DataKeys, record: RowRecord): Promise<CaseRow | null> {
  const opened = await unsealJson(keys.data, placeOf(record), record.sealed);
  return opened ? (opened.value as CaseRow) : null;
}

const BATCH = 2000;

/** All records of a table in order of their ids, some thousand at a time, so that memory stays small. */
export async function* rowBatches<Stored extends { readonly id: string }>(table: Table<Stored, string>): AsyncGenerator<Stored[]> {
  for (let last = ''; ;) {
    const batch = await table.where(':id').above(last).limit(BATCH).toArray();
    const end = batch.at(-1);
    if (!end) return;
    yield batch;
    last = end.id;
  }
}
