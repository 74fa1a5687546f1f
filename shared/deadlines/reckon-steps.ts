import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalDateTime } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Channel, Edition, Step } from '../law/catalogue.ts';
import { citesOf, type LawAndCalendar } from './law-and-calendar.ts';
import { reckonTerm } from './reckon-term.ts';
import type { Reckoning, ServiceTerms } from './reckoning.ts';
import { type Registration, registrationDay } from './registration-day.ts';

type StepsRequest = {
  readonly edition: Edition;
  readonly channel: Channel;
  readonly at: LocalDateTime;
  readonly registration: Registration;
  readonly deliveredAt?: LocalDateTime;
};
type Start = { readonly event: string; readonly at: LocalDateTime; readonly registered: LocalDate; readonly rules: readonly string[] };

/** The planned due date of each step that has a duration: every step runs from the end of the one before it. Code: calendar-year-missing. */
export function reckonSteps(world: LawAndCalendar, request: StepsRequest): Result<ServiceTerms['steps'], Refusal> {
  const { edition, channel, at, registration } = request;
  const reckoned: { step: string; reckoning: Reckoning }[] = [];
  let start: Start = { event: `filed-${channel}`, at, registered: registration.registered, rules: [registration.rule] };
  const steps = edition.steps.filter((step) => !step.channels || step.channels.includes(channel));
  const delivered = deliveredStart(world, request);
  if (!delivered.ok) return delivered;
  const firstOfProvider = steps.findLastIndex(({ delivery }) => delivery) + 1;
  for (const [index, step] of steps.entries()) {
    if (index === firstOfProvider && delivered.value) start = delivered.value;
    if (!step.duration) continue;
    const reckoning = reckonTerm(world.calendar, {
      ...start,
      duration: step.duration,
      hours: edition.officeHours,
      cite: [step.source, ...citesOf(world.catalogue, start.registered, ['count-from-next-day'])],
    });
    if (!reckoning.ok) return reckoning;
    reckoned.push({ step: step.id, reckoning: reckoning.value });
    start = startAfter(step, reckoning.value);
  }
  return ok(reckoned);
}

/** The provider's beginning when the courier's real arrival is known: after hours it counts from the next working day, like any filing. */
function deliveredStart({ calendar }: LawAndCalendar, { edition, deliveredAt }: StepsRequest): Result<Start | null, Refusal> {
  if (!deliveredAt) return ok(null);
  const registration = registrationDay(calendar, edition.officeHours, deliveredAt);
  if (!registration.ok) return registration;
  const { registered, rule } = registration.value;
  return ok({ event: 'delivered', at: deliveredAt, registered, rules: [rule, 'step-from-delivery'] });
}

const startAfter = (step: Step, { due, dueAt }: Reckoning): Start => ({
  event: step.delivery ? 'delivered' : 'previous-step',
  at: dueAt,
  registered: due,
  rules: [step.delivery ? 'step-from-delivery' : 'step-after-previous'],
});
