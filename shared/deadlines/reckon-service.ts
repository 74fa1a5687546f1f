import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf, type LocalDateTime } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Channel, ChannelRule, Edition } from '../law/catalogue.ts';
import type { Source } from '../law/legal-text.ts';
import { channelRuleOf, editionFor } from '../law/edition-for.ts';
import { lastDayBefore } from './last-day-before.ts';
import { citesOf, type LawAndCalendar } from './law-and-calendar.ts';
import { reckonSteps } from './reckon-steps.ts';
import { reckonTerm } from './reckon-term.ts';
import type { ServiceTerms } from './reckoning.ts';
import { type Registration, registrationDay } from './registration-day.ts';

export type ServiceRequest = {
  readonly service: string;
  readonly region: string;
  readonly channel: Channel;
  readonly at: LocalDateTime;
  /** When the State Corporation's courier was really here; the provider's steps and its own clock run from it. */
  readonly deliveredAt?: LocalDateTime;
};

export type FilingRequest = Omit<ServiceRequest, 'service' | 'region'>;

/**
 * All terms of an application: the whole term (the applicant's clock, from filing) and each step with a duration. Through the State
 * Corporation the provider's steps run from the courier's latest delivery, so that they may end a day after the whole term: the act does
 * not say whether the courier's day is one of the five (a gap of the edition). Given the real delivery, they run from it, and the provider's own
 * clock (the whole term from its receipt) is told beside the applicant's. The edition is the one in force on the day of filing.
 * Codes: edition-missing, channel-missing, calendar-year-missing.
 */
export function reckonService(world: LawAndCalendar, request: ServiceRequest): Result<ServiceTerms, Refusal> {
  const edition = editionFor(world.catalogue, { service: request.service, region: request.region, date: dateOf(request.at) });
  return edition.ok ? reckonUnder(world, edition.value, request) : edition;
}

/** The same under a given edition, whether in force on that day or not: for comparing. Codes: channel-missing, calendar-year-missing. */
export function reckonUnder(world: LawAndCalendar, edition: Edition, request: FilingRequest): Result<ServiceTerms, Refusal> {
  const { channel, at, deliveredAt } = request;
  const rule = channelRuleOf(edition, channel);
  if (!rule.ok) return rule;
  const { hours, afterHours } = rule.value;
  const registration = registrationDay(world.calendar, afterHours.measuredBy === 'office' ? edition.officeHours : hours, at);
  if (!registration.ok) return registration;
  const { registered } = registration.value;
  const whole = reckonTerm(world.calendar, {
    duration: rule.value.term,
    event: `filed-${channel}`,
    at,
    registered,
    hours: edition.officeHours,
    rules: [registration.value.rule, ...(channel === 'state-corporation' ? ['intake-day-excluded'] : [])],
    cite: wholeTermCites(world, rule.value, registration.value),
  });
  if (!whole.ok) return whole;
  const steps = reckonSteps(world, { edition, channel, at, registration: registration.value, ...(deliveredAt && { deliveredAt }) });
  if (!steps.ok) return steps;
  const back = deliverBackOf(world, rule.value, whole.value.due);
  if (!back.ok) return back;
  const terms = { edition: edition.id, registered, whole: whole.value, steps: steps.value, ...(back.value && { deliverBack: back.value }) };
  if (!deliveredAt) return ok(terms);
  const { term, termSource } = rule.value;
  const provider = reckonTerm(world.calendar, {
    duration: term,
    event: 'delivered',
    at: deliveredAt,
    hours: edition.officeHours,
    cite: [termSource],
  });
  return provider.ok ? ok({ ...terms, provider: provider.value }) : provider;
}

function deliverBackOf({ calendar }: LawAndCalendar, { deliverBack }: ChannelRule, due: LocalDate): Result<ServiceTerms['deliverBack'], Refusal> {
  if (!deliverBack) return ok(undefined);
  const last = lastDayBefore(calendar, due, deliverBack.before);
  return last.ok ? ok({ due: last.value, cite: [deliverBack.source] }) : last;
}

function wholeTermCites({ catalogue }: LawAndCalendar, rule: ChannelRule, { registered, rule: filed }: Registration): Source[] {
  const own = rule.intakeDayExcluded.source;
  const late = filed === 'filed-in-hours' ? [] : citesOf(catalogue, registered, ['after-hours']);
  // The general rule of counting is cited in its time; the act's own sentence (State Corporation) beside it.
  const counting = citesOf(catalogue, registered, ['count-from-next-day']);
  const special = own.act === 'appc' ? [] : [own];
  const afterHours = filed === 'filed-in-hours' || late.length > 0 ? late : [rule.afterHours.source];
  return [rule.termSource, ...special, ...counting, ...afterHours];
}
