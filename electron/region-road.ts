import { readFile } from 'node:fs/promises';
import { session } from 'electron';
import { PAGE_HEADERS } from '../shared/wire/page-policy.ts';
import {
  brokenRoadStatus,
  MAX_REGION_ANSWER_BYTES,
  MAX_REGION_REQUEST_BYTES,
  readRegionRequest,
  RegionAddress,
  regionAnswerHeaders,
} from '../shared/wire/region-road.ts';
import { APP_ORIGIN } from './app-address.ts';
import { writeWhole } from './write-whole.ts';

const SILENCE_MS = 60_000;
/** Reaches nobody: until a region is named there is no road. */
const NOWHERE = '';

export type RegionRoad = {
  /** Names the region's address, or that there is none; kept over restarts. False: it could not be kept. */
  readonly setRegion: (address: string | null) => Promise<boolean>;
  /** Carries a page's request to that address and to no other. */
  readonly carry: (request: Request) => Promise<Response>;
};

/** The road from the page to the region. The page itself stays without a network; `path` is the file that keeps the address. */
export function regionRoad(path: string): RegionRoad {
  let known: Promise<string> | null = null;
  const address = () => (known ??= readAddress(path));
  return {
    setRegion: async (next) => {
      const kept = await writeWhole(path, new TextEncoder().encode(next ?? NOWHERE)).then(
        () => true,
        () => false,
      );
      if (kept) known = Promise.resolve(next ?? NOWHERE);
      return kept;
    },
    carry: async (request) => carry(request, await address()),
  };
}

async function readAddress(path: string): Promise<string> {
  const parsed = RegionAddress.safeParse(await readFile(path, 'utf8').catch(() => null));
  return parsed.success ? parsed.data : NOWHERE;
}

async function carry(request: Request, only: string): Promise<Response> {
  const header = (name: string) => request.headers.get(name);
  const asked = readRegionRequest({ method: request.method, path: request.url.slice(APP_ORIGIN.length), header }, APP_ORIGIN, only);
  if (!asked.ok) return refused(asked.status);
  const body = await readWhole(request.body);
  if (!body) return refused(413);
  const hasBody = request.method === 'POST' || request.method === 'PATCH';
  try {
    // A session of its own, without cookies or a cache: the one of the page is cut off from the network.
    const answer = await session.fromPartition('region', { cache: false }).fetch(`${asked.address}${asked.path}`, {
      method: request.method,
      headers: { ...asked.headers },
      ...(hasBody && { body }),
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.timeout(SILENCE_MS),
    });
    const headers = { ...PAGE_HEADERS, ...regionAnswerHeaders((name) => answer.headers.get(name)) };
    return new Response(answer.body?.pipeThrough(atMost(MAX_REGION_ANSWER_BYTES)) ?? null, { status: answer.status, headers });
  } catch (error) {
    return refused(error instanceof Error && error.name === 'TimeoutError' ? 504 : brokenRoadStatus(String(error)));
  }
}

async function readWhole(body: ReadableStream<Uint8Array> | null): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > MAX_REGION_REQUEST_BYTES) return null;
    parts.push(new Uint8Array(part));
  }
  return new Blob(parts);
}

/** Lets so many bytes through, then breaks off. */
function atMost(most: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform: (part, out) => {
      bytes += part.byteLength;
      if (bytes > most) out.error(new Error('too large'));
      else out.enqueue(part);
    },
  });
}

const refused = (status: number): Response => new Response(null, { status, headers: PAGE_HEADERS });
