import type { Fact } from '../journal/entry.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Actor } from '../roles/roles.ts';
import { type Grant, grantState } from './grant.ts';

/**
 * What goes on when the region has not been heard for too long: nobody who stands at the counter is sent away for a missing line. Applications with their scans,
 * refusals of acceptance, complaints, prints; and whatever only tells the journal who did what.
 */
const GOES_ON: readonly Fact['type'][] = [
  'application-registered',
  'acceptance-refused',
  'attachment-added',
  'complaint-registered',
  'complaint-attachment-added',
  'form-printed',
  'complaint-printed',
  'register-printed',
  'portal-package-refused',
];

/** May this act be done without hearing from the region? */
export const goesOn = (facts: readonly Fact[]): boolean => facts.every(({ type }) => GOES_ON.includes(type) || type.startsWith('audit-'));

type Asked = { readonly facts: readonly Fact[]; readonly actor: Actor; /** The latest moment ever seen. */ readonly now: Instant };

/** Why the region's word does not carry an act, or null. Codes: grant-expired, grant-absent (the region has not heard of this person yet). */
export function refuseByGrant(grant: Grant, { facts, actor, now }: Asked): Refusal | null {
  if (goesOn(facts)) return null;
  if (grantState(grant, now) === 'expired') return { code: 'grant-expired' };
  return grant.staff.some(({ id }) => id === actor.staff) ? null : { code: 'grant-absent' };
}
