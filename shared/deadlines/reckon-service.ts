import { dateOf, type LocalDateTime } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Channel, ChannelRule, Source } from '../law/catalogue.ts';
import { channelRuleOf, editionFor } from '../law/edition-for.ts';
import { citesOf, type LawAndCalendar } from './law-and-calendar.ts';
import { reckonSteps } from './reckon-steps.ts';
import { reckonTerm } from './reckon-term.ts';
import type { ServiceTerms } from './reckoning.ts';
import { type Registration, registrationDay } from './registration-day.ts';

export type ServiceRequest = { readonly service: string; readonly region: string; readonly channel: Channel; readonly at: LocalDateTime };

/**
 * All terms of an application: the whole term (the applicant's clock, from filing) and each step with a duration. Through the State
 * Corporation the provider's steps run from the courier's latest delivery, so that they may end a day after the whole term: the act does
 * not say whether the courier's day is one of the five (a gap of the edition). The edition is the one in force on the day of filing.
 * Codes: edition-missing, channel-missing, calendar-year-missing.
 */
export function reckonService(world: LawAndCalendar, request: ServiceRequest): Result<ServiceTerms, Refusal> {
  const { service, region, channel, at } = request;
  const edition = editionFor(world.catalogue, { service, region, date: dateOf(at) });
  if (!edition.ok) return edition;
  const rule = channelRuleOf(edition.value, channel);
  if (!rule.ok) return rule;
  const { hours, afterHours } = rule.value;
  const registration = registrationDay(world.calendar, afterHours.measuredBy === 'office' ? edition.value.officeHours : hours, at);
  if (!registration.ok) return registration;
  const { registered } = registration.value;
  const whole = reckonTerm(world.calendar, {
    duration: rule.value.term,
    event: `filed-${channel}`,
    at,
    registered,
    hours: edition.value.officeHours,
    rules: [registration.value.rule, ...(channel === 'state-corporation' ? ['intake-day-excluded'] : [])],
    cite: wholeTermCites(world, rule.value, registration.value),
  });
  if (!whole.ok) return whole;
  const steps = reckonSteps(world, { edition: edition.value, channel, at, registration: registration.value });
  return steps.ok ? ok({ edition: edition.value.id, registered, whole: whole.value, steps: steps.value }) : steps;
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
