import { z } from 'zod';
import type { Instant } from '../kernel/clock.ts';
import { minutesBetween } from '../kernel/clock.ts';
import { InstantSchema } from '../kernel/schemas.ts';
import { Role } from '../roles/roles.ts';
import { envelope } from './envelope.ts';
import { IdText } from './signed.ts';

/** How long people of an office work on without hearing from the region. */
export const GRANT_DAYS = 14;

/** The region's word, signed by its key, that these people may work at this device in these roles until then. A new one comes with each sync and with each courier's answer. */
export const Grant = envelope({
  v: z.literal(1),
  /** Counts up per device: an older grant never replaces a newer one. */
  number: z.int().positive(),
  office: IdText,
  device: IdText,
  staff: z.array(envelope({ id: IdText, roles: z.array(Role).max(7) })).max(1000),
  issuedAt: InstantSchema,
  expiresAt: InstantSchema,
});
export type Grant = z.infer<typeof Grant>;

export type GrantState = 'good' | 'ending' | 'expired';
const ENDING_DAYS = 3;

/**
 * How a grant stands. `now` is the latest moment that this device has ever seen (its own clock or the region's), so that a clock that was turned back
 * extends nothing.
 */
export function grantState(grant: Grant, now: Instant): GrantState {
  const left = minutesBetween(now, grant.expiresAt);
  return left <= 0 ? 'expired' : left <= ENDING_DAYS * 24 * 60 ? 'ending' : 'good';
}
