import { yearOf } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { CaseFact } from './case-facts.ts';
import { checkApplication } from './check-application.ts';
import { refuseActor } from './check-actor.ts';
import { termsOf } from './case-terms.ts';
import { filedElsewhereAt } from './filing.ts';
import { nextNumber } from './numbering.ts';
import { kindOf } from './office.ts';
import { nowOf, stampOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

/**
 * Registers a complete application: number of the incoming journal (at the State Corporation: of its receipts), edition in force when it was
 * filed, terms. The number's year is the year of the day it is written down. A package of the courier or the portal counts from where it was filed.
 * Errors: every issue of `checkApplication` with its field; documents-missing, documents-expired; those of the reckoning; wrong-role.
 */
export function registerApplication(candidate: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const byActor = refuseActor('register', world);
  if (byActor) return err([byActor]);
  const check = checkApplication(candidate, world);
  const issues = [...check.issues, ...incomplete(check)];
  const { application } = check;
  if (issues.length > 0 || !application) return err(issues);
  const elsewhere = filedElsewhereAt(application);
  const decided = termsOf(application, elsewhere ?? nowOf(world), world);
  if (!decided.ok) return err([decided.error]);
  const series = kindOf(world.office) === 'state-corporation' ? 'sc-receipt' : 'incoming';
  const receivedAt = application.via?.deliveredAt ?? application.portal?.sentAt;
  return ok([
    {
      type: 'application-registered',
      ...stampOf(world.ids.next(), world),
      number: nextNumber(world.office, series, yearOf(todayOf(world))),
      ...decided.value,
      application,
      ...(receivedAt && { receivedAt }),
    },
  ]);
}

/** An incomplete or expired package as refusals: such an application cannot be registered, only refused acceptance. */
export function incomplete(check: { readonly missing: readonly string[]; readonly expired: readonly string[] }): Refusal[] {
  const refusals: Refusal[] = [];
  if (check.missing.length > 0) refusals.push({ code: 'documents-missing', params: { count: check.missing.length }, field: 'documents' });
  if (check.expired.length > 0) refusals.push({ code: 'documents-expired', params: { count: check.expired.length }, field: 'documents' });
  return refusals;
}
