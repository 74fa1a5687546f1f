import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RegionServer, startServer } from '../../../server/http/start-server.ts';

// Signed by itself, for this test alone; it names localhost and region.example.
const PAPERS = join(import.meta.dirname, '../../fixtures/tls');
const SETTINGS = { host: '127.0.0.1', port: 0, behindProxy: false, newCode: false, name: { kk: 'Өңір', ru: 'Регион' } };
const SILENT = { say: () => undefined, log: () => undefined };

/** What a caller who trusts `ca` is answered; rejects when the line is not trusted or not made. */
const asked = (url: string, how: { readonly ca?: string; readonly maxVersion?: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3' }) =>
  new Promise<{ status: number; protocol: string | null; strict: string }>((resolve, reject) => {
    request(url, { ...how, minVersion: 'TLSv1', agent: false }, (answer) => {
      const socket = answer.socket as TLSSocket;
      answer.resume();
      resolve({
        status: answer.statusCode ?? 0,
        protocol: socket.getProtocol(),
        strict: String(answer.headers['strict-transport-security'] ?? ''),
      });
    })
      .on('error', reject)
      .end();
  });

describe('a server with a certificate of its own', () => {
  let folder: string;
  let server: RegionServer;
  let ca: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'qamqor-tls-'));
    await chmod(folder, 0o755);
    ca = await readFile(join(PAPERS, 'chain.pem'), 'utf8');
    const tls = { cert: join(PAPERS, 'chain.pem'), key: join(PAPERS, 'key.pem') };
    server = await startServer({ ...SETTINGS, folder: join(folder, 'data'), tls }, SILENT);
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('answers over TLS 1.2 and 1.3 alone, and tells browsers to stay there', async () => {
    expect(server.url).toMatch(/^https:/u);
    expect(await asked(`${server.url}/readyz`, { ca })).toMatchObject({
      status: 200,
      protocol: 'TLSv1.3',
      strict: expect.stringContaining('max-age='),
    });
    expect(await asked(`${server.url}/readyz`, { ca, maxVersion: 'TLSv1.2' })).toMatchObject({ status: 200, protocol: 'TLSv1.2' });
    await expect(asked(`${server.url}/readyz`, { ca, maxVersion: 'TLSv1.1' })).rejects.toThrow();
  });

  test('who does not trust the certificate hears nothing, and neither does who speaks in clear', async () => {
    await expect(asked(`${server.url}/readyz`, {})).rejects.toThrow(/self.signed/iu);
    await expect(fetch(`${server.url.replace('https:', 'http:')}/readyz`)).rejects.toThrow();
  });
});

test('without its certificate a server does not start, and leaves nothing running', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'qamqor-tls-'));
  await chmod(folder, 0o755);
  const tls = { cert: join(folder, 'none.pem'), key: join(PAPERS, 'key.pem') };
  await expect(startServer({ ...SETTINGS, folder: join(folder, 'data'), tls }, SILENT)).rejects.toThrow('ENOENT');
  await expect(readFile(join(folder, 'data', 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT');
  await rm(folder, { recursive: true, force: true });
});
