import type pg from 'pg';
import { type Database, transaction } from './database.ts';
import type { OfficeLogs, Writing } from './office-log.ts';
import { officeReader } from './office-reader.ts';
import { writeOffice } from './office-writing.ts';

/** The offices' logs in PostgreSQL. The lock of an office is the row of its stream. */
export function officeLogs({ office: pool }: Pick<Database, 'office'>): OfficeLogs {
  return {
    alone: (office, act) =>
      transaction(pool, 'begin', async (client) => {
        await enter(client, office);
        await client.query('insert into streams (office) values ($1) on conflict (office) do nothing', [office]);
        await client.query('select seq from streams where office = $1 for update', [office]);
        const view = officeReader(client, office);
        const write = async (writing: Writing) => {
          await writeOffice(client, office, writing);
          view.endMoved(writing.end);
        };
        return act({ ...view, write });
      }),
    read: (office, act) =>
      transaction(pool, 'begin isolation level repeatable read read only', async (client) => {
        await enter(client, office);
        return act(officeReader(client, office));
      }),
  };
}

/** From here to the end of the transaction only this office's data are there at all. */
export async function enter(client: pg.PoolClient, office: string): Promise<void> {
  await client.query("select set_config('app.office', $1, true)", [office]);
}
