import type { Office } from '../../../shared/cases/office.ts';
import type { RegionDeps } from '../region-deps.ts';
import { namesOf } from './standings.ts';

type Names = Office['settings']['name'];

/** What the offices of the region call themselves; one that is not known goes by its id. */
export async function officeNames(deps: Pick<RegionDeps, 'devices' | 'logs'>): Promise<(office: string) => Names> {
  const offices = await deps.devices.offices();
  const names = new Map(await Promise.all(offices.map(async (one) => [one.id, (await namesOf(one, deps)).name] as const)));
  return (office) => names.get(office) ?? { kk: office, ru: office };
}
