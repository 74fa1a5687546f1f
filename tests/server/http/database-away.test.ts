import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../../server/db/cluster.ts';
import { openDatabase, transaction } from '../../../server/db/database.ts';
import { isDatabaseAway } from '../../../server/db/is-away.ts';
import { makeDeviceBook } from '../../../server/db/make-device-book.ts';
import { officeLogs } from '../../../server/db/office-logs.ts';
import { makeApp } from '../../../server/http/app.ts';
import { SECRET } from '../test-cluster.ts';
import { type RegionKit, startRegion } from './region-kit.ts';
import { joinDevice, openOfficeOn, type OpenRegion, openRegion } from './region-story.ts';
import { inject, NO_SCANS, proofOf, type TestDevice } from './test-device.ts';

const failure = (code: string | undefined, message = 'a value of a person') => Object.assign(new Error(message), code !== undefined && { code });

describe('a database that is away', () => {
  test.each<[string, boolean, unknown]>([
    ['is shut down by its administrator', true, failure('57P01')],
    ['has crashed', true, failure('57P02')],
    ['starts or recovers', true, failure('57P03')],
    ['broke the line', true, failure('08006')],
    ['has no connection left', true, failure('53300')],
    ['has no memory left', true, failure('53200')],
    ['is not there', true, failure('ECONNREFUSED')],
    ['hung up', true, failure('ECONNRESET')],
    ['did not come in time', true, failure(undefined, 'timeout exceeded when trying to connect')],
    ['broke off under a question', true, failure(undefined, 'Connection terminated unexpectedly')],
    ['found a row twice', false, failure('23505')],
    ['was asked wrongly', false, failure('42601')],
    ['was told to stop by whoever asked', false, failure('57014')],
    ['is a fault of ours', false, new TypeError('x is not a function')],
    ['is no error at all', false, 'ECONNREFUSED'],
  ])('%s: %s', (_what, away, error) => expect(isDatabaseAway(error)).toBe(away));

  let kit: RegionKit;
  let region: OpenRegion;
  let device: TestDevice;
  let owner: pg.Client;
  beforeAll(async () => {
    kit = await startRegion();
    region = await openRegion(kit);
    device = await joinDevice(kit, region, { device: 'pc-1', office: 'office-1' });
    await openOfficeOn(device);
    expect((await device.round()).status).toBe(200);
    owner = new pg.Client({ connectionString: kit.cluster.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await kit.stop();
  });
  const told = { status: 503, body: { code: 'region-busy', retry: 'later', after: 10 }, headers: { 'retry-after': '10' } };

  test('it gives out no connection for a while: come again, and nothing was done by half', async () => {
    const user = new URL(kit.cluster.ownerUrl).username;
    const { rows } = await owner.query<{ name: string }>(
      "select rolname as name from pg_roles where rolcanlogin and rolname !~ '^pg_' and rolname <> $1",
      [user],
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { name } of rows) await owner.query(`alter role "${name}" connection limit 0`);
    await owner.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename is not null and usename <> $1',
      [user],
    );
    const said = kit.lines.length;
    expect(await device.round()).toMatchObject(told);
    expect(kit.lines.slice(said).join('')).toMatch(/"event":"database-away"/);
    for (const { name } of rows) await owner.query(`alter role "${name}" connection limit -1`);
    expect(await device.round()).toMatchObject({ status: 200, body: { cursor: 2 } });
  });

  test('a line to it that breaks between two questions of a transaction refuses the next one and ends nothing else', async () => {
    const { office } = kit.cluster.db;
    const broken = transaction(office, 'begin', async (client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      const ended = new Promise((end) => client.once('end', end));
      await owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await ended;
      return client.query('select 1');
    });
    expect(isDatabaseAway(await broken.catch((error: unknown) => error))).toBe(true);
    expect(await transaction(office, 'begin', async (client) => (await client.query<{ one: number }>('select 1 as one')).rows)).toEqual([{ one: 1 }]);
  });

  test('nobody is there: the same answer to whoever asks', async () => {
    const db = openDatabase(`postgres://nobody:x@127.0.0.1:${await freePort()}/region`, SECRET);
    const app = await makeApp({ ...kit.deps, devices: makeDeviceBook(db), logs: officeLogs(db) });
    const body = JSON.stringify({ protocol: 1, app: '0.1.0', cursor: 0, entries: [], want: 100, scans: NO_SCANS });
    const proof = await proofOf({ method: 'POST', path: '/v1/sync', body }, { device: 'pc-1', keys: device.keys(), at: kit.now() });
    const headers = { ...proof, 'content-type': 'application/json' };
    expect(await inject(app, { method: 'POST', url: '/v1/sync', headers, payload: body })).toMatchObject(told);
    await app.close();
    await db.close();
  });
});
