import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageFiles } from '../../../electron/page-files.ts';
import { printShelf } from '../../../electron/print-shelf.ts';
import { ARGON2_WORKER_POLICY, CONTENT_SECURITY_POLICY, PAGE_HEADERS } from '../../../shared/wire/page-policy.ts';

const shelf = printShelf(() => 'the-only-name');
const WORKER_NAMES = ['argon2-worker-DlAUqK2U.js', 'index-worker-DlAUqK2U.js', 'my-argon2-worker-DlAUqK2U.js', 'argon2-worker.js'];
let answer: (request: Request) => Promise<Response>;

beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'app-'));
  mkdirSync(join(root, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.json'), '{}');
  writeFileSync(join(root, 'renderer', 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'renderer', 'assets', 'f.woff2'), 'font');
  for (const name of WORKER_NAMES) writeFileSync(join(root, 'renderer', 'assets', name), 'worker');
  answer = pageFiles(join(root, 'renderer'), shelf, () => Promise.resolve(new Response('carried')));
});

/** Electron hands over the address as it was written; the Request of Node would tidy it. */
const ask = (url: string, method = 'GET') => answer({ url, method } as Request);

describe('app:// answers', () => {
  test.each([
    ['app://qamqor/', 'text/html; charset=utf-8'],
    ['app://qamqor', 'text/html; charset=utf-8'],
    ['app://qamqor/index.html?practice=1', 'text/html; charset=utf-8'],
    ['app://qamqor/assets/f.woff2', 'font/woff2'],
  ])('%s', async (url, mime) => {
    const response = await ask(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(mime);
    for (const [name, value] of Object.entries(PAGE_HEADERS)) expect(response.headers.get(name)).toBe(value);
  });

  test('what is below /region/ goes to the region, by any method', async () => {
    expect(await (await ask('app://qamqor/region/v1/sync', 'POST')).text()).toBe('carried');
    expect((await ask('app://print/region/v1/sync', 'POST')).status).toBe(404);
  });

  test('HEAD without a body', async () => expect(await (await ask('app://qamqor/', 'HEAD')).text()).toBe(''));

  test.each([
    ['app://qamqor/../secret.json', 400],
    ['app://qamqor/%2e%2e/secret.json', 400],
    ['app://qamqor/assets/..%5c..%5csecret.json', 400],
    ['app://qamqor/none.js', 404],
    ['app://qamqor/assets', 404],
    ['app://other/index.html', 404],
    ['app://print/unknown', 404],
  ])('%s → %i', async (url, status) => expect((await ask(url)).status).toBe(status));

  test.each(['POST', 'PUT', 'DELETE'])('%s is refused', async (method) => expect((await ask('app://qamqor/', method)).status).toBe(405));
});

test('a document is on the shelf only while it is printed', async () => {
  const name = shelf.put(new Uint8Array([37, 80, 68, 70]));
  const response = await ask(`app://print/${name}`);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([37, 80, 68, 70]));
  shelf.remove(name);
  expect((await ask(`app://print/${name}`)).status).toBe(404);
});

test('one file may run WebAssembly and nothing else; no other file has its policy', async () => {
  const policyOf = async (name: string) => (await ask(`app://qamqor/assets/${name}`)).headers.get('content-security-policy');
  expect(await Promise.all(WORKER_NAMES.map(policyOf))).toEqual([
    ARGON2_WORKER_POLICY,
    CONTENT_SECURITY_POLICY,
    CONTENT_SECURITY_POLICY,
    CONTENT_SECURITY_POLICY,
  ]);
  expect(ARGON2_WORKER_POLICY).toBe("default-src 'none'; script-src 'wasm-unsafe-eval'");
});

test('the content security policy is this one', () => {
  expect(CONTENT_SECURITY_POLICY.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "connect-src 'self'",
    'frame-src blob:',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
});
