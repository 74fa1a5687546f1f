import type { Refusal } from '../kernel/refusal.ts';
import { err, type Result } from '../kernel/result.ts';
import type { CaseFact } from './case-facts.ts';
import { recordAt, textAt } from './read-candidate.ts';
import { registerApplication } from './register-application.ts';
import type { World } from './world.ts';

/**
 * Registers what the portal sent: received when it was sent; after the office's hours and on days off the term counts from the next working day.
 * Errors: portal-package-required when it is no candidate of a package; those of `registerApplication`.
 */
export function registerPortalApplication(candidate: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const isPackage = textAt(candidate, 'channel') === 'portal' && recordAt(candidate, 'portal') !== null;
  return isPackage ? registerApplication(candidate, world) : err([{ code: 'portal-package-required', field: 'portal' }]);
}
