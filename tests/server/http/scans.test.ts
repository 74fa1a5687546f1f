import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Upload } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachFile } from '../../../shared/cases/attach-file.ts';
import type { FoundFile } from '../../../shared/cases/attachment.ts';
import { inspectFile } from '../../../shared/wire/inspect-file.ts';
import { scanPath, scanUploadId, scanUploadPath } from '../../../shared/wire/scan-transfer.ts';
import { sha256Hex } from '../../../server/keys/sha256-hex.ts';
import { makeWorld } from '../../world/make-world.ts';
import { jpeg, pdf, png } from '../../world/scans.ts';
import { registeredCase } from '../../world/stories.ts';
import { type RegionKit, startRegion } from './region-kit.ts';
import { joinDevice, type OpenRegion, openRegion, writeFacts } from './region-story.ts';
import { proofOf, type TestDevice } from './test-device.ts';

const CHUNK = 20_000;

describe('scans travel beside the entries', () => {
  let kit: RegionKit;
  let region: OpenRegion;
  let device: TestDevice;
  let other: TestDevice;
  let base: string;
  const noise = new Uint8Array(90_000).map((_, place) => (place * 7919) % 251);
  const files = { large: pdf({ pages: 1, extra: Buffer.from(noise).toString('base64') }), picture: png(), wrong: jpeg(), liar: png({ shade: 3 }) };
  const hashOf = (name: keyof typeof files) => sha256Hex(files[name]);

  beforeAll(async () => {
    kit = await startRegion();
    region = await openRegion(kit);
    device = await joinDevice(kit, region, { device: 'pc-1', office: 'office-1' });
    other = await joinDevice(kit, region, { device: 'pc-2', office: 'office-2' });
    const world = makeWorld();
    const [opened] = world.facts();
    if (opened?.type !== 'office-opened') throw new Error('a world begins with its office');
    await device.write([{ ...opened, office: 'office-1' }], { staff: world.staffOf('clerk').id, role: 'clerk' });
    let row = registeredCase(world);
    for (const [name, bytes] of Object.entries(files)) {
      const looked = inspectFile(bytes);
      const seen = looked.ok ? { ...looked.value, flags: [...looked.value.flags] } : { type: 'image/png' as const, flags: [] };
      const found: FoundFile = { hash: sha256Hex(bytes), bytes: bytes.length, ...seen };
      row = world.take(attachFile(row, { ...found, name: `${name}.bin`, title: 'Скан' }, world.as('clerk')));
    }
    await writeFacts(device, world, 1);
    expect((await device.round()).status).toBe(200);
    base = await kit.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => kit.stop());

  const headersFor = (from: TestDevice, method: string, path: string) =>
    proofOf({ method, path, body: '' }, { device: from.device, keys: from.keys(), at: kit.now() });
  const ask = async (from: TestDevice, method: string, path: string, headers: Record<string, string> = {}) =>
    fetch(`${base}${path}`, { method, headers: { ...(await headersFor(from, method, path)), ...headers } });
  /** Sends a scan as the program does: by tus, in chunks, each request proved; breaks off after so many chunks when asked to. */
  const send = (
    from: TestDevice,
    bytes: Uint8Array,
    { hash, breakAfter = Infinity, resume = false }: { hash: string; breakAfter?: number; resume?: boolean },
  ) =>
    new Promise<string>((resolve) => {
      let chunks = 0;
      const upload = new Upload(Buffer.from(bytes) as never, {
        endpoint: `${base}${scanUploadPath(hash)}`,
        ...(resume && { uploadUrl: `${base}/v1/scans/upload/${scanUploadId(from.device, hash)}` }),
        chunkSize: CHUNK,
        retryDelays: null,
        onBeforeRequest: async (request) => {
          const { pathname, search } = new URL(request.getURL());
          for (const [name, value] of Object.entries(await headersFor(from, request.getMethod(), `${pathname}${search}`)))
            request.setHeader(name, value);
        },
        onChunkComplete: () => {
          chunks += 1;
          if (chunks >= breakAfter) void upload.abort().then(() => resolve('broken off'));
        },
        onError: (error) =>
          resolve('originalResponse' in error ? `${error.originalResponse?.getStatus()} ${error.originalResponse?.getBody()}` : error.message),
        onSuccess: () => resolve('sent'),
      });
      upload.start();
    });
  const missing = async () => (await device.ask({ path: '/v1/scans/missing', body: { protocol: 1 } })).body as { hashes: string[]; more: boolean };
  const receipt = async () => ((await device.round()).body as { receipt: { body: { scans: { count: number }; scansMissing: number } } }).receipt.body;

  test('the region names what it lacks, takes it in pieces, goes on where the line broke, and signs for it', async () => {
    expect(await missing()).toEqual({
      hashes: Object.keys(files)
        .map((name) => hashOf(name as never))
        .sort(),
      more: false,
    });
    expect(await receipt()).toMatchObject({ scans: { count: 0 }, scansMissing: 4 });
    expect(await send(device, files.large, { hash: hashOf('large'), breakAfter: 2 })).toBe('broken off');
    const head = await ask(device, 'HEAD', `/v1/scans/upload/${scanUploadId('pc-1', hashOf('large'))}`, { 'tus-resumable': '1.0.0' });
    expect(Number(head.headers.get('upload-offset'))).toBeGreaterThanOrEqual(CHUNK);
    expect(await send(device, files.large, { hash: hashOf('large'), resume: true })).toBe('sent');
    expect(await send(device, files.picture, { hash: hashOf('picture') })).toBe('sent');
    expect((await missing()).hashes).toHaveLength(2);
    expect(await receipt()).toMatchObject({ scans: { count: 2 }, scansMissing: 2 });
    const back = await ask(device, 'GET', scanPath(hashOf('large')));
    expect(back.headers.get('content-type')).toBe('application/pdf');
    expect(back.headers.get('content-disposition')).toBe('attachment');
    expect(sha256Hex(Buffer.from(await back.arrayBuffer()))).toBe(hashOf('large'));
  });

  test('bytes of another hash are thrown away, and so is what is no scan at all', async () => {
    expect(await send(device, files.wrong, { hash: hashOf('liar') })).toMatch(/^422 .*content-damaged/);
    expect(await readdir(join(kit.deps.files, 'uploads'))).toEqual([]);
    expect((await missing()).hashes).toContain(hashOf('liar'));
    expect(await send(device, files.liar, { hash: hashOf('liar') })).toBe('sent');
  });

  test('what no row names is not taken, nor what is too large, nor with a body at once', async () => {
    const stranger = sha256Hex('nobody named this');
    expect(await send(device, files.picture, { hash: stranger })).toMatch(/^403 .*not-allowed/);
    expect(await send(other, files.wrong, { hash: hashOf('wrong') })).toMatch(/^403 .*not-allowed/);
    const large = await ask(device, 'POST', scanUploadPath(hashOf('wrong')), { 'tus-resumable': '1.0.0', 'upload-length': '99000000' });
    expect(large.status).toBe(413);
    expect((await ask(device, 'POST', '/v1/scans/upload?hash=../../etc', { 'tus-resumable': '1.0.0', 'upload-length': '5' })).status).toBe(400);
  });

  test('another office reads none of it and goes on with none of it', async () => {
    expect((await ask(other, 'GET', scanPath(hashOf('large')))).status).toBe(404);
    expect((await ask(device, 'POST', scanUploadPath(hashOf('wrong')), { 'tus-resumable': '1.0.0', 'upload-length': '500' })).status).toBe(201);
    const place = `/v1/scans/upload/${scanUploadId('pc-1', hashOf('wrong'))}`;
    expect((await ask(other, 'HEAD', place, { 'tus-resumable': '1.0.0' })).status).toBe(404);
    expect((await fetch(`${base}${place}`, { method: 'HEAD' })).status).toBe(401);
    for (const name of ['..%2f..%2fetc%2fpasswd', `pc-1.${hashOf('wrong')}%00`, 'pc-1.', `pc-1.${'g'.repeat(64)}`])
      expect((await ask(device, 'HEAD', `/v1/scans/upload/${name}`, { 'tus-resumable': '1.0.0' })).status).toBe(404);
    expect(existsSync(join(kit.deps.files, 'scans', 'office-2'))).toBe(false);
  });
});
