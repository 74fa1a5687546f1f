import { z } from 'zod';
import { yearOf } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseActor } from './check-actor.ts';
import { nextNumber } from './numbering.ts';
import { parseInput } from './parse-input.ts';
import { stampOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = z.strictObject({ offer: z.string() });

/** Takes in a case that another office has sent, under the next number of this office's own journal; its terms run on. Errors: offer-gone; wrong-role. */
export function takeIn(input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseActor('take-in', world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const offer = world.office.offers?.find((one) => one.case === parsed.value.offer);
  if (!offer) return err([{ code: 'offer-gone' }]);
  const number = nextNumber(world.office, 'incoming', yearOf(todayOf(world)));
  return ok([{ type: 'case-taken-in', ...stampOf(offer.case, world), number, from: offer.from, row: offer.row }]);
}
