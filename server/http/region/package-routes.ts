import kkComplaintForms from '../../../locales/kk/complaint-forms.json' with { type: 'json' };
import kkForms from '../../../locales/kk/forms.json' with { type: 'json' };
import ruComplaintForms from '../../../locales/ru/complaint-forms.json' with { type: 'json' };
import ruForms from '../../../locales/ru/forms.json' with { type: 'json' };
import { readAdded, withEditions } from '../../../shared/cases/add-edition.ts';
import type { LawPackage } from '../../../shared/cases/office.ts';
import { readYears } from '../../../shared/calendar/read-years.ts';
import { builtInTexts } from '../../../shared/forms/built-in-texts.ts';
import { checkWording } from '../../../shared/forms/check-wording.ts';
import { toLocal } from '../../../shared/kernel/clock.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';
import { type PackageList, PackageMaking } from '../../../shared/wire/region-view.ts';
import { distributePackages, packagesOf, publishPackage } from '../../sync/distribute-packages.ts';
import { officeOf } from '../office-of.ts';
import { refused, type RouteRefusal } from '../refusal.ts';
import type { RegionDeps } from '../region-deps.ts';
import { NOTHING, type Route } from '../route.ts';
import { regionRoute } from './region-route.ts';

const BUILT_IN = builtInTexts({
  kk: { forms: kkForms, 'complaint-forms': kkComplaintForms },
  ru: { forms: ruForms, 'complaint-forms': ruComplaintForms },
});

/** Law, calendar, wordings of forms and settings that the region sends to its offices. One at a time, so that numbers count without gaps. */
export const packageRoutes = (alone: <T>(act: () => Promise<T>) => Promise<T>): readonly Route[] => [
  regionRoute('packages', NOTHING, async ({ asker }, { logs, clock }) => {
    const packages = await packagesOf(logs, asker.device.office);
    return ok({ at: clock.now(), packages: packages.toReversed() } satisfies PackageList);
  }),
  regionRoute('publish-package', PackageMaking, async ({ body, asker }, deps) => alone(() => publish(body, asker.device.office, deps))),
];

async function publish(making: PackageMaking, regionOffice: string, deps: RegionDeps): Promise<Result<LawPackage, RouteRefusal>> {
  const fault = await faultOf(making, regionOffice, deps);
  if (fault) return err(fault);
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

/** What the offices could not read or print is not sent to them. */
async function faultOf(
  { content, effective }: PackageMaking,
  regionOffice: string,
  { logs, calendar, clock }: RegionDeps,
): Promise<RouteRefusal | null> {
  if (content.kind === 'settings') return null;
  if (content.kind === 'calendar-year') {
    const others = calendar.years.filter(({ year }) => year !== content.year.year);
    return readYears([...others, content.year]).ok ? null : refused('package-content-wrong');
  }
  const known = withEditions(loadCatalogue(), await officeOf(logs, regionOffice));
  if (content.kind === 'edition') return readAdded(content, known).ok ? null : refused('package-content-wrong');
  // Papers of today may be out in the wording of today already: a reprint has to repeat them.
  if (effective <= dateOf(toLocal(clock.now()))) return refused('package-too-early');
  const [fault] = checkWording(content, { catalogue: known, builtIn: BUILT_IN });
  return fault ? refused('form-wording-wrong', { key: String(fault.params?.['key'] ?? content.form) }) : null;
}
