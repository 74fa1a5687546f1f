import { reckonService } from '../deadlines/reckon-service.ts';
import type { ServiceTerms } from '../deadlines/reckoning.ts';
import { yearOf } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { CaseTerms } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { checkApplication } from './check-application.ts';
import { refuseActor } from './check-actor.ts';
import { nextNumber } from './numbering.ts';
import { nowOf, stampOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

/**
 * Registers a complete application: number of the incoming journal, edition in force, terms. The number's year is the year of the day it is written down.
 * Errors: every issue of `checkApplication` with its field; documents-missing, documents-expired; those of the reckoning; wrong-role.
 */
export function registerApplication(candidate: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const byActor = refuseActor('register', world);
  if (byActor) return err([byActor]);
  const check = checkApplication(candidate, world);
  const issues = [...check.issues, ...incomplete(check)];
  const { application } = check;
  if (issues.length > 0 || !application) return err(issues);
  const at = nowOf(world);
  const terms = reckonService(world, { service: application.service, region: application.region, channel: application.channel, at });
  if (!terms.ok) return err([terms.error]);
  return ok([
    {
      type: 'application-registered',
      ...stampOf(world.ids.next(), world),
      number: nextNumber(world.office, 'incoming', yearOf(todayOf(world))),
      edition: terms.value.edition,
      application,
      terms: caseTerms(terms.value),
    },
  ]);
}

/** The terms as they stand in the fact: computed once, with the law and the calendar of that day. */
export const caseTerms = (terms: ServiceTerms): CaseTerms => ({
  registered: terms.registered,
  due: terms.whole.due,
  steps: terms.steps.map(({ step, reckoning }) => ({ step, due: reckoning.due })),
  estimated: terms.whole.estimated || terms.steps.some(({ reckoning }) => reckoning.estimated),
});

/** An incomplete or expired package as refusals: such an application cannot be registered, only refused acceptance. */
export function incomplete(check: { readonly missing: readonly string[]; readonly expired: readonly string[] }): Refusal[] {
  const refusals: Refusal[] = [];
  if (check.missing.length > 0) refusals.push({ code: 'documents-missing', params: { count: check.missing.length }, field: 'documents' });
  if (check.expired.length > 0) refusals.push({ code: 'documents-expired', params: { count: check.expired.length }, field: 'documents' });
  return refusals;
}
