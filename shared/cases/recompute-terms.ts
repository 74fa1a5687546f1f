import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { type Case, OPEN_STATES } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { caseTerms } from './case-terms.ts';
import { refuseActor } from './check-actor.ts';
import { packagesToWorkOff } from './law-packages.ts';
import type { OfficeFact } from './office.ts';
import { reckonCase } from './reckon-case.ts';
import { nowOf, stampOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

/**
 * The region has changed the calendar: the terms of these open cases are reckoned anew, and what moves is written down with the package that moved it. A case
 * whose term has ended, whose terms stay, or whose sum can't be made (an edition that is not here), is left alone. Errors: wrong-role.
 */
export function recomputeTerms(cases: readonly Case[], world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseActor('recompute-terms', world);
  if (refusal) return err([refusal]);
  const cause = packagesToWorkOff(world.office, todayOf(world)).at(-1);
  if (!cause) return ok([]);
  return ok(cases.flatMap((current) => movedTerms(current, cause.id, world) ?? []));
}

function movedTerms(current: Case, cause: string, world: World): CaseFact | null {
  if (!current.terms || !OPEN_STATES.includes(current.state)) return null;
  const reckoned = reckonCase(world, current);
  if (!reckoned.ok) return null;
  const terms = caseTerms(reckoned.value);
  // The provider's clock at a counter is reckoned when it is shown; here it stands only where it stood before.
  const { provider, ...own } = terms;
  const next = current.terms.provider && provider ? terms : own;
  if (canonicalJson(next) === canonicalJson(current.terms)) return null;
  return { type: 'terms-recomputed', ...stampOf(current.id, world), terms: next, before: current.terms.due, package: cause };
}

/**
 * All terms that these packages move are written down: `moved` counts the cases, `complaints` the complaints. A package that came meanwhile is not among them and is worked off anew.
 * Errors: wrong-role; nothing-changed.
 */
export function finishRecomputing(
  { packages, moved, complaints = 0 }: { readonly packages: readonly string[]; readonly moved: number; readonly complaints?: number },
  world: World,
): Result<OfficeFact[], readonly Refusal[]> {
  const refusal = refuseActor('recompute-terms', world);
  if (refusal) return err([refusal]);
  const done = packagesToWorkOff(world.office, todayOf(world)).filter(({ id }) => packages.includes(id));
  if (done.length === 0) return err([{ code: 'nothing-changed' }]);
  const stamp = { at: nowOf(world), by: world.actor.staff };
  return ok(done.map(({ id }) => ({ type: 'law-package-worked-off', ...stamp, package: id, moved, ...(complaints > 0 && { complaints }) })));
}
