import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../server/db/database.ts';
import { makeBase, restoreToMoment } from '../../../server/db/region-archive.ts';
import { openRegionDatabase, type RegionDatabase } from '../../../server/db/region-database.ts';
import { openRegionKey } from '../../../server/sync/region-key.ts';
import { closedCase, registeredCase } from '../../world/stories.ts';
import { asked, round, told } from '../offices.ts';
import { openedOffice, stateOf } from './rounds-suite.ts';

let folder: string;
let running: RegionDatabase;
const at = (name: string): string => join(folder, name);
const places = () => ({ data: at('data'), archive: at('archive') });

/** Brings the region back in a folder of its own, and looks at it. */
async function restored(name: string, moment: string | undefined, look: (db: Database) => Promise<void>): Promise<void> {
  expect(await restoreToMoment({ data: at(name), archive: at('archive') }, moment)).toBe(1);
  const anew = await openRegionDatabase(at(name), undefined);
  try {
    await look(anew.db);
  } finally {
    await anew.close();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qamqor-archive-'));
  await chmod(folder, 0o755);
  running = await openRegionDatabase(at('data'), undefined, { archive: at('archive') });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an archive of every change', () => {
  it('brings the region back to a moment between two rounds, and to its last change; it works on from there', async () => {
    const { publicKey } = await openRegionKey(at('data'));
    const { office, pc } = await openedOffice(running.db, 'archived');
    const endedAt = await makeBase(places());
    await round(running.db, pc, asked(await told(pc, office, registeredCase)));
    const between = await stateOf(running.db, 'archived');
    await pause(50);
    const moment = new Date().toISOString();
    await pause(50);
    expect(endedAt < moment).toBe(true);
    const lost = asked(await told(pc, office, closedCase));
    await round(running.db, pc, lost);
    const last = await stateOf(running.db, 'archived');
    expect(last).not.toEqual(between);
    // The end of PostgreSQL archives what it holds; then the folder is lost.
    await running.close();
    await rm(at('data'), { recursive: true });

    await restored('between', moment, async (anew) => {
      expect((await openRegionKey(at('between'))).publicKey).toBe(publicKey);
      expect(await stateOf(anew, 'archived')).toEqual(between);
      expect((await round(anew, pc, lost)).took).toHaveLength(lost.entries.length);
      expect(await stateOf(anew, 'archived')).toEqual(last);
    });
    await restored('latest', undefined, async (anew) => {
      expect(await stateOf(anew, 'archived')).toEqual(last);
      expect((await round(anew, pc, asked(await told(pc, office, registeredCase)))).took.length).toBeGreaterThan(0);
    });
  });

  it('refuses a moment before its bases and one after its end, and leaves nothing behind', async () => {
    const anew = { data: at('none'), archive: at('archive') };
    await expect(restoreToMoment(anew, '2020-01-01T00:00:00.000Z')).rejects.toThrow('no base that is as old');
    await expect(restoreToMoment(anew, '2999-01-01T00:00:00.000Z')).rejects.toThrow('it may end before');
    expect(await readdir(at('none'))).toEqual([]);
    await expect(restoreToMoment({ ...anew, data: at('latest') })).rejects.toThrow('there is a region in this folder already');
    await expect(makeBase({ ...anew, data: at('latest') })).rejects.toThrow('beside the running server');
  });
});
