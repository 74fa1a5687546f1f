import { z } from 'zod';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { requiredLine } from '../people/person.ts';
import { refuseActor } from './check-actor.ts';
import type { OfficeFact } from './office.ts';
import { parseInput } from './parse-input.ts';
import { nowOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = z.strictObject({ offer: z.string(), reason: requiredLine(1000) });

/** Sends a case back that does not belong here, with the reason: the office it came from goes on with it. Errors: offer-gone, required (reason); wrong-role. */
export function sendBack(input: unknown, world: World): Result<OfficeFact[], readonly Refusal[]> {
  const refusal = refuseActor('send-back', world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { offer: id, reason } = parsed.value;
  const offer = world.office.offers?.find((one) => one.case === id);
  if (!offer) return err([{ code: 'offer-gone' }]);
  return ok([{ type: 'case-sent-back', at: nowOf(world), by: world.actor.staff, offer: id, to: offer.from, reason }]);
}
