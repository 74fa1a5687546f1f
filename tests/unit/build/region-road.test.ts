import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listenFrom } from '../../../build/serve/listen.ts';
import { LOOPBACK, loopbackServer } from '../../../build/serve/loopback-server.ts';
import { MAX_REGION_REQUEST_BYTES } from '../../../shared/wire/region-road.ts';
import { regionServer } from './region-server.ts';

const info = { shell: 'loopback', version: '1.2.3', platform: 'linux', practice: false } as const;
let shell: Server;
let region: Awaited<ReturnType<typeof regionServer>>;
let page = '';

beforeAll(async () => {
  region = await regionServer();
  shell = loopbackServer({ folder: tmpdir(), info });
  page = `http://${LOOPBACK}:${await listenFrom(shell, 47_300)}`;
});
afterAll(() => {
  region.close();
  shell.close();
  shell.closeAllConnections();
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${page}/region${path}`, { method: 'POST', ...init, headers: { 'qamqor-region': region.address, ...init.headers } });

test('a request goes to the region as it was made, and the answer comes back', async () => {
  const body = new Uint8Array([31, 139, 0, 1, 2, 255]);
  const answer = await ask('/v1/sync?x=1', { body, headers: { 'content-encoding': 'gzip', 'qamqor-device': 'd1', cookie: 'a=b' } });
  expect(await answer.json()).toMatchObject({ path: '/v1/sync?x=1' });
  const { method, path, headers, body: came } = region.heard.at(-1) ?? {};
  expect([method, path, headers?.['qamqor-device'], headers?.['content-encoding'], headers?.cookie]).toEqual([
    'POST',
    '/v1/sync?x=1',
    'd1',
    'gzip',
    undefined,
  ]);
  expect([...(came ?? [])]).toEqual([...body]);
});

test('a refusal of the region comes back with its term, and no cookie does', async () => {
  const answer = await ask('/v1/busy');
  expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('set-cookie')]).toEqual([503, '7', null]);
  expect(await answer.json()).toEqual({ code: 'region-busy', retry: 'later' });
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('an upload is told where to go on, by a path below ours', async () => {
  const answer = await ask('/v1/upload');
  expect([answer.status, answer.headers.get('location')]).toEqual([201, 'upload/d.1']);
});

test('nobody is sent elsewhere', async () => expect((await ask('/v1/elsewhere', { redirect: 'manual' })).status).toBe(502));

test('an answer that is cut off is no answer', async () => {
  const answer = await ask('/v1/cut');
  await expect(answer.text()).rejects.toThrow();
});

test('no line', async () => expect((await ask('/v1/sync', { headers: { 'qamqor-region': 'http://127.0.0.1:1' } })).status).toBe(502));

test('a request that is too large does not reach the region', async () => {
  const before = region.heard.length;
  expect((await ask('/v1/sync', { body: new Uint8Array(MAX_REGION_REQUEST_BYTES + 1) })).status).toBe(413);
  expect(region.heard.length).toBe(before);
});

test.each<[string, Readonly<Record<string, string>>, number]>([
  ['another page', { origin: 'https://evil.example' }, 403],
  ['another port of this computer', { origin: 'http://127.0.0.1:1' }, 403],
  ['a name that leads to this computer', { host: 'evil.example' }, 421],
  ['no address', { 'qamqor-region': '' }, 421],
  ['plain http to another computer', { 'qamqor-region': 'http://10.0.0.1' }, 421],
])('%s is not carried', async (_who, headers, status) => {
  const before = region.heard.length;
  const { port } = new URL(page);
  const answered = await new Promise<number | undefined>((done, fail) => {
    const told = { 'qamqor-region': region.address, host: `${LOOPBACK}:${port}`, ...headers };
    request({ host: LOOPBACK, port, path: '/region/v1/sync', method: 'POST', headers: told }, (answer) => done(answer.statusCode))
      .on('error', fail)
      .end();
  });
  expect([answered, region.heard.length]).toEqual([status, before]);
});

test('a shell that was given one region carries to no other', async () => {
  const only = loopbackServer({ folder: tmpdir(), info, region: 'https://region.example.kz' });
  const port = await listenFrom(only, 47_320);
  const answer = await fetch(`http://${LOOPBACK}:${port}/region/v1/sync`, { method: 'POST', headers: { 'qamqor-region': region.address } });
  expect(answer.status).toBe(421);
  only.close();
  only.closeAllConnections();
});
