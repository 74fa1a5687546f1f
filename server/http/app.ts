import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { fastify, type FastifyInstance, type FastifyReply } from 'fastify';
import { addAnswers, refuse } from './add-answers.ts';
import { addHealth } from './add-health.ts';
import { addPackets } from './add-packets.ts';
import { addRoutes } from './add-routes.ts';
import { addScans } from './add-scans.ts';
import { codeSecret, enrollingOf } from './enrolling-of.ts';
import { enrolmentRoutes } from './enrolment-routes.ts';
import { makeCounters } from './counters.ts';
import { oneByOne } from './one-by-one.ts';
import { deviceRoutes } from './region/device-routes.ts';
import { packageRoutes } from './region/package-routes.ts';
import { LIST_ROUTES } from './region/list-routes.ts';
import { OFFICE_ROUTES } from './region/office-routes.ts';
import { STATISTICS_ROUTE } from './region/statistics-route.ts';
import type { RegionDeps } from './region-deps.ts';
import { SYNC_ROUTES } from './sync-routes.ts';

/** A request that has not come whole by then is given up: a page of a scan on a slow line takes minutes. */
const REQUEST_MS = 300_000;
const MAX_URL = 400;

/**
 * The server's edge, not listening yet: every address, every guard before it, every refusal in the words of the protocol. The same for a socket and for `inject`.
 * `close()` lets running requests end and takes no new ones.
 */
export async function makeApp(deps: RegionDeps): Promise<FastifyInstance> {
  const app = fastify({
    logger: false, // our own log has a list of what it may hold
    ...(deps.tls && { https: { ...deps.tls, minVersion: 'TLSv1.2' } }),
    // Only whoever holds the other end of the socket is believed.
    trustProxy: deps.behindProxy && ((_address: string, hop: number) => hop === 0),
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: 30_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: MAX_URL, caseSensitive: true, ignoreTrailingSlash: false },
    exposeHeadRoutes: false,
    // An address that cannot be read never reaches a route.
    frameworkErrors: (_error: unknown, _request: unknown, reply: FastifyReply) => void refuse(reply, { code: 'request-unreadable' }),
  } as const) as unknown as FastifyInstance;
  const counters = makeCounters();
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } } });
  await app.register(rateLimit, {
    max: deps.limits.perAddress,
    timeWindow: 60_000,
    ipv6Subnet: 64,
    errorResponseBuilder: (_request, { ttl }) => Object.assign(new Error('too many'), { statusCode: 429, after: Math.ceil(ttl / 1000) }),
  });
  const world = enrollingOf(deps, await codeSecret(deps));
  addAnswers(app, deps, counters);
  addHealth(app, deps, counters);
  addScans(app, deps, counters);
  addPackets(app, deps, counters);
  const region = [...OFFICE_ROUTES, ...LIST_ROUTES, STATISTICS_ROUTE, ...deviceRoutes(world, oneByOne()), ...packageRoutes(oneByOne())];
  addRoutes(app, [...SYNC_ROUTES, ...enrolmentRoutes(world), ...region], { deps, counters });
  return app;
}
