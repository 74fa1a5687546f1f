import { kindOf } from '../../../shared/cases/office.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import { CONTACT_HOURS, type OfficeStanding } from '../../../shared/wire/region-view.ts';
import { nightSlot } from '../../auth/night-slot.ts';
import type { DeviceRecord, DeviceState, EnrolledOffice } from '../../db/device-book.ts';
import type { OfficeCounts } from '../../db/region-reads.ts';
import { officeOf } from '../office-of.ts';
import type { RegionDeps } from '../region-deps.ts';

const NOTHING_YET: Omit<OfficeCounts, 'office'> = { entries: 0, quarantined: 0, conflicts: 0, scansMissing: 0, heldSince: null };

/** How every office of the region stands, the region's own left out. */
export async function standings(deps: RegionDeps): Promise<readonly OfficeStanding[]> {
  const [offices, devices, counts] = await Promise.all([deps.devices.offices(), deps.devices.all(), deps.reads.counts()]);
  const byOffice = Map.groupBy(devices, ({ office }) => office);
  const countsOf = new Map(counts.map((one) => [one.office, one]));
  const now = deps.clock.now();
  const standing = async (office: EnrolledOffice) =>
    standingOf({ ...office, ...(await namesOf(office, deps)) }, { devices: byOffice.get(office.id) ?? [], counts: countsOf.get(office.id), now });
  return Promise.all(offices.filter(({ own }) => !own).map(standing));
}

/** An office is called as it calls itself; until its first entry came, as it said when it asked to join. */
export async function namesOf(
  { id, name, kind }: EnrolledOffice,
  { logs }: Pick<RegionDeps, 'logs'>,
): Promise<Pick<EnrolledOffice, 'name' | 'kind'>> {
  const folded = await officeOf(logs, id);
  return folded && folded.id !== '' ? { name: folded.settings.name, kind: kindOf(folded) } : { name, kind };
}

type Known = { readonly devices: readonly DeviceRecord[]; readonly counts: OfficeCounts | undefined; readonly now: Instant };

export function standingOf({ id, name, kind }: Pick<EnrolledOffice, 'id' | 'name' | 'kind'>, { devices, counts, now }: Known): OfficeStanding {
  const { entries, quarantined, conflicts, scansMissing } = counts ?? NOTHING_YET;
  const lastContactAt = latest(devices.map((one) => one.lastContactAt));
  const inState = (state: DeviceState) => devices.filter((one) => one.state === state).length;
  return {
    office: id,
    name,
    kind,
    contact: contactOf(lastContactAt, now),
    lastContactAt,
    knownUpTo: earliest(devices.filter(({ state }) => state === 'approved').map(({ idleAt }) => idleAt)),
    entries,
    devices: { approved: inState('approved'), waiting: inState('waiting'), revoked: inState('revoked') },
    ...{ quarantined, conflicts, scansMissing },
    slot: nightSlot(id),
  };
}

function contactOf(at: Instant | null, now: Instant): OfficeStanding['contact'] {
  if (at === null) return 'never';
  const hours = (Date.parse(now) - Date.parse(at)) / 3_600_000;
  return hours > CONTACT_HOURS.silent ? 'silent' : hours > CONTACT_HOURS.quiet ? 'quiet' : 'fresh';
}

function latest(moments: readonly (Instant | null)[]): Instant | null {
  return moments.reduce<Instant | null>((last, at) => (at !== null && (last === null || at > last) ? at : last), null);
}

/** Null as soon as one is not known: what that computer still holds, nobody here knows. */
function earliest(moments: readonly (Instant | null)[]): Instant | null {
  if (moments.includes(null)) return null;
  return moments.reduce<Instant | null>((first, at) => (at !== null && (first === null || at < first) ? at : first), null);
}
