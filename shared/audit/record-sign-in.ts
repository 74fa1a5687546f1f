import { z } from 'zod';
import { rolesOn } from '../cases/substitution.ts';
import { parseInput } from '../cases/parse-input.ts';
import { nowOf, todayOf } from '../cases/stamp.ts';
import type { World } from '../cases/world.ts';
import { type Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LocalDateTimeSchema } from '../kernel/schemas.ts';
import type { AuditFact } from './audit-fact.ts';

const Input = z.strictObject({ failed: z.int().nonnegative(), firstFailed: LocalDateTimeSchema.optional() });

/** Somebody has come in, and how often it was tried in vain before. No role is asked: whoever works here may come. Errors: actor-unknown, actor-inactive, actor-role-missing. */
export function recordSignIn(input: unknown, world: World): Result<AuditFact[], readonly Refusal[]> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { actor, office } = world;
  const person = office.staff.find(({ id }) => id === actor.staff);
  if (!person) return err([{ code: 'actor-unknown' }]);
  if (!person.active) return err([{ code: 'actor-inactive' }]);
  if (!rolesOn(office, person, todayOf(world)).includes(actor.role)) return err([{ code: 'actor-role-missing' }]);
  return ok([{ type: 'audit-signed-in', at: nowOf(world), by: actor.staff, ...parsed.value }]);
}
