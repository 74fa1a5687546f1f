import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { listenFrom } from '../../build/serve/listen.ts';
import { LOOPBACK, loopbackServer } from '../../build/serve/loopback-server.ts';
import { inRepo } from '../../build/repo-root.ts';
import { ARGON2_WORKER_POLICY, PAGE_HEADERS } from '../../shared/wire/page-policy.ts';
import { expect, test } from './kit/office-test.ts';

type Probe = Window & { probe: { derive: () => Promise<string>; compileInPage: () => Promise<string> } };

// A page that holds nothing but the worker, built and served as the application is.
const PAGE = `
import { deriveInWorker } from '${inRepo('renderer/vault/derive-in-worker.ts').replaceAll('\\', '/')}';
const utf8 = (text) => new TextEncoder().encode(text);
const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
window.probe = {
  derive: async () => hex(await deriveInWorker({ password: utf8('password'), salt: utf8('somesalt'), kdf: { m: 65536, t: 2, p: 1 } })),
  compileInPage: () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => 'compiled', (error) => error.name),
};`;

let server: Server;
let address = '';
let folder = '';

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="kk"><link rel="icon" href="data:,"><title>Қамқор</title><script type="module" src="./page.js"></script></html>',
  );
  writeFileSync(join(folder, 'page.js'), PAGE);
  const output = { outDir: join(folder, 'out'), emptyOutDir: true };
  await build({ configFile: inRepo('build/vite.renderer.config.ts'), root: folder, build: output, logLevel: 'warn' });
  server = loopbackServer({ folder: output.outDir, info: { shell: 'loopback', version: '0.0.0', platform: process.platform, practice: false } });
  address = `http://${LOOPBACK}:${await listenFrom(server, 47_460)}`;
});

test.afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

test('passwords are derived in WebAssembly under a page that may not compile any', async ({ page }) => {
  const workers = readdirSync(join(folder, 'out', 'assets')).filter((name) => name.startsWith('argon2-worker'));
  expect(workers.length).toBe(1);
  const served = await page.request.get(`${address}/assets/${workers[0]}`);
  expect(served.headers()['content-security-policy']).toBe(ARGON2_WORKER_POLICY);
  const answer = await page.goto(`${address}/`);
  expect(answer?.headers()['content-security-policy']).toBe(PAGE_HEADERS['Content-Security-Policy']);
  const derived = await page.evaluate(() => (window as unknown as Probe).probe.derive());
  expect(derived).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
});

test('the page itself is not allowed what its worker is', async ({ page, faults }) => {
  await page.goto(`${address}/`);
  expect(await page.evaluate(() => (window as unknown as Probe).probe.compileInPage())).toBe('CompileError');
  faults.length = 0;
});

test('under the policy of the page the worker would derive nothing', async ({ page, faults }) => {
  await page.route('**/argon2-worker-*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': PAGE_HEADERS['Content-Security-Policy'] ?? '' } });
  });
  await page.goto(`${address}/`);
  const derived = await page.evaluate(() => (window as unknown as Probe).probe.derive().catch((error: Error) => error.message));
  expect(derived).toBe('argon2 failed');
  faults.length = 0;
});
