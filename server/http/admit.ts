import type { FastifyRequest } from 'fastify';
import { rolesOn } from '../../shared/cases/substitution.ts';
import { toLocal } from '../../shared/kernel/clock.ts';
import { dateOf } from '../../shared/kernel/local-date-time.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { SyncRefusalCode } from '../../shared/wire/sync.ts';
import { type AskedRequest, type Proven, proveRequest } from '../auth/prove-request.ts';
import type { DeviceRecord, DeviceState } from '../db/device-book.ts';
import { officeOf } from './office-of.ts';
import { refused, type RouteRefusal } from './refusal.ts';
import type { RegionDeps } from './region-deps.ts';
import type { Asker, Route } from './route.ts';

const NO_BODY = Buffer.alloc(0);
const REFUSED_BY_STATE: Readonly<Record<DeviceState, SyncRefusalCode | null>> = {
  waiting: 'device-waiting',
  approved: null,
  refused: 'not-allowed',
  revoked: 'device-revoked',
};

export const askedOf = (request: FastifyRequest, body: Uint8Array = NO_BODY): AskedRequest => ({
  method: request.method,
  path: request.raw.url ?? '',
  body,
  headers: request.headers,
});

/** Who asks, proved and let in by the route's rule. `ownKey`: the device and key that the body itself brings. */
export async function admit(
  asked: AskedRequest,
  route: Pick<Route, 'proof' | 'roles'>,
  {
    deps,
    address,
    ownKey,
  }: { readonly deps: RegionDeps; readonly address: string; readonly ownKey?: { readonly id: string; readonly publicKey: string } },
): Promise<Result<Asker, RouteRefusal>> {
  if (route.proof === 'none') return ok({ device: null, actor: '', address });
  const known: { device?: DeviceRecord | null } = {};
  const keyOf = async (device: string) => {
    if (ownKey) return ownKey.id === device ? ownKey.publicKey : null;
    known.device = await deps.devices.find(device);
    return known.device?.publicKey ?? null;
  };
  const now = deps.clock.now();
  const proven = await proveRequest(asked, { now, keyOf, isFresh: (device, nonce) => deps.devices.noteNonce(device, nonce, now) });
  if (!proven.ok) return err(proven.error === 'clock-off' ? refused('clock-off', { region: now }) : refused(proven.error));
  const device = known.device ?? null;
  if (route.proof === 'own-key' || !device) return ok({ device, actor: proven.value.actor, address });
  const refusal = await refuseDevice(device, proven.value, { route, deps });
  return refusal ? err(refused(refusal)) : ok({ device, actor: proven.value.actor, address });
}

async function refuseDevice(
  device: DeviceRecord,
  { actor }: Proven,
  { route, deps }: { readonly route: Pick<Route, 'proof' | 'roles'>; readonly deps: RegionDeps },
): Promise<SyncRefusalCode | null> {
  if (route.proof === 'any-state') return null;
  const byState = REFUSED_BY_STATE[device.state];
  if (byState || route.proof !== 'region') return byState;
  return (await mayAsk(device, actor, { roles: route.roles ?? [], deps })) ? null : 'not-allowed';
}

/** Is it a device of the region's own office, and does the person hold one of the roles there today? */
async function mayAsk(
  { office }: DeviceRecord,
  actor: string,
  { roles, deps }: { readonly roles: readonly string[]; readonly deps: RegionDeps },
): Promise<boolean> {
  if ((await deps.devices.office(office))?.own !== true) return false;
  const folded = await officeOf(deps.logs, office);
  const person = folded?.staff.find(({ id, active }) => active && id === actor);
  if (!folded || !person || (await deps.devices.suspended(office)).has(actor)) return false;
  const today = dateOf(toLocal(deps.clock.now(), folded.settings.zone));
  return rolesOn(folded, person, today).some((role) => roles.includes(role));
}
