import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf, type LocalDateTime } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Edition } from '../law/catalogue.ts';
import { editionFor } from '../law/edition-for.ts';
import { citesOf, type LawAndCalendar } from './law-and-calendar.ts';
import { reckonTerm } from './reckon-term.ts';
import type { ServiceTerms } from './reckoning.ts';

/** Addressees whose term the acts give. */
export const COMPLAINTS = ['office', 'authorised-body'] as const;
export type ComplaintAddressee = (typeof COMPLAINTS)[number];
export type ComplaintRequest = {
  readonly complaint: ComplaintAddressee;
  readonly service?: string;
  readonly region: string;
  readonly at: LocalDateTime;
};

/**
 * The term to answer a complaint about a service (default: visits) from its registration: 5 working days at the office, 15 at the authorised
 * body (Rules p. 13, Law on public services art. 25(2)). Registered in office hours (АППК art. 64, 94). It has no steps.
 * Codes: edition-missing, complaint-rule-missing, calendar-year-missing.
 */
export function reckonComplaint(world: LawAndCalendar, request: ComplaintRequest): Result<ServiceTerms, Refusal> {
  const { region, at, service = 'visits' } = request;
  const edition = editionFor(world.catalogue, { service, region, date: dateOf(at) });
  return edition.ok ? reckonComplaintUnder(world, edition.value, request) : edition;
}

/**
 * The same under a given edition, whether in force on that day or not. `registered`: the day, where other hours than the office's ruled (a counter that
 * works on Saturdays); the days of the term are the office's. Codes: complaint-rule-missing, calendar-year-missing.
 */
export function reckonComplaintUnder(
  { catalogue, calendar }: LawAndCalendar,
  edition: Edition,
  { complaint, at, registered }: Pick<ComplaintRequest, 'complaint' | 'at'> & { readonly registered?: LocalDate },
): Result<ServiceTerms, Refusal> {
  const { id, complaints, officeHours } = edition;
  const rule = complaints.find(({ addressee }) => addressee === complaint);
  if (!rule?.term) return err({ code: 'complaint-rule-missing', params: { complaint, edition: id } });
  const whole = reckonTerm(calendar, {
    duration: rule.term,
    event: `complaint-${complaint}`,
    at,
    hours: officeHours,
    ...(registered && { registered }),
    cite: [rule.source, ...citesOf(catalogue, dateOf(at), ['count-from-next-day'])],
  });
  return whole.ok ? ok({ edition: id, registered: whole.value.registered, whole: whole.value, steps: [] }) : whole;
}
