import type { Fact } from '../../shared/journal/entry.ts';
import type { Database } from './database.ts';
import type { DataKeys } from './keys.ts';
import { CASES, COMPLAINTS, idsIn, type RowKind } from './row-kinds.ts';
import type { Folded } from './fold-entry.ts';

type Source = { readonly db: Database; readonly keys: DataKeys };

/** The rows that facts are folded on, straight from the disk; null when one of them cannot be opened. */
export async function groundRows(source: Source, facts: readonly Fact[]): Promise<Pick<Folded, 'cases' | 'complaints'> | null> {
  const [cases, complaints] = await Promise.all([rowsOf(source, CASES, facts), rowsOf(source, COMPLAINTS, facts)]);
  return cases && complaints && { cases, complaints };
}

async function rowsOf<Row, Stored extends { readonly id: string }>(
  { db, keys }: Source,
  kind: RowKind<Row, Stored>,
  facts: readonly Fact[],
): Promise<Map<string, Row> | null> {
  const records = (await kind.table(db).bulkGet(idsIn(kind, facts))).filter((record) => record !== undefined);
  const rows = (await Promise.all(records.map((record) => kind.unseal(keys, record)))).filter((row) => row !== null);
  return rows.length < records.length ? null : new Map(rows.map((row) => [kind.idOf(row), row]));
}
