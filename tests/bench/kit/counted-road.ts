import { type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { Plugin } from 'vite';

/** What has gone over a road: requests, and bytes of heads and bodies both ways as they were sent, packed. */
export type Count = { readonly requests: number; readonly bytes: number };
export type CountedRoad = { readonly plugin: Plugin; /** What went since it was asked last. */ readonly take: () => Count };

/** Carries everything below `prefix` of the page's origin to `target`, and counts it; our server and its peers are reached by the same road. */
export function countedRoad(prefix: string, target: string): CountedRoad {
  let count: Count = { requests: 0, bytes: 0 };
  const note = (bytes: number) => void (count = { ...count, bytes: count.bytes + bytes });
  const carry = (request: IncomingMessage, response: ServerResponse) => {
    count = { ...count, requests: count.requests + 1 };
    note(headBytes(request.rawHeaders));
    const path = request.url === undefined || request.url === '' ? '/' : request.url;
    const onward = ask(`${target}${path}`, { method: request.method, headers: { ...request.headers, 'x-forwarded-for': '10.2.0.1' } }, (answer) => {
      note(headBytes(answer.rawHeaders));
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (part: Buffer) => note(part.length));
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.on('data', (part: Buffer) => note(part.length));
    request.pipe(onward);
  };
  const plugin: Plugin = { name: `road ${prefix}`, configureServer: ({ middlewares }) => void middlewares.use(prefix, carry) };
  const take = () => {
    const taken = count;
    count = { requests: 0, bytes: 0 };
    return taken;
  };
  return { plugin, take };
}

const headBytes = (raw: readonly string[]): number => raw.reduce((sum, text) => sum + text.length + 2, 2);
