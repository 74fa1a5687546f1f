import { ROW_KINDS } from '../../shared/wire/snapshot.ts';
import { type Database, transaction } from './database.ts';
import { enter } from './office-logs.ts';
import { COUNT_SCANS } from './office-writing.ts';
import { rankOf } from './office-reader.ts';
import type { ScanBook } from './region-reads.ts';

/** Which scans an office's rows name and the region holds, in PostgreSQL; the bytes lie elsewhere, by hash. */
export function makeScanBook({ office: pool }: Pick<Database, 'office'>): ScanBook {
  const read = <T>(office: string, text: string, values: readonly unknown[]): Promise<T[]> =>
    transaction(pool, 'begin read only', async (client) => {
      await enter(client, office);
      return (await client.query(text, [office, ...values])).rows as T[];
    });
  const among = async (table: 'scans' | 'row_scans', office: string, hashes: readonly string[]): Promise<ReadonlySet<string>> => {
    if (hashes.length === 0) return new Set();
    const lines = await read<{ hash: string }>(office, `select distinct hash from ${table} where office = $1 and hash = any($2)`, [hashes]);
    return new Set(lines.map(({ hash }) => hash));
  };
  return {
    heldAmong: (office, hashes) => among('scans', office, hashes),
    namedAmong: (office, hashes) => among('row_scans', office, hashes),
    isNamed: async (office, hash) => (await read(office, 'select 1 from row_scans where office = $1 and hash = $2 limit 1', [hash])).length > 0,
    isHeld: async (office, hash) => (await read(office, 'select 1 from scans where office = $1 and hash = $2', [hash])).length > 0,
    namedBy: async (office, hash) => {
      const lines = await read<{ kind: number; id: string }>(office, 'select kind, id from row_scans where office = $1 and hash = $2', [hash]);
      return lines.flatMap(({ kind, id }) => (ROW_KINDS[kind] ? [{ kind: ROW_KINDS[kind], id }] : []));
    },
    heldScan: async (office, hash) =>
      (await read<{ bytes: number; type: string }>(office, 'select bytes, type from scans where office = $1 and hash = $2', [hash]))[0] ?? null,
    hold: ({ office, hash, bytes, type, at }) =>
      transaction(pool, 'begin', async (client) => {
        await enter(client, office);
        // The same lock as a round's: the sum must count what both write.
        await client.query('select seq from streams where office = $1 for update', [office]);
        const text = 'insert into scans (office, hash, bytes, type, at) values ($1, $2, $3, $4, $5) on conflict do nothing';
        await client.query(text, [office, hash, bytes, type, at]);
        await client.query(COUNT_SCANS, [office]);
      }),
    missing: async (office, after, limit) => {
      const text = `select distinct hash from row_scans as named where office = $1 and kind <> ${rankOf('office')} and hash > $2
        and not exists (select 1 from scans where scans.office = $1 and scans.hash = named.hash) order by hash limit $3`;
      return (await read<{ hash: string }>(office, text, [after, limit])).map(({ hash }) => hash);
    },
  };
}
