import type { LawPackage, Office } from '../../shared/cases/office.ts';
import { type Instant, toLocal } from '../../shared/kernel/clock.ts';
import type { Ids } from '../../shared/kernel/ids.ts';
import type { OfficeLogs, OfficeReader } from '../db/office-log.ts';
import type { RoundKeys } from './round-keys.ts';
import { REGION_ACTOR, writeAsRegion } from './write-as-region.ts';

export type PackageDesk = { readonly logs: OfficeLogs; readonly keys: Pick<RoundKeys, 'sha256' | 'sign'>; readonly now: Instant; readonly ids: Ids };

/** Packages of the region in the order of their numbers: its own office's stream is their register. */
export const packagesOf = async (logs: OfficeLogs, regionOffice: string): Promise<readonly LawPackage[]> =>
  logs.read(regionOffice, (log) => packagesIn(log, regionOffice));

/** Publishes a package: into the register of the region first, under the next number. It is not on its way yet (`distributePackages`). */
export async function publishPackage(regionOffice: string, sent: Omit<LawPackage, 'id' | 'number'>, desk: PackageDesk): Promise<LawPackage> {
  const before = await packagesOf(desk.logs, regionOffice);
  const published: LawPackage = { id: desk.ids.next(), number: (before.at(-1)?.number ?? 0) + 1, ...sent };
  await tell(regionOffice, [published], desk);
  return published;
}

/** Brings every office the packages of the register that its stream lacks; answers how many went out. May be repeated after any failure: what is there is not sent again. */
export async function distributePackages(regionOffice: string, offices: readonly string[], desk: PackageDesk): Promise<number> {
  const register = await packagesOf(desk.logs, regionOffice);
  let sent = 0;
  for (const office of offices) {
    if (office === regionOffice) continue;
    const there = new Set((await packagesOf(desk.logs, office)).map(({ id }) => id));
    const lacking = register.filter(({ id }) => !there.has(id));
    if (lacking.length > 0) await tell(office, lacking, desk);
    sent += lacking.length;
  }
  return sent;
}

async function packagesIn(log: OfficeReader, office: string): Promise<readonly LawPackage[]> {
  const [row] = await log.rows([{ kind: 'office', id: office }]);
  const packages = (row?.row as Office | undefined)?.packages ?? [];
  return packages.toSorted((a, b) => a.number - b.number);
}

async function tell(office: string, packages: readonly LawPackage[], { logs, keys, now, ids }: PackageDesk): Promise<void> {
  const stamp = { at: toLocal(now), by: REGION_ACTOR };
  const facts = packages.map((sent) => ({ type: 'law-package-received' as const, ...stamp, package: sent }));
  await writeAsRegion(logs, { office, facts, now, ids }, keys);
}
