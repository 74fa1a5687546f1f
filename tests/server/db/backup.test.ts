import { appendFile, chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUpRegion, restoreRegion } from '../../../server/db/keep-region.ts';
import { openRegionDatabase, type RegionDatabase } from '../../../server/db/region-database.ts';
import { openRegionKey } from '../../../server/sync/region-key.ts';
import { closedCase, draftedGrant, registeredCase } from '../../world/stories.ts';
import { asked, NOW, round, told } from '../offices.ts';
import { openedOffice, stateOf } from './rounds-suite.ts';

let folder: string;
let data: string;
let running: RegionDatabase;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qamqor-keep-'));
  await chmod(folder, 0o755);
  data = at('data');
  running = await openRegionDatabase(data, undefined);
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a backup of the region', () => {
  it('is made while the server runs, restored into nothing, and every office is as it was; the server goes on there', async () => {
    const { publicKey } = await openRegionKey(data);
    const offices = [await openedOffice(running.db, 'keep-a'), await openedOffice(running.db, 'keep-b')];
    const [{ office, pc }] = offices as [(typeof offices)[0]];
    const nobody = await pc.write([{ type: 'case-closed', case: 'x', at: '2026-11-21T23:00', by: 'n\u0000body' }], {
      actor: 'n\u0000body',
      role: 'head',
    });
    const entries = [nobody, ...(await told(pc, office, (w) => (closedCase(w), draftedGrant(w))))];
    const answer = await round(running.db, pc, asked(entries));
    expect(answer.held).toHaveLength(1);
    const states = await Promise.all(offices.map(({ office: { id } }) => stateOf(running.db, id)));

    const made = await backUpRegion({ data, backup: at('backup') }, NOW);
    expect(made.streams['keep-a']).toEqual({ seq: answer.receipt.body.seq, streamHash: answer.receipt.body.streamHash });
    await restoreRegion({ data: at('anew'), backup: at('backup') });
    const anew = await openRegionDatabase(at('anew'), undefined);
    try {
      expect((await openRegionKey(at('anew'))).publicKey).toBe(publicKey);
      expect(await Promise.all(offices.map(({ office: { id } }) => stateOf(anew.db, id)))).toEqual(states);
      const again = await round(anew.db, pc, asked(entries));
      expect({ ...again, grant: answer.grant }).toEqual(answer);
      expect((await round(anew.db, pc, asked(await told(pc, office, registeredCase)))).took).toHaveLength(1);
    } finally {
      await anew.close();
    }
  });

  it('is refused where there is one already, and a region is never written over', async () => {
    await expect(backUpRegion({ data, backup: at('backup') }, NOW)).rejects.toThrow('EEXIST');
    await expect(restoreRegion({ data, backup: at('backup') })).rejects.toThrow('there is a region in this folder already');
  });

  it('that is damaged, or whose stream does not add up, is restored not at all', async () => {
    const file = at('backup/entries.ndjson.gz');
    const whole = await readFile(file);
    await appendFile(file, 'x');
    await writeFile(file, whole.subarray(0, whole.length - 9));
    await expect(restoreRegion({ data: at('broken'), backup: at('backup') })).rejects.toThrow();
    expect(await readdir(folder)).not.toContain('broken');
    await writeFile(file, whole);
    const path = at('backup/manifest.json');
    const manifest = await readFile(path, 'utf8');
    await writeFile(path, manifest.replace(/"streamHash": "[0-9a-f]{4}/, '"streamHash": "0000'));
    await expect(restoreRegion({ data: at('broken'), backup: at('backup') })).rejects.toThrow('does not add up');
    expect(await readdir(at('broken'))).toEqual([]);
    await writeFile(path, manifest);
  });

  it('a second server is told that the folder is taken', async () => {
    await writeFile(join(data, 'server.lock'), '1');
    await expect(openRegionDatabase(data, undefined)).rejects.toThrow('another server (process 1)');
    await writeFile(join(data, 'server.lock'), String(process.pid));
  });
});
