import type { Refusal } from '../kernel/refusal.ts';
import { type Act, mayAct } from '../roles/permissions.ts';
import { kindOf } from './office.ts';
import { todayOf } from './stamp.ts';
import { rolesOn } from './substitution.ts';
import type { World } from './world.ts';

/**
 * May the person who sits here do this at all? They must be on the staff, active, hold the role they act in (their own, or the head's by an order of
 * substitution), and the role must be entitled.
 * Codes: actor-unknown, actor-inactive, actor-role-missing, wrong-role.
 */
export function refuseActor(act: Act, world: World): Refusal | null {
  const { actor, office } = world;
  const staff = office.staff.find((person) => person.id === actor.staff);
  if (!staff) return { code: 'actor-unknown' };
  if (!staff.active) return { code: 'actor-inactive' };
  if (!rolesOn(office, staff, todayOf(world)).includes(actor.role)) return { code: 'actor-role-missing' };
  return mayAct(actor.role, act, kindOf(office)) ? null : { code: 'wrong-role', params: { act, role: actor.role } };
}
