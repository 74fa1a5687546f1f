import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CHANNELS } from '../../../shared/wire/channels.ts';
import { MAX_REGION_REQUEST_BYTES } from '../../../shared/wire/region-road.ts';
import { regionServer } from '../build/region-server.ts';
import { electronDouble } from './electron-double.ts';

let electron: ReturnType<typeof electronDouble>;
let region: Awaited<ReturnType<typeof regionServer>>;
const own = { senderFrame: { parent: null, url: 'app://qamqor/index.html' }, sender: {} };

/** A start of the program on the same disk as before. */
async function start(): Promise<void> {
  vi.resetModules();
  vi.doMock('electron', () => electron);
  const { start: begin } = await import('../../../electron/start.ts');
  await begin([]);
}
const setRegion = (address: string | null) => electron.handlers.get(CHANNELS.setRegion)?.(own, { address });
const serve = () => electron.protocol.handle.mock.calls.at(-1)?.[1] as (request: Request) => Promise<Response>;
/** A request of the page, as Electron hands it over: the constructor of Node knows no `app://`. */
function ask(
  path: string,
  { body, headers = {}, method = 'POST' }: { body?: Uint8Array<ArrayBuffer>; headers?: Record<string, string>; method?: string } = {},
) {
  const stream = body ? new Blob([body]).stream() : null;
  return serve()({
    url: `app://qamqor/region${path}`,
    method,
    headers: new Headers({ 'qamqor-region': region.address, ...headers }),
    body: stream,
  } as Request);
}

beforeAll(async () => {
  region = await regionServer();
});
beforeEach(async () => {
  electron = electronDouble();
  await start();
});
afterAll(() => region.close());

test('before a region is named there is no road', async () => {
  expect((await ask('/v1/sync')).status).toBe(421);
  expect(electron.session.fromPartition).not.toHaveBeenCalled();
});

test('a request goes to the named region, by a session of its own, and the answer comes back unpacked', async () => {
  expect(await setRegion(region.address)).toEqual({ kept: true });
  const answer = await ask('/v1/sync', {
    body: new Uint8Array([1, 2, 3]),
    headers: { 'qamqor-device': 'd1', cookie: 'a=b', origin: 'app://qamqor' },
  });
  expect(await answer.json()).toMatchObject({ path: '/v1/sync' });
  expect([answer.headers.get('content-encoding'), answer.headers.get('cache-control')]).toEqual([null, 'no-store']);
  const { headers, body } = region.heard.at(-1) ?? {};
  expect([headers?.['qamqor-device'], headers?.cookie, [...(body ?? [])]]).toEqual(['d1', undefined, [1, 2, 3]]);
  expect(electron.session.fromPartition).toHaveBeenCalledWith('region', { cache: false });
});

test('the address is kept over restarts, until there is none', async () => {
  await setRegion(region.address);
  await start();
  expect((await ask('/v1/sync')).status).toBe(200);
  await setRegion(null);
  await start();
  expect((await ask('/v1/sync')).status).toBe(421);
});

test('a file that was changed to something else names nobody', async () => {
  await setRegion(region.address);
  const path = join(electron.userData, 'region-address');
  expect(readFileSync(path, 'utf8')).toBe(region.address);
  const { writeFileSync } = await import('node:fs');
  writeFileSync(path, 'http://evil.example');
  await start();
  expect((await ask('/v1/sync', { headers: { 'qamqor-region': 'http://evil.example' } })).status).toBe(421);
});

test.each<[string, Parameters<typeof ask>[1], number]>([
  ['another region', { headers: { 'qamqor-region': 'https://other.example.kz' } }, 421],
  ['another page', { headers: { origin: 'https://evil.example' } }, 403],
  ['another method', { method: 'DELETE' }, 405],
  ['too much', { body: new Uint8Array(MAX_REGION_REQUEST_BYTES + 1) }, 413],
])('%s is not carried', async (_what, options, status) => {
  await setRegion(region.address);
  const before = region.heard.length;
  expect([(await ask('/v1/sync', options)).status, region.heard.length]).toEqual([status, before]);
});

test('nobody is sent elsewhere, and no line is an answer of the shell', async () => {
  await setRegion(region.address);
  expect((await ask('/v1/elsewhere')).status).toBe(502);
  await setRegion('http://127.0.0.1:1');
  expect((await ask('/v1/sync', { headers: { 'qamqor-region': 'http://127.0.0.1:1' } })).status).toBe(502);
});

test.each(['http://region.example.kz', 'https://region.example.kz/x', 'file:///etc/passwd', 7])('the page cannot name %s', async (address) => {
  await expect(electron.handlers.get(CHANNELS.setRegion)?.(own, { address })).rejects.toThrow(/^refused: not a request of the bridge$/);
});
