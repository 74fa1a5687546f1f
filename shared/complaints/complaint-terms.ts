import { addWorkingDays, nextWorkingDay } from '../calendar/working-days.ts';
import { kindOf } from '../cases/office.ts';
import { COMPLAINTS, reckonComplaintUnder } from '../deadlines/reckon-complaint.ts';
import { registrationDay } from '../deadlines/registration-day.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf, type LocalDateTime } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Edition, Hours } from '../law/catalogue.ts';
import { channelRuleOf, editionFor } from '../law/edition-for.ts';
import { ruleInForce } from '../law/general-rules.ts';
import type { ComplaintIntake, ComplaintTerms } from './complaint.ts';
import type { ComplaintWorld } from './complaint-world.ts';
import { fileByOf } from './filing-limit.ts';

/** A term that a person states where no act gives one: the last day, and on what ground. */
export type StatedTerm = { readonly due: LocalDate; readonly ground: string };
export type TermsRequest = { readonly intake: ComplaintIntake; readonly receivedAt: LocalDateTime; readonly stated?: StatedTerm };
type Reckoned = { readonly edition: string | null; readonly terms: ComplaintTerms };

/**
 * Edition and clocks of a complaint that was received at a moment; after hours and on a day off it is registered on the next working day
 * (АППК art. 64). Where the edition has a term for the addressee it rules, otherwise the stated one.
 * Codes: complaint-term-required (addressee), complaint-term-past, calendar-year-missing.
 */
export function complaintTerms(request: TermsRequest, world: ComplaintWorld): Result<Reckoned, Refusal> {
  const { service, region } = request.intake;
  const found = editionFor(world.catalogue, { service, region, date: dateOf(request.receivedAt) });
  return complaintTermsUnder(found.ok ? found.value : null, request, world);
}

/** The same under a given edition, in force on that day or not; null: none was. */
export function complaintTermsUnder(edition: Edition | null, request: TermsRequest, world: ComplaintWorld): Result<Reckoned, Refusal> {
  const { intake } = request;
  const own = answerTerm(request, edition, world);
  if (!own.ok) return own;
  const forward = forwardTerm(intake, own.value.registered, world);
  if (!forward.ok) return forward;
  const fileBy = fileByOf(intake, world);
  return ok({
    edition: edition?.id ?? null,
    terms: {
      ...own.value,
      ...(forward.value && { forward: forward.value }),
      silenceIsRefusal: ruleInForce(world.catalogue, 'silence-is-refusal', own.value.registered) !== null,
      ...(fileBy && { fileBy }),
    },
  });
}

type AnswerTerm = Pick<ComplaintTerms, 'registered' | 'due' | 'estimated' | 'basis' | 'ground' | 'source'>;

function answerTerm({ intake, receivedAt, stated }: TermsRequest, edition: Edition | null, world: ComplaintWorld): Result<AnswerTerm, Refusal> {
  const addressee = COMPLAINTS.find((one) => one === intake.addressee);
  const rule = edition?.complaints.find((one) => one.addressee === addressee);
  const registered = registeredOn(edition, receivedAt, world);
  if (!registered.ok) return registered;
  if (edition && addressee && rule?.term) {
    const reckoned = reckonComplaintUnder(world, edition, { complaint: addressee, at: receivedAt, registered: registered.value });
    if (!reckoned.ok) return reckoned;
    const { due, estimated } = reckoned.value.whole;
    return ok({ registered: registered.value, due, estimated, basis: 'edition', source: rule.source });
  }
  if (!stated) return err({ code: 'complaint-term-required', params: { addressee: intake.addressee }, field: 'term.due' });
  if (stated.due <= registered.value) return err({ code: 'complaint-term-past', field: 'term.due' });
  return ok({ registered: registered.value, due: stated.due, estimated: false, basis: 'stated', ground: stated.ground });
}

/** The hours of the workplace where the complaint is registered. */
function hoursAt(edition: Edition, { office }: ComplaintWorld): Hours {
  const rule = kindOf(office) === 'state-corporation' ? channelRuleOf(edition, 'state-corporation') : null;
  return rule?.ok ? rule.value.hours : edition.officeHours;
}

function registeredOn(edition: Edition | null, at: LocalDateTime, world: ComplaintWorld): Result<LocalDate, Refusal> {
  if (!edition) return nextWorkingDay(world.calendar, 'five-day', dateOf(at));
  const day = registrationDay(world.calendar, hoursAt(edition, world), at);
  return day.ok ? ok(day.value.registered) : day;
}

/** The clock of sending on: to the reviewing body with the case (art. 91(4)), or to whom it concerns (art. 65), 3 working days both. */
function forwardTerm(intake: ComplaintIntake, registered: LocalDate, world: ComplaintWorld): Result<ComplaintTerms['forward'] | null, Refusal> {
  if (intake.reviewing) return ok(null);
  const rule = isForeign(intake, world) ? 'appeal-redirect' : 'complaint-forward';
  const duration = ruleInForce(world.catalogue, rule, registered)?.duration;
  if (!duration) return ok(null);
  const due = addWorkingDays(world.calendar, 'five-day', registered, duration.amount);
  return due.ok ? ok({ due: due.value, rule }) : due;
}

/** Is it not ours to decide at all: addressed to others or about others? */
function isForeign({ addressee, about }: ComplaintIntake, { office }: ComplaintWorld): boolean {
  const atCounter = kindOf(office) === 'state-corporation';
  if (addressee === 'court' || about.kind === 'other-case') return true;
  return (addressee === 'state-corporation' || about.kind === 'state-corporation-worker') !== atCounter;
}
