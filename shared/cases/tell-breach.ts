import { z } from 'zod';
import { dateOf } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LocalDateSchema } from '../kernel/schemas.ts';
import { line } from '../people/person.ts';
import { refuseActor } from './check-actor.ts';
import { BREACH_TOLD, type Breach, type OfficeFact } from './office.ts';
import { parseInput } from './parse-input.ts';
import { nowOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = z.strictObject({ breach: z.string(), whom: z.enum(BREACH_TOLD), on: LocalDateSchema, number: line(100).optional() });

/** The authorised body, or the people themselves, were told of a breach. Errors: breach-unknown, date-in-future, before-breach (on); wrong-role. */
export function tellBreach(input: unknown, world: World): Result<OfficeFact[], readonly Refusal[]> {
  const refusal = refuseActor('record-breach', world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { on } = parsed.value;
  const breach = world.office.breaches?.find(({ id }) => id === parsed.value.breach);
  if (!breach) return err([{ code: 'breach-unknown' }]);
  if (on > todayOf(world)) return err([{ code: 'date-in-future', field: 'on' }]);
  if (on < dateOf(breach.noticedAt)) return err([{ code: 'before-breach', field: 'on' }]);
  return ok([{ type: 'breach-told', at: nowOf(world), by: world.actor.staff, ...parsed.value }]);
}

/** The authorised body has not been told yet: the term runs, or is over. */
export const isUntold = ({ told }: Breach): boolean => !told.some(({ whom }) => whom === 'authority');
