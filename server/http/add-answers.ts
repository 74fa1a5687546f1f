import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MAX_PACKET_BYTES } from '../../shared/wire/packet.ts';
import type { SyncRefusalCode } from '../../shared/wire/sync.ts';
import { isDatabaseAway } from '../db/is-away.ts';
import { count, type Counters } from './counters.ts';
import { errorFields } from './log-fields.ts';
import { type RouteRefusal, wireRefusal } from './refusal.ts';
import type { RegionDeps } from './region-deps.ts';

const pack = promisify(gzip);
/** Smaller ones fit one packet anyway. */
const WORTH_PACKING = 1400;
const PACK_LEVEL = 5;
/** Ours packs to less than a fourth. What fits one piece is packed in one go beside the main thread; each further piece would wait its turn there again. */
const PIECE_OF = 4;
const SMALL_PIECE = 16_384;
/** A database that starts anew takes so long. */
const AWAY_SECONDS = 10;
/** More than any address takes: a courier's packet. */
const MOST_BYTES = MAX_PACKET_BYTES;

declare module 'fastify' {
  interface FastifyRequest {
    /** For the line of the log: who asked, once that is proved, and the code of a refusal. */
    told: { office?: string; device?: string; code?: string; bytesIn?: number };
  }
}

/** Sends a refusal in the words of the protocol. */
export function refuse(reply: FastifyReply, refusal: RouteRefusal): FastifyReply {
  const { status, body } = wireRefusal(refusal);
  reply.request.told ??= {};
  reply.request.told.code = refusal.code;
  if (body.after !== undefined) void reply.header('retry-after', String(body.after));
  return reply.code(status).send(body);
}

/** What holds for every answer: the bytes in flight are bounded, it is packed, it is not kept by anybody, it leaves one line in the log, and no failure shows its inside. */
export function addAnswers(app: FastifyInstance, deps: RegionDeps, counters: Counters): void {
  app.decorateRequest('told', null as unknown as FastifyRequest['told']);
  app.addHook('onRequest', async (request, reply) => {
    request.told = {};
    void reply.header('cache-control', 'no-store');
    const bytes = bytesOf(request);
    if (bytes > MOST_BYTES) return refuse(reply, { code: 'request-too-large' });
    if (counters.bytesInFlight + bytes > deps.limits.bytesInFlight) return refuse(reply, { code: 'region-busy', after: 10 });
    request.told.bytesIn = bytes;
    counters.bytesInFlight += bytes;
    return undefined;
  });
  let closing = false;
  app.addHook('preClose', async () => void (closing = true));
  app.addHook('onSend', async (request, reply, payload) => {
    // A line that is kept open would hold the end up.
    if (closing) void reply.header('connection', 'close');
    return packed(request, reply, payload);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { bytesIn = 0, code, ...who } = request.told;
    counters.bytesInFlight -= bytesIn;
    const route = request.routeOptions.url ?? '/unknown';
    count(counters.requests, `${route} ${reply.statusCode}`);
    const bytesOut = Number(reply.getHeader('content-length') ?? 0);
    const line = { route, method: request.method, status: reply.statusCode, ms: reply.elapsedTime, bytesIn, bytesOut, code, ...who };
    if (!['/healthz', '/readyz', '/metrics'].includes(route)) deps.log.info('request', line);
  });
  app.setErrorHandler((error, request, reply) => refuse(reply, refusalOf(error, request, { deps, counters })));
  app.setNotFoundHandler((_request, reply) => refuse(reply, { code: 'not-found' }));
}

/** A body that does not say how long it is counts as a whole round. */
const UNTOLD_BYTES = 5_000_000;
function bytesOf({ headers }: FastifyRequest): number {
  return headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) || 0 : UNTOLD_BYTES;
}

async function packed(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  void reply.header('vary', 'accept-encoding');
  const accepts = /(?:^|[\s,])gzip(?:$|[\s,;])/.test(String(request.headers['accept-encoding'] ?? ''));
  if (typeof payload !== 'string' || payload.length < WORTH_PACKING || !accepts) return payload;
  const bytes = await pack(payload, { level: PACK_LEVEL, chunkSize: Math.max(SMALL_PIECE, Math.ceil(payload.length / PIECE_OF)) });
  void reply.header('content-encoding', 'gzip');
  void reply.header('content-length', bytes.length);
  return bytes;
}

/** What the framework refuses by itself, and what went wrong in here: told by its code alone. */
function refusalOf(
  error: unknown,
  request: FastifyRequest,
  { deps, counters }: { readonly deps: RegionDeps; readonly counters: Counters },
): RouteRefusal {
  const { statusCode = 500, after } = (typeof error === 'object' && error !== null ? error : {}) as { statusCode?: number; after?: number };
  const isAway = statusCode >= 500 && isDatabaseAway(error);
  const code = isAway ? 'region-busy' : codeOf(statusCode);
  count(counters.refusals, code);
  const inside = { route: request.routeOptions.url, method: request.method, ...errorFields(error) };
  if (code === 'region-failed') deps.log.warn('failed', inside);
  if (!isAway) return { code, ...(after !== undefined && { after }) };
  deps.log.warn('database-away', inside);
  return { code, after: AWAY_SECONDS };
}

function codeOf(status: number): SyncRefusalCode {
  if (status === 429) return 'too-many-requests';
  if (status === 413) return 'request-too-large';
  if (status === 503) return 'region-busy';
  return status < 500 ? 'request-unreadable' : 'region-failed';
}
