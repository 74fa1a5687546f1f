import type { z } from 'zod';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { refuseActor } from './check-actor.ts';
import { type Office, type OfficeFact, type Staff, Substitution } from './office.ts';
import { parseInput } from './parse-input.ts';
import { nowOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = Substitution.omit({ id: true });
type Input = z.infer<typeof Input>;

/**
 * A dated order: the deputy acts as head from the first day to the last, both inclusive. Errors: head-unknown (field absent), staff-unknown (deputy),
 * deputy-is-head, dates-reversed (until), substitution-past, substitution-overlaps; wrong-role.
 */
export function orderSubstitution(input: unknown, world: World): Result<OfficeFact[], readonly Refusal[]> {
  const refusal = refuseActor('order-substitution', world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const fault =
    refuseOrder(parsed.value, world.office) ?? (parsed.value.until < todayOf(world) ? { code: 'substitution-past', field: 'until' } : null);
  if (fault) return err([fault]);
  return ok([{ type: 'substitution-ordered', at: nowOf(world), by: world.actor.staff, substitution: { ...parsed.value, id: world.ids.next() } }]);
}

function refuseOrder({ absent, deputy, from, until }: Input, office: Office): Refusal | null {
  const active = (id: string): Staff | undefined => office.staff.find((person) => person.id === id && person.active);
  if (!active(absent)?.roles.includes('head')) return { code: 'head-unknown', field: 'absent' };
  const person = active(deputy);
  if (!person) return { code: 'staff-unknown', field: 'deputy' };
  if (person.roles.includes('head')) return { code: 'deputy-is-head', field: 'deputy' };
  if (until < from) return { code: 'dates-reversed', field: 'until' };
  const same = office.substitutions?.some((one) => one.absent === absent && one.from <= until && from <= one.until && one.from <= one.until);
  return same ? { code: 'substitution-overlaps', field: 'from' } : null;
}
