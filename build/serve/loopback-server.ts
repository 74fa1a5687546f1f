import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { ShellInfo } from '../../shared/wire/bridge.ts';
import { fileHeaders, PAGE_HEADERS } from '../../shared/wire/page-policy.ts';
import { readPageRequest } from '../../shared/wire/page-request.ts';
import { isRegionPath } from '../../shared/wire/region-road.ts';
import { carryToRegion } from './region-road.ts';

/** Address of the browser shell: this machine only, never a network interface. */
export const LOOPBACK = '127.0.0.1';
/** Where the page asks which shell it is in. */
export const SHELL_PATH = '/shell.json';

/** `region`: the only address that pages may be carried to; absent: the one that the office enrolled at. */
export type ServeOptions = { readonly folder: string; readonly info: ShellInfo; readonly region?: string | undefined };

/** The browser shell's server: the files of one build, read only, with the same headers as `app://`, and the road to the region. Not listening yet. */
export function loopbackServer(options: ServeOptions): Server {
  return createServer({ requestTimeout: 60_000, maxHeaderSize: 16_384 }, (request, response) => {
    answer(request, response, options).catch(() => refuse(response, 500));
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, { folder, info, region }: ServeOptions): Promise<void> {
  if (!isOwnHost(request)) return refuse(response, 421);
  if (isRegionPath(request.url ?? '')) return carryToRegion(request, response, { origin: `http://${request.headers.host}`, only: region ?? null });
  const asked = readPageRequest(request.method ?? '', request.url ?? '');
  if (!asked.ok) return refuse(response, asked.status);
  if (asked.parts.join('/') === SHELL_PATH.slice(1)) return send(request, response, asked.mime, Buffer.from(JSON.stringify(info)));
  const path = join(folder, ...asked.parts);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return refuse(response, 404);
  response.writeHead(200, { ...fileHeaders(asked.parts), 'Content-Type': asked.mime, 'Content-Length': found.size });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** A page of another name that resolves to this machine (DNS rebinding) is not served, so no foreign site reads the answers. */
function isOwnHost(request: IncomingMessage): boolean {
  return request.headers.host === `${LOOPBACK}:${request.socket.localPort}`;
}

function send(request: IncomingMessage, response: ServerResponse, mime: string, body: Buffer): void {
  response.writeHead(200, { ...PAGE_HEADERS, 'Content-Type': mime, 'Content-Length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.destroy();
  const allow = status === 405 ? { Allow: 'GET, HEAD' } : {};
  response.writeHead(status, { ...PAGE_HEADERS, ...allow, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end();
}
