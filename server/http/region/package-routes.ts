import { readAdded, withEditions } from '../../../shared/cases/add-edition.ts';
import type { LawPackage } from '../../../shared/cases/office.ts';
import { readYears } from '../../../shared/calendar/read-years.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';
import { type PackageList, PackageMaking } from '../../../shared/wire/region-view.ts';
import { distributePackages, packagesOf, publishPackage } from '../../sync/distribute-packages.ts';
import { officeOf } from '../office-of.ts';
import { refused, type RouteRefusal } from '../refusal.ts';
import type { RegionDeps } from '../region-deps.ts';
import { NOTHING, type Route } from '../route.ts';
import { regionRoute } from './region-route.ts';

/** Law, calendar and settings that the region sends to its offices. One at a time, so that numbers count without gaps. */
export const packageRoutes = (alone: <T>(act: () => Promise<T>) => Promise<T>): readonly Route[] => [
  regionRoute('packages', NOTHING, async ({ asker }, { logs, clock }) => {
    const packages = await packagesOf(logs, asker.device.office);
    return ok({ at: clock.now(), packages: packages.toReversed() } satisfies PackageList);
  }),
  regionRoute('publish-package', PackageMaking, async ({ body, asker }, deps) => alone(() => publish(body, asker.device.office, deps))),
];

async function publish(making: PackageMaking, regionOffice: string, deps: RegionDeps): Promise<Result<LawPackage, RouteRefusal>> {
  const fault = await faultOf(making, regionOffice, deps);
  if (fault) return err(refused(fault));
  const desk = { ...deps, now: deps.clock.now() };
  const published = await publishPackage(regionOffice, making, desk);
  const offices = await deps.devices.offices();
  await distributePackages(
    regionOffice,
    offices.map(({ id }) => id),
    desk,
  );
  return ok(published);
}

/** What the offices could not read is not sent to them. */
async function faultOf({ content }: PackageMaking, regionOffice: string, { logs, calendar }: RegionDeps): Promise<'package-content-wrong' | null> {
  if (content.kind === 'settings') return null;
  if (content.kind === 'calendar-year') {
    const others = calendar.years.filter(({ year }) => year !== content.year.year);
    return readYears([...others, content.year]).ok ? null : 'package-content-wrong';
  }
  const known = withEditions(loadCatalogue(), await officeOf(logs, regionOffice));
  return readAdded(content, known).ok ? null : 'package-content-wrong';
}
