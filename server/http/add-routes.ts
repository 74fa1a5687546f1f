import type { FastifyInstance, FastifyRequest } from 'fastify';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { refuse } from './add-answers.ts';
import { admit, askedOf } from './admit.ts';
import { count, type Counters } from './counters.ts';
import { ownKeyOf } from './enrolment-routes.ts';
import { type ParseJson, readInput, readQuery } from './read-input.ts';
import { refused, type RouteRefusal } from './refusal.ts';
import type { RegionDeps } from './region-deps.ts';
import type { Asker, Route } from './route.ts';

type World = { readonly deps: RegionDeps; readonly counters: Counters };
/** Asks whether a device may go on asking; seconds to wait, or null. */
export type DeviceLimit = (request: FastifyRequest) => Promise<number | null>;

const TEN_MINUTES = 600_000;

/** Puts every route of JSON on its address: proof first, then the body, then the answer. */
export function addRoutes(app: FastifyInstance, routes: readonly Route[], world: World): void {
  const tooOften = deviceLimit(app, world.deps);
  const parseJson = strictJson(app);
  void app.register(async (scope) => {
    // The body stays as it was sent until its proof held: the signature is over these bytes.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    for (const route of routes) {
      const isOpen = route.proof === 'none' || route.proof === 'own-key';
      scope.route({
        method: route.method,
        url: route.path,
        bodyLimit: route.limit,
        ...(isOpen && { config: { rateLimit: { max: world.deps.limits.enrolments, timeWindow: TEN_MINUTES } } }),
        handler: async (request, reply) => {
          const answer = await answerTo(request, route, { ...world, tooOften, parseJson });
          if (answer.ok) return reply.type('application/json; charset=utf-8').send(answer.value);
          count(world.counters.refusals, answer.error.code);
          return refuse(reply, answer.error);
        },
      });
    }
  });
}

/** The framework's own parser, told to throw at names that reach a prototype. */
function strictJson(app: FastifyInstance): ParseJson {
  const parse = app.getDefaultJsonParser('error', 'error') as unknown as (
    request: unknown,
    text: string,
    done: (error: Error | null, value?: unknown) => void,
  ) => void;
  return (text) => {
    let parsed: unknown;
    parse(null, text, (error, value) => {
      if (error) throw error;
      parsed = value;
    });
    return parsed;
  };
}

export function deviceLimit(app: FastifyInstance, { limits }: RegionDeps): DeviceLimit {
  const ask = app.createRateLimit({ max: limits.perDevice, timeWindow: 60_000, keyGenerator: (request) => `device ${request.told.device ?? ''}` });
  return async (request) => {
    const asked = await ask(request);
    return asked.isAllowed || !asked.isExceeded ? null : asked.ttlInSeconds;
  };
}

type Answering = World & { readonly tooOften: DeviceLimit; readonly parseJson: ParseJson };

async function answerTo(request: FastifyRequest, route: Route, world: Answering): Promise<Result<unknown, RouteRefusal>> {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const input = () => readOf(request, { body, route, parseJson: world.parseJson });
  // An enrolment brings the key that proves it, so its small body is read first.
  const early = route.proof === 'own-key' ? await input() : null;
  if (early && !early.ok) return early;
  const ownKey = early?.ok ? ownKeyOf(early.value) : undefined;
  const asker = await admit(askedOf(request, body), route, { deps: world.deps, address: request.ip, ...(ownKey && { ownKey }) });
  if (!asker.ok) return asker;
  const busy = await noteAsker(request, asker.value, world.tooOften);
  if (busy !== null) return err({ code: 'too-many-requests', after: busy });
  const read = early ?? (await input());
  if (!read.ok) return read;
  const answer = await route.answer({ body: read.value, params: request.params as Record<string, string>, asker: asker.value }, world.deps);
  return answer.ok ? ok(answer.value) : answer;
}

async function readOf(
  request: FastifyRequest,
  { body, route, parseJson }: { readonly body: Buffer; readonly route: Route; readonly parseJson: ParseJson },
): Promise<Result<unknown, RouteRefusal>> {
  if (route.method === 'GET') return body.length > 0 ? err(refused('request-unreadable')) : readQuery(request.query, route);
  return readInput({ body, encoding: request.headers['content-encoding'] }, route, parseJson);
}

/** From here on the log may say who asked; a device that asks too often waits. */
export async function noteAsker(request: FastifyRequest, { device }: Asker, tooOften: DeviceLimit): Promise<number | null> {
  if (!device) return null;
  request.told.office = device.office;
  request.told.device = device.device;
  return tooOften(request);
}
