import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { REGION_HEADER, REGION_PATH } from '../../shared/wire/region-road.ts';
import type { WireRefusal } from '../../shared/wire/sync.ts';
import type { Bytes } from '../store/seal.ts';
import { type Prover, proofHeaders } from './prove.ts';
import { fromJson, readRefusal } from './read-refusal.ts';
import type { Answered } from './sync-ports.ts';

/** Smaller bodies are not worth packing. */
const WORTH_PACKING = 1400;
/** The head of a request and of its answer weigh about this much on a metered line. */
const FRAME_BYTES = 900;
const utf8 = new TextEncoder();

export type LinePorts = {
  readonly fetch: typeof fetch;
  /** Breaks a request off that takes too long. */
  readonly timeout: () => AbortSignal;
};
export type Asking = { /** Null: nothing is proved, there are no keys yet. */ readonly prover: Prover | null; readonly actor?: string };

/** The line to one region: everything goes through the page's own origin, and the shell carries it on. */
export type Line = {
  /** POST with JSON. Refuses what the region refuses; `region-unreachable`, `no-answer`, `answer-unreadable` of the way there. */
  readonly post: (path: string, body: unknown, asking: Asking) => Promise<Result<Answered, WireRefusal>>;
  /** GET of JSON. */
  readonly get: (path: string, asking: Asking) => Promise<Result<Answered, WireRefusal>>;
  /** POST of bytes that prove themselves, at most `most` bytes back. */
  readonly postBytes: (path: string, body: Bytes, most: number) => Promise<Result<Bytes, WireRefusal>>;
  /** GET of bytes, at most `most` of them. */
  readonly getBytes: (path: string, most: number, asking: Asking) => Promise<Result<Bytes, WireRefusal>>;
};

/** Opens the line to a region; nothing is asked yet. */
export function openLine(address: string, ports: LinePorts): Line {
  const send = (path: string, init: RequestInit): Promise<Response> =>
    // Below the page's own origin, without cookies, and nobody is sent elsewhere.
    ports.fetch(`${REGION_PATH}${path.slice(1)}`, { ...init, credentials: 'omit', cache: 'no-store', redirect: 'error', signal: ports.timeout() });
  const region = { [REGION_HEADER]: address };
  const fetched = async (path: string, { prover, actor }: Asking): Promise<Response> => {
    const proof = prover ? await proofHeaders(prover, { method: 'GET', path, ...(actor !== undefined && { actor }) }) : {};
    return send(path, { method: 'GET', headers: { ...region, ...proof } });
  };
  return {
    get: (path, asking) => reading(async () => readJson(await fetched(path, asking), 0)),
    post: (path, body, { prover, actor }) =>
      reading(async () => {
        const packed = await pack(utf8.encode(JSON.stringify(body)));
        const proof = prover ? await proofHeaders(prover, { method: 'POST', path, body: packed.bytes, ...(actor !== undefined && { actor }) }) : {};
        const headers = { 'content-type': 'application/json', ...packed.headers, ...region, ...proof };
        const response = await send(path, { method: 'POST', headers, body: packed.bytes });
        return readJson(response, packed.bytes.byteLength);
      }),
    postBytes: (path, body, most) =>
      reading(async () =>
        readBytes(await send(path, { method: 'POST', headers: { 'content-type': 'application/octet-stream', ...region }, body }), most),
      ),
    getBytes: (path, most, asking) => reading(async () => readBytes(await fetched(path, asking), most)),
  };
}

/** Whatever the way there does is a refusal: a line that is down throws, a term that has run out throws, an answer that is cut throws. */
async function reading<T>(act: () => Promise<Result<T, WireRefusal>>): Promise<Result<T, WireRefusal>> {
  try {
    return await act();
  } catch (error) {
    const isLate = error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError');
    return err({ code: isLate ? 'no-answer' : 'region-unreachable', retry: 'later' });
  }
}

async function pack(bytes: Bytes): Promise<{ readonly bytes: Bytes; readonly headers: Readonly<Record<string, string>> }> {
  if (bytes.byteLength < WORTH_PACKING) return { bytes, headers: {} };
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return { bytes: new Uint8Array(await new Response(packed).arrayBuffer()), headers: { 'content-encoding': 'gzip' } };
}

async function readJson(response: Response, sent: number): Promise<Result<Answered, WireRefusal>> {
  const text = await response.text();
  if (!response.ok) return err(readRefusal(response.status, text, response.headers.get('retry-after')));
  const body = fromJson(text);
  if (body === undefined) return err({ code: 'answer-unreadable', retry: 'later' });
  // Where the shell does not tell how much came packed, the unpacked length counts: a budget is rather spent too early than overrun.
  const came = Number(response.headers.get('content-length') ?? text.length);
  return ok({ body, bytes: sent + came + FRAME_BYTES });
}

async function readBytes(response: Response, most: number): Promise<Result<Bytes, WireRefusal>> {
  if (!response.ok) return err(readRefusal(response.status, await response.text(), response.headers.get('retry-after')));
  if (Number(response.headers.get('content-length') ?? 0) > most) {
    await response.body?.cancel();
    return err({ code: 'answer-unreadable', retry: 'later' });
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes.byteLength > most ? err({ code: 'answer-unreadable', retry: 'later' }) : ok(bytes);
}
