import type { Database } from './database.ts';

/** Offices in whose streams entries wait for an update of this server. */
export async function waitingOffices({ reader }: Pick<Database, 'reader'>): Promise<string[]> {
  const { rows } = await reader.query('select distinct office from entries where deferred order by office');
  return (rows as { office: string }[]).map(({ office }) => office);
}

/** Can the database be written to at this moment? Rejects when it cannot even be asked. */
export async function isWritable({ registry }: Pick<Database, 'registry'>, at: string): Promise<boolean> {
  const text = "insert into nonces (device, nonce, at) values ('-', 'writable', $1) on conflict (device, nonce) do update set at = excluded.at";
  return (await registry.query(text, [at])).rowCount === 1;
}
