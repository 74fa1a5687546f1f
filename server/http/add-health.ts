import { statfs } from 'node:fs/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from './add-answers.ts';
import type { Counters } from './counters.ts';
import { metricsText } from './metrics.ts';
import type { RegionDeps } from './region-deps.ts';

/** Below this a scan could fill the disk while the database writes. */
const LEAST_FREE_BYTES = 500_000_000;

/** Is the process there, can it work, and what has it counted. None of it says anything about a person; the counts are for this machine alone. */
export function addHealth(app: FastifyInstance, deps: RegionDeps, counters: Counters): void {
  app.get('/healthz', async () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    const [database, disk] = await Promise.all([deps.isWritable().catch(() => false), hasRoom(deps.files)]);
    return reply.code(database && disk ? 200 : 503).send({ ready: database && disk, database, disk });
  });
  app.get('/metrics', async (request, reply) => {
    if (!isLocal(request)) return refuse(reply, { code: 'not-found' });
    return reply.type('text/plain; version=0.0.4').send(await metricsText(deps, counters));
  });
}

const isLocal = ({ ip }: FastifyRequest): boolean => ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(ip);

async function hasRoom(folder: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize > LEAST_FREE_BYTES;
  } catch {
    return false;
  }
}
