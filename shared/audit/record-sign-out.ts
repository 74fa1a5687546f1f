import { nowOf } from '../cases/stamp.ts';
import type { World } from '../cases/world.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { AuditFact, SIGN_OUTS } from './audit-fact.ts';

/** The screen was locked or given to another: never refused, nobody is held at the desk. */
export const recordSignOut = (how: (typeof SIGN_OUTS)[number], world: World): Result<AuditFact[], never> =>
  ok([{ type: 'audit-signed-out', at: nowOf(world), by: world.actor.staff, how }]);
