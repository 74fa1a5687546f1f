import { z } from 'zod';
import { refuseActor } from '../cases/check-actor.ts';
import { nextNumber } from '../cases/numbering.ts';
import { parseInput } from '../cases/parse-input.ts';
import { nowOf, todayOf } from '../cases/stamp.ts';
import { yearOf } from '../kernel/local-date.ts';
import { dottedDate } from '../kernel/dotted-date.ts';
import { dateOf, type LocalDateTime } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LocalDateSchema, LocalDateTimeSchema } from '../kernel/schemas.ts';
import { requiredLine } from '../people/person.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { complaintTerms } from './complaint-terms.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import type { Complaint } from './complaint.ts';
import { ComplaintHandover, intakeAtBody } from './handover.ts';

/** `receivedAt`: when complaint and case file reached the body. `term`: where no act gives one. */
const Input = z.strictObject({
  handover: ComplaintHandover,
  receivedAt: LocalDateTimeSchema,
  term: z.strictObject({ due: LocalDateSchema, ground: requiredLine(1000) }).optional(),
});

/**
 * The authorised body takes over a complaint that an office has sent to it with the case file (АППК art. 91(4)): under a number of its own journal, with its own
 * term, which runs from the registration here (15 working days, Law on public services art. 25(2)) and not from the one at the office. `current`: the same complaint, where
 * it is here already. Errors: complaint-taken-over (number), date-in-future, received-before-sent (date), complaint-term-required, complaint-term-past,
 * calendar-year-missing; required; wrong-role.
 */
export function takeOverComplaint(
  current: Pick<Complaint, 'number'> | null,
  input: unknown,
  world: ComplaintWorld,
): Result<ComplaintFact[], readonly Refusal[]> {
  const byActor = refuseActor('register-complaint', world);
  if (byActor) return err([byActor]);
  if (current) return err([{ code: 'complaint-taken-over', params: { number: current.number.text } }]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { handover, receivedAt, term } = parsed.value;
  const unfit = refuseReceipt(receivedAt, handover, world);
  if (unfit) return err([unfit]);
  const intake = intakeAtBody(handover);
  const reckoned = complaintTerms({ intake, receivedAt, ...(term && { stated: term }) }, world);
  if (!reckoned.ok) return err([reckoned.error]);
  const number = nextNumber(world.office, 'complaint', yearOf(todayOf(world)));
  const { complaint, origin } = handover;
  return ok([{ type: 'complaint-registered', ...complaintStamp(complaint, world), number, ...reckoned.value, receivedAt, intake, origin }]);
}

/** It comes after it was sent, and has come already. Codes: date-in-future, received-before-sent (date). */
export function refuseReceipt(receivedAt: LocalDateTime, { origin }: Pick<ComplaintHandover, 'origin'>, world: ComplaintWorld): Refusal | null {
  if (receivedAt > nowOf(world)) return { code: 'date-in-future', field: 'receivedAt' };
  if (receivedAt >= origin.letter.at) return null;
  return { code: 'received-before-sent', params: { date: dottedDate(dateOf(origin.letter.at)) }, field: 'receivedAt' };
}
