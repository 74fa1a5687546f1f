import { createReadStream } from 'node:fs';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FILE_LIMITS } from '../../shared/cases/attachment.ts';
import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import { scanUploadId } from '../../shared/wire/scan-transfer.ts';
import { HashText } from '../../shared/wire/signed.ts';
import type { DeviceRecord } from '../db/device-book.ts';
import { refuse } from './add-answers.ts';
import { deviceLimit, type DeviceLimit, noteAsker } from './add-routes.ts';
import { admit, askedOf } from './admit.ts';
import { count, type Counters } from './counters.ts';
import { keepScan } from './keep-scan.ts';
import { wireRefusal } from './refusal.ts';
import type { RegionDeps } from './region-deps.ts';
import { prepareFolders, scanFile, uploadsFolder } from './scan-files.ts';

/** Uploads that nobody went on with are thrown away after a week. */
const KEPT_MS = 7 * 86_400_000;
const UPLOAD = '/v1/scans/upload';
type World = { readonly deps: RegionDeps; readonly counters: Counters; readonly tooOften: DeviceLimit };

/** Scans: uploads that can be gone on with (tus), and reading back. Nothing is opened for a hash that no row of the office names. */
export function addScans(app: FastifyInstance, deps: RegionDeps, counters: Counters): void {
  const world = { deps, counters, tooOften: deviceLimit(app, deps) };
  void app.register(async (scope) => {
    await prepareFolders(deps.files);
    const tus = tusServer(deps);
    const sweep = setInterval(() => void tus.cleanUpExpiredUploads().catch(() => undefined), 3_600_000).unref();
    scope.addHook('onClose', async () => clearInterval(sweep));
    scope.removeAllContentTypeParsers();
    // The bytes go to the file as they come; they are proved by their hash.
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.route({ method: 'POST', url: UPLOAD, handler: async (request, reply) => open(request, reply, { ...world, tus }) });
    scope.route({ method: ['PATCH', 'HEAD'], url: `${UPLOAD}/:upload`, handler: async (request, reply) => goOn(request, reply, { ...world, tus }) });
    scope.route({ method: 'GET', url: '/v1/scans/:hash', handler: async (request, reply) => give(request, reply, world) });
  });
}

/** The device that asks, proved over an empty body; null when the refusal is on its way. */
async function askerOf(request: FastifyRequest, reply: FastifyReply, { deps, counters, tooOften }: World): Promise<DeviceRecord | null> {
  const asker = await admit(askedOf(request), { proof: 'device' }, { deps, address: request.ip });
  const busy = asker.ok ? await noteAsker(request, asker.value, tooOften) : null;
  if (asker.ok && asker.value.device && busy === null) return asker.value.device;
  const refusal = asker.ok ? ({ code: 'too-many-requests', ...(busy !== null && { after: busy }) } as const) : asker.error;
  count(counters.refusals, refusal.code);
  await refuse(reply, refusal);
  return null;
}

const hashOf = (text: unknown): string | null => {
  const parsed = parseSafely(HashText, text);
  return parsed.success ? parsed.data : null;
};

type Uploading = World & { readonly tus: Server };

async function open(request: FastifyRequest, reply: FastifyReply, world: Uploading): Promise<FastifyReply> {
  const device = await askerOf(request, reply, world);
  if (!device) return reply;
  const hash = hashOf((request.query as { hash?: unknown }).hash);
  if (hash === null || Number(request.headers['content-length'] ?? 0) > 0) return refuse(reply, { code: 'request-unreadable' });
  if (Number(request.headers['upload-length'] ?? Number.NaN) > FILE_LIMITS.bytes) return refuse(reply, { code: 'request-too-large' });
  if (!(await world.deps.scans.isNamed(device.office, hash))) return refuse(reply, { code: 'not-allowed' });
  if (await world.deps.scans.isHeld(device.office, hash)) return reply.code(204).send();
  return hand(request, reply, world.tus);
}

async function goOn(request: FastifyRequest, reply: FastifyReply, world: Uploading): Promise<FastifyReply> {
  const device = await askerOf(request, reply, world);
  if (!device) return reply;
  const { upload } = request.params as { upload: string };
  const hash = hashOf(upload.slice(device.device.length + 1));
  if (hash === null || upload !== scanUploadId(device.device, hash)) return refuse(reply, { code: 'not-found' });
  return hand(request, reply, world.tus);
}

/** From here the upload's own protocol answers. */
async function hand(request: FastifyRequest, reply: FastifyReply, tus: Server): Promise<FastifyReply> {
  reply.hijack();
  await tus.handle(request.raw, reply.raw);
  return reply;
}

async function give(request: FastifyRequest, reply: FastifyReply, world: World): Promise<FastifyReply> {
  const device = await askerOf(request, reply, world);
  if (!device) return reply;
  const hash = hashOf((request.params as { hash: string }).hash);
  const type = hash === null ? null : await world.deps.scans.typeOf(device.office, hash);
  if (hash === null || type === null) return refuse(reply, { code: 'not-found' });
  void reply.type(type).header('content-disposition', 'attachment');
  return reply.send(createReadStream(scanFile(world.deps.files, device.office, hash)));
}

/** The upload's protocol over the folder of uploads; what is whole is looked into before anybody is told that it is here. */
function tusServer(deps: RegionDeps): Server {
  return new Server({
    path: UPLOAD,
    datastore: new FileStore({ directory: uploadsFolder(deps.files), expirationPeriodInMilliseconds: KEPT_MS }),
    maxSize: FILE_LIMITS.bytes,
    generateUrl: (_request, { id }) => `upload/${id}`,
    namingFunction: (request) => {
      const hash = new URL(request.url).searchParams.get('hash') ?? '';
      return scanUploadId(request.headers.get('qamqor-device') ?? '', hash);
    },
    onUploadFinish: async (_request, { id }) => {
      const refusal = await keepScan(id, deps);
      if (!refusal) return {};
      const { body } = wireRefusal({ code: 'request-unreadable', params: { scan: refusal } });
      throw Object.assign(new Error('refused'), { status_code: 422, body: JSON.stringify(body) });
    },
    onResponseError: (_request, error) => ('body' in error && error.body.startsWith('{') ? error : undefined),
  });
}
