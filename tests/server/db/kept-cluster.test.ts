import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openRegionDatabase, type RegionDatabase } from '../../../server/db/region-database.ts';
import { startServer } from '../../../server/http/start-server.ts';
import { closedCase, registeredCase } from '../../world/stories.ts';
import { asked, round, told } from '../offices.ts';
import { openedOffice, stateOf } from './rounds-suite.ts';

const BACK = { timeout: 60_000, interval: 200 };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qamqor-kept-'));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const postmaster = async (data: string): Promise<number> => Number((await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** The power cut of PostgreSQL alone; gives the process that is dead now. */
async function killPostgres(data: string): Promise<number> {
  const pid = await postmaster(data);
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await pause(10);
  return pid;
}

describe('PostgreSQL that dies under a living server', () => {
  it('is started again by itself, twice: what was written is there, and the same connections go on', async () => {
    const data = join(folder, 'database');
    const said: string[] = [];
    const running: RegionDatabase = await openRegionDatabase(data, undefined, { tell: (line) => said.push(line) });
    try {
      const { office, pc } = await openedOffice(running.db, 'kept');
      for (const [deaths, story] of [registeredCase, closedCase].entries()) {
        const { took } = await round(running.db, pc, asked(await told(pc, office, story)));
        expect(took.length).toBeGreaterThan(0);
        const before = await stateOf(running.db, office.id);
        const dead = await killPostgres(data);
        await vi.waitFor(async () => expect(await stateOf(running.db, office.id)).toEqual(before), BACK);
        expect(await postmaster(data)).not.toBe(dead);
        await vi.waitFor(() => expect(said.filter((line) => /was started again/u.test(line))).toHaveLength(deaths + 1), BACK);
      }
    } finally {
      await running.close();
    }
    await expect(postmaster(data)).rejects.toThrow('ENOENT');
  });

  it('a connection that breaks in the moment in which it is handed out ends nothing', async () => {
    const running = await openRegionDatabase(join(folder, 'handed-out'), undefined);
    try {
      const client = await running.db.office.connect();
      expect(() => client.emit('error', new Error('terminating connection'))).not.toThrow();
      client.release(true);
      expect((await running.db.office.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    } finally {
      await running.close();
    }
  });

  it('the server above it says meanwhile that it is not ready, and then that it is', async () => {
    const data = join(folder, 'server');
    const settings = { folder: data, host: '127.0.0.1', port: 0, behindProxy: false, newCode: false, name: { kk: 'Өңір', ru: 'Регион' } };
    const server = await startServer(settings, { say: () => undefined, log: () => undefined });
    try {
      const ready = async () => (await fetch(`${server.url}/readyz`)).status;
      expect(await ready()).toBe(200);
      await killPostgres(data);
      await vi.waitFor(async () => expect(await ready()).toBe(200), BACK);
    } finally {
      await server.stop();
    }
  });

  it('who closes it while it is dead closes it all the same, and nothing comes to life behind them', async () => {
    const data = join(folder, 'closed');
    const running = await openRegionDatabase(data, undefined);
    const dead = await killPostgres(data);
    await running.close();
    const left = await postmaster(data).catch(() => dead);
    expect(left === dead || !isAlive(left)).toBe(true);
  });
});
