import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join as under } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carryToRegion } from '../../../build/serve/region-road.ts';
import { hashOf } from '../../../renderer/store/file-chunks.ts';
import { tusUpload } from '../../../renderer/sync/tus-upload.ts';
import { freePort } from '../../../server/db/cluster.ts';
import { makeApp } from '../../../server/http/app.ts';
import { scanFile } from '../../../server/http/scan-files.ts';
import { scanUploadId } from '../../../shared/wire/scan-transfer.ts';
import { attachFile } from '../../../shared/cases/attach-file.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { openOffice } from '../../../shared/cases/open-office.ts';
import type { CodeMade } from '../../../shared/wire/region-view.ts';
import { makeRegionComputer, type RegionComputer } from '../../prove/kit/region-computer.ts';
import { register } from '../../unit/store/acts.ts';
import { seat } from '../../unit/store/window-options.ts';
import { NEW_STAFF, SETTINGS } from '../../world/make-world.ts';
import { jpeg, join } from '../../world/scans.ts';
import { type RegionKit, startRegion } from './region-kit.ts';
import { type OpenRegion, openRegion } from './region-story.ts';

type Content = Uint8Array<ArrayBuffer>;
const HOST = '127.0.0.1';
const MEGABYTE = 1_000_000;
/** A scan of about so many bytes; what a camera notes is as long as one likes. */
function scanOf(bytes: number): Content {
  const noise = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
  return join(jpeg(), noise);
}

