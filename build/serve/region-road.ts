import { type ClientRequest, type IncomingMessage, request as askHttp, type ServerResponse } from 'node:http';
import { request as askHttps } from 'node:https';
import { PAGE_HEADERS } from '../../shared/wire/page-policy.ts';
import {
  brokenRoadStatus,
  MAX_REGION_ANSWER_BYTES,
  MAX_REGION_REQUEST_BYTES,
  readRegionRequest,
  type RegionRequest,
  regionAnswerHeaders,
} from '../../shared/wire/region-road.ts';

/** A line that says nothing for so long is down. */
const SILENCE_MS = 60_000;

/** The bytes go through as they are, packed or not. */
const LENGTHS = ['content-encoding', 'content-length'];

type Road = {
  /** Of the page, as its browser names it. */ readonly origin: string;
  /** The only region that may be reached; null: the one that the page names. */ readonly only: string | null;
};

/**
 * Carries a page's request to the region and the answer back. The request is read whole first, so that nothing goes out that is too large; the answer streams.
 * Redirects are never followed. Statuses of its own: those of `readRegionRequest`, 413, 502 (no line), 504 (no answer).
 */
export async function carryToRegion(request: IncomingMessage, response: ServerResponse, { origin, only }: Road): Promise<void> {
  const header = (name: string) => headerOf(request, name);
  const asked = readRegionRequest({ method: request.method ?? '', path: request.url ?? '', header }, origin, only);
  if (!asked.ok) return refuse(response, asked.status);
  const body = await readWhole(request);
  if (!body) return refuse(response, 413);
  const out = startAsking(asked, request.method ?? '', body);
  response.on('close', () => out.destroy());
  out.on('error', (error: NodeJS.ErrnoException) => refuse(response, error.message === 'silence' ? 504 : brokenRoadStatus(error.code ?? '')));
  out.on('response', (answer) => bringBack(answer, response));
  out.end(body);
}

function startAsking({ address, path, headers }: RegionRequest & { readonly ok: true }, method: string, body: Buffer): ClientRequest {
  const ask = address.startsWith('https:') ? askHttps : askHttp;
  const hasBody = method === 'POST' || method === 'PATCH';
  const out = ask(`${address}${path}`, { method, headers: { ...headers, ...(hasBody && { 'content-length': body.byteLength }) } });
  out.setTimeout(SILENCE_MS, () => out.destroy(new Error('silence')));
  return out;
}

function bringBack(answer: IncomingMessage, response: ServerResponse): void {
  const status = answer.statusCode ?? 502;
  // A region never sends anybody elsewhere; whoever does is not it.
  if (status >= 300 && status < 400) {
    answer.destroy();
    return refuse(response, 502);
  }
  const header = (name: string) => headerOf(answer, name);
  const told = LENGTHS.flatMap((name) => (header(name) === null ? [] : [[name, header(name) ?? '']]));
  response.writeHead(status, { ...PAGE_HEADERS, ...regionAnswerHeaders(header), ...(Object.fromEntries(told) as Record<string, string>) });
  let bytes = 0;
  answer.on('data', (part: Buffer) => {
    bytes += part.byteLength;
    if (bytes > MAX_REGION_ANSWER_BYTES) response.destroy();
  });
  answer.on('error', () => response.destroy());
  answer.pipe(response);
}

async function readWhole(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.byteLength;
    if (bytes > MAX_REGION_REQUEST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { ...PAGE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end();
}
