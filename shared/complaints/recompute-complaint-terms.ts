import { refuseActor } from '../cases/check-actor.ts';
import { packagesToWorkOff } from '../cases/law-packages.ts';
import { todayOf } from '../cases/stamp.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { editionById } from '../law/edition-for.ts';
import { type Complaint, type ComplaintTerms, RUNNING_STATES } from './complaint.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { complaintTermsUnder } from './complaint-terms.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import { extendedDue } from './extended-due.ts';

/**
 * The region has changed the calendar: both clocks of these running complaints are reckoned anew under their own edition, and what moves is written down with the
 * package that moved it. A day that a person stated or extended the term to stays as it stands in the paper; an answered complaint, or one whose edition is
 * not here, is left alone. Errors: wrong-role.
 */
export function recomputeComplaintTerms(complaints: readonly Complaint[], world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseActor('recompute-terms', world);
  if (refusal) return err([refusal]);
  const cause = packagesToWorkOff(world.office, todayOf(world)).at(-1);
  if (!cause) return ok([]);
  return ok(complaints.flatMap((current) => movedTerms(current, cause.id, world) ?? []));
}

function movedTerms(current: Complaint, cause: string, world: ComplaintWorld): ComplaintFact | null {
  const { terms } = current;
  if (!terms || !RUNNING_STATES.includes(current.state)) return null;
  const next = termsNow(current, terms, world);
  if (!next || canonicalJson(next) === canonicalJson(terms)) return null;
  const before = { due: terms.due, ...(terms.forward && { forward: terms.forward.due }) };
  return { type: 'complaint-terms-recomputed', ...complaintStamp(current.id, world), terms: next, before, package: cause };
}

/** The clocks as the calendar of today gives them; null where the sum can't be made. */
function termsNow(current: Complaint, { basis, due, ground = '' }: ComplaintTerms, world: ComplaintWorld): ComplaintTerms | null {
  const { intake, receivedAt, extensions } = current;
  const edition = current.edition === null ? null : editionById(world.catalogue, current.edition);
  if (edition === undefined) return null;
  const stated = basis === 'stated' && { stated: { due: extensions[0]?.before ?? due, ground } };
  const reckoned = complaintTermsUnder(edition, { intake, receivedAt, ...stated }, world);
  return reckoned.ok ? { ...reckoned.value.terms, due: extendedDue(reckoned.value.terms.due, extensions) } : null;
}