describe('a scan on its way from one computer of an office to the other', () => {
  let kit: RegionKit;
  let region: OpenRegion;
  let app: FastifyInstance;
  let road: Server;
  let port: number;
  let origin: string;
  let left: RegionComputer;
  let right: RegionComputer;
  let caseId: string;
  /** Bytes of uploads that the road has seen, by the offset they began at; the road breaks at the piece of this number. */
  const sent: number[] = [];
  let breaksAt = Infinity;
  /** The database is away when a scan is to be noted as held. */
  let isForgetful = false;

  beforeAll(async () => {
    kit = await startRegion();
    port = await freePort();
    await openServer();
    region = await openRegion(kit);
    road = createServer((request, response) => {
      if (request.method === 'PATCH') {
        if (sent.length + 1 === breaksAt) return void request.socket.destroy();
        sent.push(Number(request.headers['upload-offset']));
      }
      void carryToRegion(request, response, { origin, only: null });
    });
    await new Promise<void>((listens) => road.listen(0, HOST, listens));
    origin = `http://${HOST}:${(road.address() as AddressInfo).port}`;
    left = await makeComputer('1-кабинет');
    const opened = await left.store.openOffice((ground) => openOffice({ settings: SETTINGS, staff: NEW_STAFF, practice: false }, ground));
    expect(opened.ok).toBe(true);
    await left.join(await code(), approve);
    await left.sync();
    caseId = (await register(left.store)).id;
    right = await makeComputer('2-кабинет');
    await right.join(await code(left.store.office()?.id), approve);
    await synced(left, right);
  });
  afterAll(async () => {
    await new Promise((closed) => (road.close(closed), road.closeAllConnections()));
    await app.close();
    await kit.stop();
  });

  const makeComputer = (name: string) =>
    makeRegionComputer(name, { address: `http://${HOST}:${port}`, origin, clock: { now: kit.now }, pushing: 0, broken: [] });
  async function openServer(): Promise<void> {
    const hold: typeof kit.deps.scans.hold = (scan) =>
      isForgetful ? Promise.reject(Object.assign(new Error('gone'), { code: '57P01' })) : kit.deps.scans.hold(scan);
    app = await makeApp({ ...kit.deps, scans: { ...kit.deps.scans, hold } });
    await app.listen({ host: HOST, port });
  }
  const ask = async (path: string, body: object, actor: string) => {
    const told = await region.device.ask({ path, body, actor });
    expect(told.status).toBe(200);
    return told.body;
  };
  const code = async (office?: string) =>
    ((await ask('/v1/region/codes', office === undefined ? {} : { office }, region.administrator)) as CodeMade).code;
  const approve = async () => {
    for (const { device, state } of await kit.deps.devices.all())
      if (state === 'waiting') await ask('/v1/region/devices/decide', { device, decision: 'approve' }, region.head);
  };
  /** Two syncs: with the first the rows come that name scans, and the second is told of what both have now. */
  async function synced(...computers: readonly RegionComputer[]): Promise<void> {
    for (const computer of [...computers, ...computers]) expect(await computer.sync()).toMatchObject({ outcome: 'done', refusal: null });
  }
  async function attach(content: Content): Promise<string> {
    seat(left.store);
    const write = (found: object) =>
      left.store.commit((world, row) => attachFile(row as Case, { ...found, name: 'скан.jpg', title: 'Мінездеме' }, world), caseId);
    expect((await left.store.attachments.attach(content, { write })).ok).toBe(true);
    return hashOf(content);
  }
  const office = () => left.store.office()?.id ?? '';
  const atRegion = (hash: string) => scanFile(kit.deps.files, office(), hash);
  const uploads = () => readdir(under(kit.deps.files, 'uploads'));
  async function readAt({ store }: RegionComputer, hash: string): Promise<string> {
    seat(store);
    const read = await store.attachments.read(hash);
    return read.ok ? hashOf(read.value.content) : read.error.code;
  }
  const isSigned = async ({ store }: RegionComputer) => {
    const { receipt } = await store.sync.place();
    return receipt?.body.scansMissing === 0 && receipt.body.scans.hash === (await store.sync.scans()).hash;
  };

  test('the line breaks in the middle, the server starts anew, and it goes on there; the other computer has it whole', async () => {
    const content = scanOf(3.5 * MEGABYTE);
    const hash = await attach(content);
    breaksAt = 3;
    expect(await left.sync()).toMatchObject({ outcome: 'refused', refusal: { retry: 'later' } });
    expect(sent).toEqual([0, MEGABYTE]);
    expect((await left.store.sync.place()).outbox).toBe(0);
    expect(await isSigned(left)).toBe(false);
    await app.close();
    await openServer();
    breaksAt = Infinity;
    expect(await left.sync()).toMatchObject({ outcome: 'done' });
    expect(sent).toEqual([0, MEGABYTE, 2 * MEGABYTE, 3 * MEGABYTE]);
    expect(await uploads()).toEqual([]);
    await synced(left, right);
    expect(await readAt(right, hash)).toBe(hash);
    expect([await isSigned(left), await isSigned(right)]).toEqual([true, true]);
  });

  test('all bytes have come and the database is away: not told as sent; asked again, it is held without a byte more', async () => {
    const hash = await attach(scanOf(20_000));
    isForgetful = true;
    expect(await left.sync()).toMatchObject({ outcome: 'refused', refusal: { code: 'region-busy', retry: 'later' } });
    isForgetful = false;
    const before = sent.length;
    await synced(left, right);
    expect(sent).toHaveLength(before);
    expect([await readAt(right, hash), await isSigned(left)]).toEqual([hash, true]);
  });

  test('the server died behind the last byte, before anybody looked into them: held when it is asked for, without a byte more', async () => {
    const content = scanOf(20_000);
    const hash = await attach(content);
    await pushOnly(left);
    const name = under(kit.deps.files, 'uploads', scanUploadId(left.device, hash));
    await writeFile(name, content);
    await writeFile(`${name}.json`, JSON.stringify({ id: scanUploadId(left.device, hash), size: content.length, offset: 0 }));
    const before = sent.length;
    await synced(left, right);
    expect(sent).toHaveLength(before);
    expect([await uploads(), await readAt(right, hash), await isSigned(left)]).toEqual([[], hash, true]);
  });

  test('what the region gives under a wrong hash is thrown away, and asked for again', async () => {
    const hash = await attach(scanOf(20_000));
    await synced(left);
    const good = await readFile(atRegion(hash));
    await writeFile(atRegion(hash), Buffer.from(good).fill(7, 500, 510));
    await synced(right);
    expect([await readAt(right, hash), await right.store.scans.lacking(), await isSigned(right)]).toEqual(['file-not-here', [hash], false]);
    await writeFile(atRegion(hash), good);
    await synced(right);
    expect([await readAt(right, hash), await right.store.scans.lacking(), await isSigned(right)]).toEqual([hash, [], true]);
  });

  test('bytes that are sent under another hash are refused for good, and nothing of them stays', async () => {
    const hash = await attach(scanOf(20_000));
    const upload = tusUpload(left.ports.prover, origin);
    await left.sync();
    const other = await attach(scanOf(21_000));
    // The row is at the region, the scan is not yet.
    await pushOnly(left);
    expect(await upload(`http://${HOST}:${port}`, { hash: other, content: scanOf(21_000) })).toMatchObject({ ok: false, error: { retry: 'never' } });
    expect(await uploads()).toEqual([]);
    await expect(stat(atRegion(other))).rejects.toThrow('ENOENT');
    // A second try of what is held already costs nothing.
    expect(await upload(`http://${HOST}:${port}`, { hash, content: scanOf(20_000) })).toEqual({ ok: true, value: 0 });
    await synced(left, right);
    expect(await readAt(right, other)).toBe(other);
  });

  /** The entries go, the scans wait: as on a line where bytes are counted. */
  const carry = async ({ ports }: RegionComputer, budget: number | undefined) => {
    const line = ports.openLine(`http://${HOST}:${port}`);
    return ports.scans?.run(line, { address: `http://${HOST}:${port}`, budget, isStopped: () => false, onProgress: () => undefined });
  };
  async function pushOnly(computer: RegionComputer): Promise<void> {
    let asked = 0;
    await computer.sync(() => asked++ > 0);
  }

  test('where bytes are counted no more goes than is left, and no scan by half', async () => {
    const [small, large] = [await attach(scanOf(30_000)), await attach(scanOf(90_000))];
    await pushOnly(left);
    const before = sent.length;
    expect(await carry(left, 20_000)).toEqual({ ok: true, value: { bytes: 0 } });
    expect(sent).toHaveLength(before);
    const some = await carry(left, 50_000);
    expect(some?.ok && some.value.bytes).toBeGreaterThan(30_000);
    expect(some?.ok && some.value.bytes).toBeLessThan(50_000);
    await synced(left);
    await pushOnly(right);
    const fetched = await carry(right, 50_000);
    expect(fetched?.ok && fetched.value.bytes).toBeLessThan(50_000);
    expect([await readAt(right, small), await readAt(right, large)]).toEqual([small, 'file-not-here']);
    await synced(right);
    expect(await readAt(right, large)).toBe(large);
  });
});
