import { z } from 'zod';
import { kindOf } from '../../shared/cases/office.ts';
import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { DEVICE_ROUTES } from '../../shared/wire/device-routes.ts';
import { CodeRequest, type CodeAnswer, EnrolmentRequest, KeyRotation } from '../../shared/wire/enrolment.ts';
import type { SyncRefusalCode } from '../../shared/wire/sync.ts';
import type { Enrolling } from '../auth/enrolling.ts';
import { enrol } from '../auth/enrol.ts';
import { findCode } from '../auth/find-code.ts';
import { rotateKey } from '../auth/rotate-key.ts';
import type { DeviceRecord } from '../db/device-book.ts';
import { enrolmentAnswer, regionName } from './enrolment-answer.ts';
import { officeOf } from './office-of.ts';
import type { RouteRefusal } from './refusal.ts';
import type { RegionDeps } from './region-deps.ts';
import { NOTHING, route, type Route } from './route.ts';

const asRefusal = (code: SyncRefusalCode): RouteRefusal => ({ code, ...(code === 'too-many-requests' && { after: 600 }) });

/** A computer brings all its earlier devices with it. */
const ENROLMENT_BYTES = 200_000;

/** How a computer comes to belong to the region. */
export const enrolmentRoutes = (world: Enrolling): readonly Route[] => [
  route({
    method: 'POST',
    path: DEVICE_ROUTES.code,
    proof: 'none',
    input: CodeRequest,
    answer: async ({ body, asker }, deps) => {
      const code = await findCode(body.code, asker.address, world);
      return code.ok ? ok(await codeAnswer(code.value.office, deps)) : err(asRefusal(code.error));
    },
  }),
  route({
    method: 'POST',
    path: DEVICE_ROUTES.enrol,
    proof: 'own-key',
    input: EnrolmentRequest,
    limit: ENROLMENT_BYTES,
    answer: async ({ body, asker }, deps) => told(await enrol({ request: body, address: asker.address }, world), deps),
  }),
  route({
    method: 'POST',
    path: DEVICE_ROUTES['enrol-state'],
    proof: 'any-state',
    input: NOTHING,
    answer: ({ asker }, deps) => told(asker.device ? ok(asker.device) : err('device-unknown'), deps),
  }),
  route({
    method: 'POST',
    path: DEVICE_ROUTES.rotate,
    proof: 'device',
    input: KeyRotation,
    answer: async ({ body, asker }, deps) => told(asker.device ? await rotateKey(asker.device, body, world) : err('device-unknown'), deps),
  }),
];

async function told(record: Result<DeviceRecord, SyncRefusalCode>, deps: RegionDeps): Promise<Result<unknown, RouteRefusal>> {
  return record.ok ? ok(await enrolmentAnswer(record.value, deps)) : err(asRefusal(record.error));
}

/** Where the code leads, so that the person sees it before anything is used up. */
async function codeAnswer(office: string | null, deps: RegionDeps): Promise<CodeAnswer> {
  const region = { name: await regionName(deps), publicKey: deps.keys.publicKey };
  const known = office === null ? null : await deps.devices.office(office);
  if (!known) return { region };
  const folded = await officeOf(deps.logs, known.id);
  const name = folded && folded.id !== '' ? folded.settings.name : known.name;
  const staff = (folded?.staff ?? []).map(({ phone: _phone, ...person }) => person);
  return { office: { id: known.id, name, kind: folded?.id ? kindOf(folded) : known.kind, staff }, region };
}

const OwnKey = z.object({ device: z.object({ id: z.string(), publicKey: z.string() }) });
/** The key that an enrolment brings, which proves it. */
export function ownKeyOf(body: unknown): { readonly id: string; readonly publicKey: string } | undefined {
  const parsed = parseSafely(OwnKey, body);
  return parsed.success ? parsed.data.device : undefined;
}
