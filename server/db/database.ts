import pg from 'pg';
import { type DbRole, roleName, rolePassword } from './roles.ts';

/** Connections of the server, apart by what they may. */
export type Database = Readonly<Record<DbRole, pg.Pool>> & { readonly close: () => Promise<void> };

/** Connections at once. A round holds one for some milliseconds. */
const SIZES: Readonly<Record<DbRole, number>> = { office: 10, registry: 4, reader: 2 };

/** Whoever waits longer for a connection is told to come again. */
const WAIT_MS = 60_000;

/** Opens the pools of a migrated database; `url` is the owner's, of which only place and name are used. */
export function openDatabase(url: string, secret: string): Database {
  const parsed = new URL(url);
  const database = decodeURIComponent(parsed.pathname.slice(1));
  const poolOf = (role: DbRole) => {
    const own = new URL(url);
    own.username = encodeURIComponent(roleName(database, role));
    own.password = rolePassword(secret, database, role);
    const pool = new pg.Pool({ connectionString: own.href, max: SIZES[role], connectionTimeoutMillis: WAIT_MS });
    // A connection that breaks while idle is thrown away; the next question opens another.
    pool.on('error', () => undefined);
    // One that breaks in the very moment in which it is handed out is heard by nobody else, and the whole server would end: whoever holds it is refused at the next question.
    pool.on('connect', (client) => void client.on('error', () => undefined));
    return pool;
  };
  const pools = { office: poolOf('office'), registry: poolOf('registry'), reader: poolOf('reader') };
  return { ...pools, close: async () => void (await Promise.all(Object.values(pools).map((pool) => pool.end()))) };
}

type Work<T> = (client: pg.PoolClient) => Promise<T>;

/** Runs a transaction: committed when the work settles well, taken back when it rejects. A connection that is broken is not given to anybody again. */
export async function transaction<T>(pool: pg.Pool, begin: string, work: Work<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  // A connection that breaks between two questions says so to nobody but a listener, and without one the whole server would end; the next question is refused then.
  const onBreak = () => void (broken = true);
  client.on('error', onBreak);
  try {
    await client.query(begin);
    const done = await work(client);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    client.off('error', onBreak);
    client.release(broken);
  }
}
