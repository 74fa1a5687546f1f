import { gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { FIRST_PREV, sealEntry } from '../../../shared/journal/chain.ts';
import type { Entry, Fact } from '../../../shared/journal/entry.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import type { Actor } from '../../../shared/roles/roles.ts';
import { PROOF_HEADERS, requestText } from '../../../shared/wire/request-signature.ts';
import type { RoundRequest } from '../../../shared/wire/sync.ts';
import { sha256Hex } from '../../../server/keys/sha256-hex.ts';
import { makeKeys, sha256, type TestKeys } from './test-keys.ts';

export const NO_SCANS = { count: 0, hash: sha256Hex('') };
export type Told = { readonly status: number; readonly body: unknown; readonly headers: Readonly<Record<string, unknown>> };
type Line = { readonly app: Pick<FastifyInstance, 'inject'>; readonly now: () => Instant };
export type Asking = {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly actor?: string;
  /** Changes the headers of the proof just before they are sent. */
  readonly bend?: (headers: Record<string, string>) => Record<string, string>;
  readonly gzip?: boolean;
  readonly address?: string;
};

let nonces = 0;
export const nextNonce = (): string => `nonce-${++nonces}-${Math.trunc(performance.now() * 1000)}`;

/** The headers by which a device proves a request. */
export async function proofOf(
  { method, path, body }: { readonly method: string; readonly path: string; readonly body: string | Uint8Array },
  { device, keys, actor = '', at }: { readonly device: string; readonly keys: TestKeys; readonly actor?: string | undefined; readonly at: Instant },
): Promise<Record<string, string>> {
  const proof = { device, actor, at, nonce: nextNonce() };
  const signature = await keys.sign(await sha256(requestText({ method, path, bodyHash: sha256Hex(body) }, proof)));
  return Object.fromEntries(
    Object.entries({ ...proof, signature }).map(([name, value]) => [PROOF_HEADERS[name as keyof typeof PROOF_HEADERS], value]),
  );
}

export type TestDevice = Awaited<ReturnType<typeof makeDevice>>;

/** A computer: its keys, its chain, and how it asks the region. */
export async function makeDevice({ app, now }: Line, place: { readonly device: string; readonly office: string }) {
  let keys = await makeKeys();
  let head = { n: 0, hash: FIRST_PREV };
  const outbox: Entry[] = [];
  const ask = async ({ method = 'POST', path, body, actor, bend = (same) => same, gzip, address }: Asking): Promise<Told> => {
    const plain = method === 'GET' ? '' : JSON.stringify(body ?? {});
    const sent = gzip ? gzipSync(plain) : plain;
    const proof = await proofOf({ method, path, body: sent }, { device: place.device, keys, actor, at: now() });
    const headers: Record<string, string> = { ...bend(proof), ...(method === 'POST' && { 'content-type': 'application/json' }) };
    if (gzip) headers['content-encoding'] = 'gzip';
    if (address !== undefined) headers['x-forwarded-for'] = address;
    return inject(app, { method, url: path, headers, ...(method === 'POST' && { payload: sent }) });
  };
  return {
    ...place,
    ask,
    keys: () => keys,
    useKeys: (next: TestKeys): void => void (keys = next),
    head: () => head,
    outbox: (): readonly Entry[] => outbox,
    /** Writes an entry at the end of the chain; it waits to be sent. */
    write: async (facts: readonly Fact[], { staff, role }: Actor): Promise<Entry> => {
      const body = {
        v: 1,
        id: `${place.device}-${head.n + 1}`,
        office: place.office,
        device: place.device,
        n: head.n + 1,
        actor: staff,
        role,
      } as const;
      const entry = await sealEntry({ ...body, at: now(), facts: [...facts], prev: head.hash }, { sha256, sign: keys.sign });
      head = { n: entry.n, hash: entry.hash };
      outbox.push(entry);
      return entry;
    },
    /** One round with everything that waits. */
    round: async (change: Partial<RoundRequest> = {}): Promise<Told> => {
      const request: RoundRequest = { protocol: 1, app: '0.1.0', cursor: 0, entries: [...outbox], want: 2000, scans: NO_SCANS, ...change };
      const told = await ask({ path: '/v1/sync', body: request, gzip: true });
      if (told.status === 200) outbox.length = 0;
      return told;
    },
  };
}

/** Asks without a socket, and unpacks what comes back. */
export async function inject(app: Pick<FastifyInstance, 'inject'>, options: InjectOptions): Promise<Told> {
  const answer = await app.inject(options);
  const bytes = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(answer.rawPayload) : answer.rawPayload;
  const text = bytes.toString('utf8');
  const isJson = String(answer.headers['content-type'] ?? '').startsWith('application/json');
  return { status: answer.statusCode, body: isJson && text !== '' ? (JSON.parse(text) as unknown) : text, headers: answer.headers };
}
