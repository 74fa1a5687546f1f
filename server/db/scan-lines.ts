import { type Database, transaction } from './database.ts';
import { enter } from './office-logs.ts';
import { COUNT_SCANS } from './office-writing.ts';
import type { ScanBook } from './region-reads.ts';

/** Which scans the region holds of an office, and which it lacks. */
export function scanBook({ office: pool }: Pick<Database, 'office'>): ScanBook {
  const ask = <T extends object>(office: string, text: string, values: readonly unknown[]): Promise<T[]> =>
    transaction(pool, 'begin read only', async (client) => {
      await enter(client, office);
      return (await client.query(text, [office, ...values])).rows as T[];
    });
  return {
    isNamed: async (office, hash) => (await ask(office, 'select 1 from row_scans where office = $1 and hash = $2 limit 1', [hash])).length > 0,
    isHeld: async (office, hash) => (await ask(office, 'select 1 from scans where office = $1 and hash = $2', [hash])).length > 0,
    typeOf: async (office, hash) =>
      (await ask<{ type: string }>(office, 'select type from scans where office = $1 and hash = $2', [hash]))[0]?.type ?? null,
    missing: async (office, after, limit) => {
      const text = `select distinct hash from row_scans where office = $1 and hash > $2
        and not exists (select from scans where scans.office = row_scans.office and scans.hash = row_scans.hash) order by hash limit $3`;
      return (await ask<{ hash: string }>(office, text, [after, limit])).map(({ hash }) => hash);
    },
    hold: ({ office, hash, bytes, type, at }) =>
      transaction(pool, 'begin', async (client) => {
        await enter(client, office);
        // The row of the stream is the office's lock: the count of scans is changed by nobody else meanwhile.
        await client.query('select seq from streams where office = $1 for update', [office]);
        const text = 'insert into scans (office, hash, bytes, type, at) values ($1, $2, $3, $4, $5) on conflict (office, hash) do nothing';
        await client.query(text, [office, hash, bytes, type, at]);
        await client.query(COUNT_SCANS, [office]);
      }),
  };
}
