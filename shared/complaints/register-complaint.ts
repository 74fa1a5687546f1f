import { z } from 'zod';
import { refuseActor } from '../cases/check-actor.ts';
import { nextNumber } from '../cases/numbering.ts';
import { parseInput } from '../cases/parse-input.ts';
import { nowOf, todayOf } from '../cases/stamp.ts';
import { yearOf } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LocalDateSchema, LocalDateTimeSchema } from '../kernel/schemas.ts';
import { requiredLine } from '../people/person.ts';
import { ComplaintIntake } from './complaint.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { complaintTerms, type TermsRequest } from './complaint-terms.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';

/** `term`: where no act gives one for this addressee. `receivedAt`: when it came, if it was not written down at once. */
const Input = z.strictObject({
  intake: ComplaintIntake,
  receivedAt: LocalDateTimeSchema.optional(),
  term: z.strictObject({ due: LocalDateSchema, ground: requiredLine(1000) }).optional(),
});

/**
 * Registers a complaint: number of its journal, date and time, both clocks. Missing particulars never stand in the way (`missingParticulars` names
 * them), nor does the limit to file (`filingWarning`). Errors: required, complaint-term-required, complaint-term-past, complaint-case-needed, date-in-future,
 * calendar-year-missing; wrong-role.
 */
export function registerComplaint(input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const byActor = refuseActor('register-complaint', world);
  if (byActor) return err([byActor]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { intake, receivedAt = nowOf(world), term } = parsed.value;
  const unfit = refuseIntake(intake, receivedAt, world);
  if (unfit) return err([unfit]);
  const request: TermsRequest = { intake: withCaseFacts(intake, world), receivedAt, ...(term && { stated: term }) };
  const reckoned = complaintTerms(request, world);
  if (!reckoned.ok) return err([reckoned.error]);
  return ok([
    {
      type: 'complaint-registered',
      ...complaintStamp(world.ids.next(), world),
      number: nextNumber(world.office, 'complaint', yearOf(todayOf(world))),
      ...reckoned.value,
      receivedAt,
      intake: request.intake,
    },
  ]);
}

function refuseIntake({ about }: ComplaintIntake, receivedAt: TermsRequest['receivedAt'], world: ComplaintWorld): Refusal | null {
  if (receivedAt > nowOf(world)) return { code: 'date-in-future', field: 'receivedAt' };
  return about.kind === 'our-case' && world.subject?.id !== about.case ? { code: 'complaint-case-needed', field: 'intake.about' } : null;
}

/** The case says which service and number it has; a decision that was issued says when it became known and that it told how to complain. */
function withCaseFacts(intake: ComplaintIntake, { subject }: ComplaintWorld): ComplaintIntake {
  const { about } = intake;
  if (about.kind !== 'our-case' || !subject) return intake;
  const learned = intake.learned ?? (intake.matter === 'decision' ? subject.decision?.date : undefined);
  return {
    ...intake,
    service: subject.application.service,
    region: subject.application.region,
    about: { ...about, number: subject.number.text },
    ...(learned && { learned }),
  };
}
