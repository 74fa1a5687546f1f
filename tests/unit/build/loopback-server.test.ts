import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listenFrom, runningAt, wishedPort } from '../../../build/serve/listen.ts';
import { LOOPBACK, loopbackServer } from '../../../build/serve/loopback-server.ts';
import { addressOf } from '../../../build/serve/serve-app.ts';
import { ARGON2_WORKER_POLICY, fileHeaders, PAGE_HEADERS } from '../../../shared/wire/page-policy.ts';

const info = { shell: 'loopback', version: '1.2.3', platform: 'linux', practice: false } as const;
let server: Server;
let port = 0;

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** A raw request: no URL parser in between tidies the path. */
function ask(path: string, options: { readonly method?: string; readonly host?: string } = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const headers = { host: options.host ?? `${LOOPBACK}:${port}` };
    const asked = request({ host: LOOPBACK, port, path, method: options.method ?? 'GET', headers }, (answer) => {
      let body = '';
      answer.on('data', (part: Buffer) => (body += part.toString()));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asked.on('error', fail);
    asked.end();
  });
}

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'serve-'));
  const folder = join(root, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.json'), '{}');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Қамқор</title>');
  writeFileSync(join(folder, 'assets', 'a.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'a.exe'), 'MZ');
  writeFileSync(join(folder, 'assets', 'argon2-worker-B_x9-2aQ.js'), 'worker');
  writeFileSync(join(folder, 'argon2-worker-B_x9-2aQ.js'), 'worker');
  server = loopbackServer({ folder, info });
  port = await listenFrom(server, 47_160);
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

describe('what is served', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/?practice=1', 'text/html; charset=utf-8'],
    ['/assets/a.js', 'text/javascript; charset=utf-8'],
    ['/shell.json', 'application/json; charset=utf-8'],
  ])('%s as %s, with every header of the table', async (path, mime) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(mime);
    for (const [name, value] of Object.entries(fileHeaders(path.slice(1).split('/')))) expect(answer.headers[name.toLowerCase()]).toBe(value);
  });

  test.each([
    ['/assets/argon2-worker-B_x9-2aQ.js', ARGON2_WORKER_POLICY],
    ['/argon2-worker-B_x9-2aQ.js', PAGE_HEADERS['Content-Security-Policy']],
    ['/assets/a.js', PAGE_HEADERS['Content-Security-Policy']],
  ])('%s under its own policy', async (path, policy) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers['content-security-policy']]).toEqual([200, policy]);
  });

  test('HEAD gives the headers and nothing else', async () => {
    const answer = await ask('/', { method: 'HEAD' });
    expect([answer.status, answer.body]).toEqual([200, '']);
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(10);
  });

  test('the shell says what it is', async () => {
    expect(JSON.parse((await ask('/shell.json')).body)).toEqual(info);
    expect(await runningAt(port)).toEqual(info);
  });
});

describe('what is refused', () => {
  test.each([
    ['/../secret.json', 400],
    ['/%2e%2e/secret.json', 400],
    ['/..%2fsecret.json', 400],
    ['/assets/../../secret.json', 400],
    ['/assets/..\\..\\secret.json', 400],
    ['/%5c..%5csecret.json', 400],
    ['//etc/passwd', 400],
    ['/.env', 400],
    ['/assets/.hidden.js', 400],
    ['/index.html%00.js', 400],
    ['/%', 400],
    ['/C:/windows/win.ini', 400],
    ['/assets', 404],
    ['/assets/', 400],
    ['/assets/none.js', 404],
    ['/assets/a.exe', 404],
    ['/favicon.ico', 404],
  ])('%s → %i, with the headers all the same', async (path, status) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.body).toBe('');
    expect(answer.headers['content-security-policy']).toBe(PAGE_HEADERS['Content-Security-Policy']);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('method %s', async (method) => {
    const answer = await ask('/', { method });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', 'qamqor.example:4716'])('a page that calls this machine %s', async (host) => {
    expect((await ask('/', { host })).status).toBe(421);
  });
});

describe('the port', () => {
  test.each([
    [undefined, 4716],
    ['8080', 8080],
    ['0', 4716],
    ['70000', 4716],
    ['4716; rm', 4716],
    ['', 4716],
  ])('PORT=%s → %i', (text, wished) => expect(wishedPort(text)).toBe(wished));

  test('a taken port is passed over', async () => {
    const second = loopbackServer({ folder: tmpdir(), info });
    const next = await listenFrom(second, port);
    expect(next).toBeGreaterThan(port);
    second.close();
  });

  test('a stranger on the port is not taken for us', async () => {
    expect(await runningAt(1)).toBeNull();
  });

  test('the address says the office only where it differs from the server', () => {
    expect(addressOf(4716, null)).toBe('http://127.0.0.1:4716/');
    expect(addressOf(4716, true)).toBe('http://127.0.0.1:4716/?practice=1');
    expect(addressOf(4716, false)).toBe('http://127.0.0.1:4716/?practice=0');
  });
});
