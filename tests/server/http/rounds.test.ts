import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSignedBy } from '../../../shared/wire/signed.ts';
import { HistoryPage, SnapshotPage } from '../../../shared/wire/snapshot.ts';
import { RoundAnswer } from '../../../shared/wire/sync.ts';
import { makeApp } from '../../../server/http/app.ts';
import { registeredCase } from '../../world/stories.ts';
import { type RegionKit, startRegion } from './region-kit.ts';
import { joinDevice, openOfficeOn, type OpenRegion, openRegion, writeFacts } from './region-story.ts';
import { inject, NO_SCANS, proofOf, type TestDevice } from './test-device.ts';
import { sha256, verifyBy } from './test-keys.ts';

describe('rounds over the edge', () => {
  let kit: RegionKit;
  let region: OpenRegion;
  let first: TestDevice;
  let second: TestDevice;
  beforeAll(async () => {
    kit = await startRegion();
    region = await openRegion(kit);
    first = await joinDevice(kit, region, { device: 'pc-1', office: 'office-1' });
    const world = await openOfficeOn(first);
    for (let count = 0; count < 3; count += 1) registeredCase(world);
    await writeFacts(first, world, 1);
    second = await joinDevice(kit, region, { device: 'pc-2', office: 'office-1' });
  });
  afterAll(() => kit.stop());

  test('what one computer sends, the other gets; the first gets marks of its own, and a receipt that the region signed', async () => {
    const sent = RoundAnswer.parse((await first.round()).body);
    expect(sent.took.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(sent.items.map(({ kind }) => kind)).toEqual(['entry', 'entry', 'own', 'own', 'own', 'own']);
    expect(sent.receipt.body).toMatchObject({ office: 'office-1', device: 'pc-1', n: 4, held: 0, seq: 6 });
    const verify = (hash: string, signature: string) => verifyBy(hash, signature, kit.deps.keys.publicKey);
    expect(await isSignedBy(sent.receipt, { sha256, verify }, 'region')).toBe(true);
    const got = RoundAnswer.parse((await second.round()).body);
    expect(got.items.filter(({ kind }) => kind === 'entry')).toHaveLength(6);
    expect(got).toMatchObject({ cursor: 6, more: false });
    expect(await second.round({ cursor: 7 })).toMatchObject({ status: 409, body: { code: 'cursor-ahead' } });
    expect(RoundAnswer.parse((await second.round({ cursor: 6, want: 0 })).body).items).toEqual([]);
  });

  test('a first load by pages, and the entries behind it', async () => {
    const page = async (after?: object) =>
      SnapshotPage.parse((await second.ask({ path: '/v1/snapshot', body: { protocol: 1, limit: 2, ...(after && { after }) } })).body);
    const one = await page();
    expect(one).toMatchObject({ cursor: 6, total: 4, more: true, rows: [{ kind: 'office', id: 'office-1' }, { kind: 'case' }] });
    const two = await page({ kind: 'case', id: one.rows[1]?.id });
    expect(two).toMatchObject({ more: false, rows: [{ kind: 'case' }, { kind: 'case' }] });
    const entries = two.rows[0]?.entries ?? [];
    const history = HistoryPage.parse((await second.ask({ path: '/v1/history', body: { protocol: 1, asked: { entries } } })).body);
    expect(history.items).toHaveLength(entries.length);
    const back = HistoryPage.parse((await second.ask({ path: '/v1/history', body: { protocol: 1, asked: { before: 4, limit: 2 } } })).body);
    expect(back.items.map(({ seq }) => seq)).toEqual([3, 2]);
  });

  test('a server that is told to end finishes what it has begun, and takes nothing new', async () => {
    const app = await makeApp({
      ...kit.deps,
      logs: {
        ...kit.deps.logs,
        read: async (office, act) => {
          await wait(400);
          return kit.deps.logs.read(office, act);
        },
      },
    });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const body = JSON.stringify({ protocol: 1, app: '1', cursor: 0, entries: [], want: 10, scans: NO_SCANS });
    const headersOf = () => proofOf({ method: 'POST', path: '/v1/sync', body }, { device: 'pc-1', keys: first.keys(), at: kit.now() });
    const running = fetch(`${url}/v1/sync`, { method: 'POST', headers: await headersOf(), body });
    await wait(150);
    const ended = app.close();
    expect((await running).status).toBe(200);
    await ended;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    expect((await inject(kit.app, { method: 'GET', url: '/healthz' })).status).toBe(200);
  });
});
