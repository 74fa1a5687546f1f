import type { FastifyInstance } from 'fastify';
import { DEVICE_ROUTES } from '../../shared/wire/device-routes.ts';
import { MAX_PACKET_BYTES } from '../../shared/wire/packet.ts';
import { answerPacket } from '../sync/answer-packet.ts';
import { nodePacketTools } from '../sync/packet-key.ts';
import { refuse } from './add-answers.ts';
import { count, type Counters } from './counters.ts';
import { isOwnOf } from './office-of.ts';
import { oneByOne } from './one-by-one.ts';
import { packetShelf } from './packet-shelf.ts';
import type { RegionDeps } from './region-deps.ts';

const TEN_MINUTES = 600_000;

/**
 * Couriers' packets, over the line or from a stick: bytes in, bytes out; entries and files with scans alike. Nobody proves the request: the packet inside is sealed for the region and signed by its maker, and
 * the answer opens for its maker alone.
 */
export function addPackets(app: FastifyInstance, deps: RegionDeps, counters: Counters): void {
  const tools = nodePacketTools();
  // A file with scans is in memory whole: one at a time.
  const inTurn = oneByOne();
  const shelf = packetShelf(deps);
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.route({
      method: 'POST',
      url: DEVICE_ROUTES.packets,
      bodyLimit: MAX_PACKET_BYTES,
      config: { rateLimit: { max: deps.limits.packets, timeWindow: TEN_MINUTES } },
      handler: async (request, reply) => {
        const body = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : new Uint8Array();
        const { logs, keys, packetKey, devices, clock, ids } = deps;
        const desk = {
          logs,
          keys,
          packetKey,
          tools,
          now: clock.now(),
          ids,
          suspended: devices.suspended,
          isOwn: isOwnOf(devices),
          shelf,
          heard: devices.noteContact,
        };
        const answered = await inTurn(() => answerPacket(body, desk));
        if (answered.ok) return reply.type('application/octet-stream').send(Buffer.from(answered.value));
        count(counters.refusals, answered.error.code);
        return refuse(reply, answered.error);
      },
    });
  });
}
