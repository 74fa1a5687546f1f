import pg from 'pg';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Database } from '../../../server/db/database.ts';
import { migrate, MIGRATIONS } from '../../../server/db/migrate.ts';
import { OFFICE_TABLES, REGISTRY_TABLES } from '../../../server/db/migrations/0001-ground.ts';
import { COPIED, COPIED_TABLES } from '../../../server/db/copy-tables.ts';
import type { RowKey } from '../../../server/db/office-log.ts';
import { officeLogs } from '../../../server/db/office-logs.ts';
import { DB_ROLES, roleName } from '../../../server/db/roles.ts';
import { registeredCase } from '../../world/stories.ts';
import { asked, round, told } from '../offices.ts';
import { SECRET } from '../test-cluster.ts';
import { openedOffice, stateOf } from './rounds-suite.ts';

type Asked = { readonly db: Database; readonly ownerUrl: string };

export function walls(cluster: () => Asked): void {
  const owner = async <T>(text: string): Promise<T[]> => {
    const client = new pg.Client({ connectionString: cluster().ownerUrl });
    await client.connect();
    const { rows } = await client.query(text);
    await client.end();
    return rows as T[];
  };
  const twoOffices = async (name: string) => {
    const offices = await Promise.all([openedOffice(cluster().db, `${name}-a`), openedOffice(cluster().db, `${name}-b`)]);
    for (const { office, pc } of offices) await round(cluster().db, pc, asked(await told(pc, office, registeredCase)));
    return offices.map(({ office }) => office.id) as [string, string];
  };
  /** Rows that the office role sees after such beginnings of a transaction. */
  const seen = async (table: string, beginnings: readonly string[]): Promise<number> => {
    const client = await cluster().db.office.connect();
    try {
      await client.query('begin');
      for (const beginning of beginnings) await client.query(beginning);
      return ((await client.query(`select count(*)::int as count from ${table}`)).rows[0] as { count: number }).count;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };

  it('every table of the database is under row-level security, also for its owner', async () => {
    const tables = await owner<{ name: string; closed: boolean }>(
      `select relname as name, relrowsecurity and relforcerowsecurity as closed from pg_class join pg_namespace as n on n.oid = relnamespace
       where relkind in ('r', 'p') and nspname = 'public' and relname not like 'kysely%'`,
    );
    expect(tables.filter(({ closed }) => !closed)).toEqual([]);
    expect(tables.map(({ name }) => name).sort()).toEqual([...OFFICE_TABLES, ...REGISTRY_TABLES, 'earlier_devices'].sort());
  });

  it('every key of an office’s table begins with the office: it can be distributed by it', async () => {
    const keys = await owner<{ table: string; first: string }>(
      `select c.relname as table, a.attname as first from pg_index as i join pg_class as c on c.oid = i.indrelid
       join pg_attribute as a on a.attrelid = c.oid and a.attnum = i.indkey[0] join pg_namespace as n on n.oid = c.relnamespace
       where n.nspname = 'public' and i.indisunique`,
    );
    const ofOffices = keys.filter(({ table }) => (OFFICE_TABLES as readonly string[]).includes(table));
    expect(ofOffices.filter(({ first }) => first !== 'office')).toEqual([]);
    expect(new Set(ofOffices.map(({ table }) => table)).size).toBe(OFFICE_TABLES.length);
  });

  it('no role of the server owns anything, is a superuser, goes round the walls, or is another role', async () => {
    const names = DB_ROLES.map((role) => roleName('qamqor', role));
    const roles = await owner<{ name: string }>(
      `select rolname as name from pg_roles where rolname like 'qamqor\\_%' and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
       and not exists (select 1 from pg_class where relowner = pg_roles.oid) and not exists (select 1 from pg_auth_members where member = pg_roles.oid)`,
    );
    expect(roles.map(({ name }) => name).sort()).toEqual([...names].sort());
    for (const role of ['qamqor', 'postgres', ...names.slice(1)]) {
      await expect(cluster().db.office.query(`set role ${role}`)).rejects.toThrow(/permission denied|does not exist/);
    }
  });

  it('without an office, or with a wrong one, nothing is there; with one, only that', async () => {
    const [a, b] = await twoOffices('walls-1');
    const tables = OFFICE_TABLES.filter((table) => !['quarantine', 'row_scans', 'scans'].includes(table));
    for (const table of tables) {
      const all = Number((await owner<{ count: string }>(`select count(*) from ${table}`))[0]?.count);
      const ofA = await seen(table, [`select set_config('app.office', '${a}', true)`]);
      expect([table, ofA > 0, ofA < all]).toEqual([table, true, true]);
      expect(await seen(table, [])).toBe(0);
      for (const wrong of ['', ' ', '%', `${a} `, `${a},${b}`, `' or true --`, 'null', `{${a},${b}}`]) {
        expect(await seen(table, [`select set_config('app.office', ${pg.escapeLiteral(wrong)}, true)`])).toBe(0);
      }
    }
    expect(await seen('offices', []).catch(() => 'denied')).toBe('denied');
    expect(await seen('codes', []).catch(() => 'denied')).toBe('denied');
  });

  it('what one transaction was set to is gone in the next one of the same connection', async () => {
    const [a] = await twoOffices('walls-2');
    const client = await cluster().db.office.connect();
    try {
      await client.query('begin');
      await client.query("select set_config('app.office', $1, true)", [a]);
      expect((await client.query('select 1 from entries')).rows.length).toBeGreaterThan(0);
      await client.query('commit');
      expect((await client.query('select 1 from entries')).rows).toEqual([]);
    } finally {
      client.release();
    }
  });

  it('nothing is written into, changed in or moved to another office', async () => {
    const [a, b] = await twoOffices('walls-3');
    const before = await stateOf(cluster().db, b);
    const attacks = [
      `insert into streams (office) values ('${b}x')`,
      `insert into chains (office, device, n, hash, held) values ('${b}', 'd', 1, 'h', 0)`,
      `update entries set office = '${b}' where office = '${a}'`,
      `update rows set row = '{}' where office = '${b}' returning id`,
      `delete from entries where office = '${b}' returning seq`,
      `insert into rows (office, kind, id, seq, conflict, entries, row) values ('${b}', 1, 'x', 1, false, '[]', '{}')`,
      'alter table entries disable row level security',
      'alter table entries no force row level security',
      'drop policy own_office on entries',
      'create policy open on entries using (true)',
      'truncate entries',
      'grant select on entries to public',
      'create table mine (id int)',
      `select * from pg_read_file('/etc/passwd')`,
    ];
    for (const attack of attacks) {
      const client = await cluster().db.office.connect();
      try {
        await client.query('begin');
        await client.query("select set_config('app.office', $1, true)", [a]);
        const done = await client.query(attack).then(
          ({ rows }) => rows.length,
          () => 0,
        );
        expect([attack, done]).toEqual([attack, 0]);
        await client.query('commit');
      } finally {
        client.release();
      }
    }
    expect(await stateOf(cluster().db, b)).toBe(before);
    await expect(cluster().db.reader.query('delete from entries')).rejects.toThrow('permission denied');
    await expect(cluster().db.registry.query('select 1 from entries')).rejects.toThrow('permission denied');
    await expect(cluster().db.registry.query('select 1 from rows')).rejects.toThrow('permission denied');
  });

  it('no question of the port, whatever is asked, brings anything of another office', async () => {
    const [a, b] = await twoOffices('walls-4');
    const logs = officeLogs(cluster().db);
    const foreign = await logs.read(b, async (log) => ({
      entries: await log.streamAfter(0, { limit: 100, bytes: 1e9 }),
      rows: JSON.parse(`[${(await log.pageAfter(null, 100)).rows}]`) as RowKey[],
    }));
    const places = foreign.entries.map(({ stone }) => [stone.device, stone.n] as const);
    await fc.assert(
      fc.asyncProperty(fc.nat(10), fc.nat(200), fc.constantFrom(a, `${a}x`, ''), async (seq, limit, office) => {
        const found = await logs.read(office, async (log) => [
          ...(await log.known(places)),
          ...(await log.streamAt(places)).map(({ stone }) => stone),
          ...(await log.streamAfter(seq, { limit, bytes: 1e9 })).map(({ stone }) => stone),
          ...(await log.streamBefore(seq, { limit, bytes: 1e9 })).map(({ stone }) => stone),
          ...(await log.chains(places.map(([device]) => device))).filter(({ n }) => n > 0),
          ...(JSON.parse(`[${(await log.pageAfter(null, limit)).rows}]`) as RowKey[]).filter(({ id }) => id === b).map(() => ({ device: b })),
          ...(await log.rows(foreign.rows)).filter(({ kind }) => kind !== 'case').map(() => ({ device: b })),
        ]);
        return found.every(({ device }) => device.startsWith(`${a}-`));
      }),
      { numRuns: 100 },
    );
  });

  it('a migrated database is left as it is; what two begin at once is done once', async () => {
    const { ownerUrl } = cluster();
    expect(await Promise.all([migrate(ownerUrl, SECRET), migrate(ownerUrl, SECRET)])).toEqual([[], []]);
    const steps = await owner<{ name: string }>('select name from kysely_migration order by name');
    expect(steps.map(({ name }) => name)).toEqual(Object.keys(MIGRATIONS));
  });

  it('a backup holds every column that there is', async () => {
    const columns = await owner<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public' and is_identity = 'NO'`,
    );
    const named = COPIED_TABLES.flatMap((table) => COPIED[table].columns.map(({ name }) => `${table}.${name}`));
    const there = columns.filter(({ table }) => table in COPIED).map(({ table, column }) => `${table}.${column}`);
    expect(named.sort()).toEqual(there.sort());
  });
}
