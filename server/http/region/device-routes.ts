import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import {
  CodeMaking,
  DeviceDecision,
  type DeviceLine,
  type DeviceList,
  type Done,
  PAGE,
  PageQuery,
  Suspension,
} from '../../../shared/wire/region-view.ts';
import { decideDevice } from '../../auth/decide-device.ts';
import type { Enrolling } from '../../auth/enrolling.ts';
import { distributePackages } from '../../sync/distribute-packages.ts';
import { makeCode } from '../../auth/make-code.ts';
import { sha256Hex } from '../../keys/sha256-hex.ts';
import type { DeviceRecord } from '../../db/device-book.ts';
import { officeOf } from '../office-of.ts';
import { pageOf } from '../page-key.ts';
import { refused, type RouteRefusal } from '../refusal.ts';
import type { RegionDeps } from '../region-deps.ts';
import type { Route } from '../route.ts';
import { type RegionAsker, regionRoute } from './region-route.ts';
import { namesOf } from './standings.ts';

const CODE_BYTES = 8;

/** Who belongs to the region: codes, computers, people who are suspended. */
export const deviceRoutes = (world: Enrolling, alone: <T>(act: () => Promise<T>) => Promise<T>): readonly Route[] => [
  regionRoute('devices', PageQuery, async ({ body, asker }, deps) => deviceList(body, asker, deps)),
  regionRoute('make-code', CodeMaking, async ({ body, asker }, deps) => {
    const code = await makeCode({ office: body.office ?? null, by: asker.actor, random: deps.random(CODE_BYTES) }, world);
    return code.ok ? ok(code.value) : err(refused(code.error));
  }),
  regionRoute('decide-device', DeviceDecision, async ({ body, asker }, deps) => {
    const done = await alone(() => decideDevice(body, { by: asker.actor, from: asker.device.device, world }));
    // A new office gets what the others have had.
    if (done.ok && body.decision === 'approve')
      await distributePackages(asker.device.office, [done.value.office], { ...deps, now: deps.clock.now() });
    return done.ok ? ok({ at: deps.clock.now() } satisfies Done) : err(refused(done.error));
  }),
  regionRoute('suspend', Suspension, async ({ body, asker }, deps) => {
    const office = await officeOf(deps.logs, body.office);
    if (!office?.staff.some(({ id }) => id === body.staff)) return err(refused('not-found'));
    if (body.staff === asker.actor) return err(refused('not-allowed'));
    const at = deps.clock.now();
    const { office: suspendedAt, staff, suspended } = body;
    await deps.devices.suspend({ office: suspendedAt, staff, suspended, by: asker.actor, at });
    return ok({ at } satisfies Done);
  }),
];

async function deviceList({ after, office }: PageQuery, asker: RegionAsker, deps: RegionDeps): Promise<Result<DeviceList, RouteRefusal>> {
  const all = (await deps.devices.all()).filter((one) => office === undefined || one.office === office);
  const page = pageOf(all, { after, size: PAGE, keyOf: ({ device }) => device });
  if (!page.ok) return err(refused(page.error));
  const [ends, offices, own] = [await deps.reads.chainEnds(), await deps.devices.offices(), await officeOf(deps.logs, asker.device.office)];
  const names = new Map(await Promise.all(offices.map(async (one) => [one.id, (await namesOf(one, deps)).name] as const)));
  const personOf = (id: string | null) => (id === null ? null : (own?.staff.find((person) => person.id === id)?.name ?? id));
  const line = (one: DeviceRecord): DeviceLine => ({
    ...{ device: one.device, office: one.office, name: one.name, mark: one.mark, state: one.state, app: one.app, askedAt: one.askedAt },
    officeName: names.get(one.office) ?? { kk: one.office, ru: one.office },
    fingerprint: sha256Hex(one.publicKey).slice(0, 16),
    codeBy: personOf(one.codeBy),
    mayDecide: one.codeBy !== asker.actor,
    decidedBy: personOf(one.decidedBy),
    ...{ decidedAt: one.decidedAt, revokedAt: one.revokedAt, lastContactAt: one.lastContactAt },
    n: ends.get(one.device) ?? 0,
  });
  return ok({ ...page.value, rows: page.value.rows.map(line) });
}
