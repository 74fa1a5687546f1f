import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
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
import { keepScan, noteScan } from './keep-scan.ts';
import { errorFields } from './log-fields.ts';
import { type RouteRefusal, wireRefusal } from './refusal.ts';
import type { RegionDeps } from './region-deps.ts';
import { prepareFolders, scanFile, uploadsFolder, wholeBytes } from './scan-files.ts';
import { shareScan } from './share-scan.ts';

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
  // Its bytes lie in their place since a death in between, and were never noted.
  if (await noteScan(device.office, hash, world.deps)) return reply.code(204).send();
  return hand(request, reply, world.tus);
}

async function goOn(request: FastifyRequest, reply: FastifyReply, world: Uploading): Promise<FastifyReply> {
  const device = await askerOf(request, reply, world);
  if (!device) return reply;
  const { upload } = request.params as { upload: string };
  const hash = hashOf(upload.slice(device.device.length + 1));
  if (hash === null || upload !== scanUploadId(device.device, hash)) return refuse(reply, { code: 'not-found' });
  const bytes = await wholeBytes(uploadsFolder(world.deps.files), upload);
  if (bytes !== null) return settleLate({ upload, bytes }, reply, world.deps);
  return hand(request, reply, world.tus);
}

type Whole = { readonly upload: string; readonly bytes: number };

/** All bytes had come before the server died or lost its database, and nobody has looked into them yet: told as sent only when they are held. */
async function settleLate({ upload, bytes }: Whole, reply: FastifyReply, deps: RegionDeps): Promise<FastifyReply> {
  const kept = await keepScan(upload, deps).catch((error: NodeJS.ErrnoException) => {
    // Another request is at it this very moment.
    if (error.code === 'ENOENT') return 'busy' as const;
    throw error;
  });
  if (kept === 'busy') return refuse(reply, { code: 'region-busy', after: 1 });
  // Thrown away: whoever sends it begins anew.
  if (kept !== null) return refuse(reply, { code: 'not-found' });
  void reply.headers({ 'tus-resumable': '1.0.0', 'upload-offset': String(bytes), 'upload-length': String(bytes) });
  return reply.code(200).send();
}

const ofScan = (scan: string): RouteRefusal => ({ code: 'request-unreadable', params: { scan } });

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
  const held = hash === null ? null : ((await world.deps.scans.heldScan(device.office, hash)) ?? (await shareScan(device.office, hash, world.deps)));
  if (hash === null || held === null) return refuse(reply, { code: 'not-found' });
  const file = scanFile(world.deps.files, device.office, hash);
  const { size } = await stat(file);
  // Told ahead: where bytes are counted, a scan that is too much for today is left before it comes.
  void reply.type(held.type).header('content-disposition', 'attachment').header('content-length', size);
  return reply.send(createReadStream(file));
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
      const refusal = await keepScan(id, deps).catch((error: unknown) => {
        deps.log.warn('scan-waits', errorFields(error));
        throw answered(503, { code: 'region-busy' });
      });
      if (refusal !== null) throw answered(422, ofScan(refusal));
      return {};
    },
    onResponseError: (_request, error) => ('body' in error && error.body.startsWith('{') ? error : undefined),
  });
}

const answered = (status: number, refusal: RouteRefusal): Error =>
  Object.assign(new Error('refused'), { status_code: status, body: JSON.stringify(wireRefusal(refusal).body) });
