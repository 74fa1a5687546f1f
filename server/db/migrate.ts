import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import { GROUND, groundPolicies } from './migrations/0001-ground.ts';
import { EARLIER_DEVICES, earlierPolicies } from './migrations/0002-earlier-devices.ts';
import { DB_ROLES, type DbRole, roleName, rolePassword } from './roles.ts';

type Names = Readonly<Record<DbRole, string>>;

/** Every step that a database has ever gone, in order. Append-only: what stood in a released version is never changed. */
export const MIGRATIONS: Readonly<Record<string, (names: Names) => string>> = {
  '0001-ground': (names) => GROUND + groundPolicies(names),
  '0002-earlier-devices': (names) => EARLIER_DEVICES + earlierPolicies(names),
};

/** Signs in as the owner, makes the roles, brings the tables up to date; several servers that begin at once wait for one another. Gives the steps that were gone. Rejects when one fails: the database is as before. */
export async function migrate(url: string, secret: string): Promise<readonly string[]> {
  const db = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 2 }) }) });
  try {
    const names = await makeRoles(db, secret);
    const quoted = Object.fromEntries(DB_ROLES.map((role) => [role, `"${names[role]}"`])) as Record<DbRole, string>;
    const stepOf = (text: string): Migration => ({ up: async (within) => void (await sql.raw(text).execute(within)) });
    const steps = Object.fromEntries(Object.entries(MIGRATIONS).map(([name, step]) => [name, stepOf(step(quoted))]));
    const { error, results = [] } = await new Migrator({ db, provider: { getMigrations: async () => steps } }).migrateToLatest();
    if (error) throw error instanceof Error ? error : new Error('a migration failed', { cause: error });
    return results.map(({ migrationName }) => migrationName);
  } finally {
    await db.destroy();
  }
}

/** Roles are made once for each database; their password is set at each start, for the secret may be a new one. */
async function makeRoles(db: Kysely<Record<string, never>>, secret: string): Promise<Names> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  const database = rows[0]?.name ?? '';
  const names = Object.fromEntries(DB_ROLES.map((role) => [role, roleName(database, role)])) as Record<DbRole, string>;
  await db.transaction().execute(async (within) => {
    await sql`select pg_advisory_xact_lock(hashtext('qamqor-roles'))`.execute(within);
    for (const role of DB_ROLES) {
      const [name, password] = [sql.id(names[role]), sql.lit(rolePassword(secret, database, role))];
      const known = await sql`select 1 from pg_roles where rolname = ${names[role]}`.execute(within);
      if (known.rows.length === 0) await sql`create role ${name} login nosuperuser nocreatedb nocreaterole noinherit nobypassrls`.execute(within);
      await sql`alter role ${name} password ${password}`.execute(within);
      await sql`grant usage on schema public to ${name}`.execute(within);
    }
  });
  return names;
}
