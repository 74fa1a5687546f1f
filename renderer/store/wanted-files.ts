import { rowBatches } from './case-rows.ts';
import { CASES, COMPLAINTS, type RowKind } from './row-kinds.ts';
import type { StoreState } from './store-state.ts';

type Source = Pick<StoreState, 'db' | 'keys'>;
type Named = readonly { readonly hash: string }[] | undefined;

/** The ids of who names each scan, and whether every row could be asked. */
export type WantedFiles = { readonly owners: ReadonlyMap<string, readonly string[]>; readonly whole: boolean };

/** Asks all rows of cases and complaints which scans they name. */
export async function wantedFiles(source: Source): Promise<WantedFiles> {
  const owners = new Map<string, string[]>();
  const cases = await namedBy(source, CASES, (row) => row.case.attachments, owners);
  const complaints = await namedBy(source, COMPLAINTS, (row) => row.complaint.attachments, owners);
  return { owners, whole: cases && complaints };
}

async function namedBy<Row, Stored extends { readonly id: string }>(
  { db, keys }: Source,
  kind: RowKind<Row, Stored>,
  ...[named, owners]: readonly [(row: Row) => Named, Map<string, string[]>]
): Promise<boolean> {
  let whole = true;
  for await (const batch of rowBatches(kind.table(db))) {
    for (const row of await Promise.all(batch.map((record) => kind.unseal(keys, record)))) {
      if (!row) whole = false;
      else for (const { hash } of named(row) ?? []) owners.set(hash, [...(owners.get(hash) ?? []), kind.idOf(row)]);
    }
  }
  return whole;
}

/** Of some owners those that name the scan now; the commit lock is held. */
export async function stillNaming({ db, keys }: Source, hash: string, ids: readonly string[]): Promise<string[]> {
  const [cases, complaints] = await Promise.all([db.rows.bulkGet([...ids]), db.complaints.bulkGet([...ids])]);
  const rows = await Promise.all([
    ...cases.map(async (record) => (record ? (await CASES.unseal(keys, record))?.case : undefined)),
    ...complaints.map(async (record) => (record ? (await COMPLAINTS.unseal(keys, record))?.complaint : undefined)),
  ]);
  return rows.flatMap((row) => (row?.attachments?.some((one) => one.hash === hash) ? [row.id] : []));
}
