import type { Office } from '../../shared/cases/office.ts';
import type { EnrolmentAnswer } from '../../shared/wire/enrolment.ts';
import { signBody } from '../../shared/wire/signed.ts';
import { nightSlot } from '../auth/night-slot.ts';
import type { DeviceRecord } from '../db/device-book.ts';
import { grantFor } from '../sync/grant-for.ts';
import { officeOf } from './office-of.ts';
import type { RegionDeps } from './region-deps.ts';

/** How a computer stands with the region, with all that it has to keep. */
export async function enrolmentAnswer(record: DeviceRecord, deps: RegionDeps): Promise<EnrolmentAnswer> {
  const now = deps.clock.now();
  const suspended = await deps.devices.suspended(record.office);
  const grant = await deps.logs.read(record.office, (log) => grantFor(log, { device: record.device, now, suspended }));
  return {
    state: record.state,
    office: record.office,
    ...(record.mark !== null && { mark: record.mark }),
    regionKey: deps.keys.publicKey,
    packetKey: deps.packetKey.publicKey,
    own: (await deps.devices.office(record.office))?.own ?? false,
    regionName: await regionName(deps),
    ...(grant && { grant: await signBody(grant, deps.keys) }),
    slot: nightSlot(record.office),
    at: now,
  };
}

/** The name that the region's own office gave itself; before there is one, that of the settings. */
export async function regionName({ devices, logs, name }: RegionDeps): Promise<Office['settings']['name']> {
  const own = (await devices.offices()).find((office) => office.own);
  const folded = own ? await officeOf(logs, own.id) : null;
  return folded && folded.id !== '' ? folded.settings.name : (own?.name ?? name);
}
