import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGE_HEADERS, policyHeaders } from '../shared/wire/page-policy.ts';
import { readPageRequest } from '../shared/wire/page-request.ts';
import { isRegionPath } from '../shared/wire/region-road.ts';
import { APP_HOST, PRINT_HOST } from './app-address.ts';
import type { PrintShelf } from './print-shelf.ts';

type Carry = (request: Request) => Promise<Response>;

/** Answers every `app://` request: files of the build for the application's host, and the road to the region; one waiting PDF for the print host; nothing else. */
export function pageFiles(folder: string, shelf: PrintShelf, carry: Carry): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url);
    if (url.host === PRINT_HOST) return printed(request.method, url.pathname, shelf);
    if (url.host !== APP_HOST) return refused(404);
    const path = rawPathOf(request.url);
    if (isRegionPath(path)) return carry(request);
    const asked = readPageRequest(request.method, path);
    if (!asked.ok) return refused(asked.status);
    const body = await readFile(join(folder, ...asked.parts)).catch(() => null);
    if (!body) return refused(404);
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {
      headers: { ...policyHeaders(asked.parts), 'Content-Type': asked.mime },
    });
  };
}

/** The path as it was written: `new URL` would already have folded `..` away, and a fold is not a refusal. */
function rawPathOf(url: string): string {
  const rest = url.slice(url.indexOf('://') + 3);
  const slash = rest.indexOf('/');
  return slash < 0 ? '/' : rest.slice(slash);
}

function printed(method: string, path: string, shelf: PrintShelf): Response {
  const bytes = method === 'GET' ? shelf.read(path.slice(1)) : undefined;
  if (!bytes) return refused(404);
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'application/pdf', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' },
  });
}

const refused = (status: number): Response => new Response(null, { status, headers: PAGE_HEADERS });
