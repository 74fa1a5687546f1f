import { describe, expect, it } from 'vitest';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import { applyCaseFact } from '../../../shared/cases/apply-case-fact.ts';
import { applyOfficeFact } from '../../../shared/cases/apply-office-fact.ts';
import { type Case, OPEN_STATES } from '../../../shared/cases/case.ts';
import type { Office } from '../../../shared/cases/office.ts';
import { numberGaps } from '../../../shared/cases/numbering.ts';
import { openOffice } from '../../../shared/cases/open-office.ts';
import { applyComplaintFact } from '../../../shared/complaints/apply-complaint-fact.ts';
import { complaintForecast } from '../../../shared/complaints/complaint-forecast.ts';
import { missingOf } from '../../../shared/complaints/complaint-particulars.ts';
import { type Complaint, COMPLAINT_STATES } from '../../../shared/complaints/complaint.ts';
import type { Fact } from '../../../shared/journal/entry.ts';
import { isCaseFact, isComplaintFact } from '../../../shared/journal/fold.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';
import { checkIin } from '../../../shared/people/iin.ts';
import { makePracticeCases } from '../../../renderer/features/practice/make-practice-cases.ts';
import { PRACTICE_OPENINGS } from '../../../renderer/features/practice/practice-office.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';

function practiceAt(now: string, kind: WorkplaceKind = 'office') {
  let count = 0;
  const ground = { clock: { now: () => now as Instant }, ids: { next: () => `id-${++count}` }, catalogue: loadCatalogue(), calendar: loadCalendar() };
  const opened = openOffice(PRACTICE_OPENINGS[kind], ground);
  if (!opened.ok) throw new Error('the practice office does not open');
  const office = opened.value.reduce<Office | null>((current, fact) => applyOfficeFact(current, fact), null) as Office;
  const groups = makePracticeCases(ground, office);
  const cases = new Map<string, Case>();
  const facts: Fact[] = groups.flatMap((group) => group.facts);
  for (const fact of facts) if (isCaseFact(fact)) cases.set(fact.case, applyCaseFact(cases.get(fact.case) ?? null, fact, office.id));
  const complaints = new Map<string, Complaint>();
  for (const fact of facts)
    if (isComplaintFact(fact)) complaints.set(fact.complaint, applyComplaintFact(complaints.get(fact.complaint) ?? null, fact, office.id));
  return { groups, cases: [...cases.values()], complaints: [...complaints.values()] };
}
const late = (cases: readonly Case[], today: string) => cases.filter((one) => OPEN_STATES.includes(one.state) && one.terms && one.terms.due < today);

describe('the practice office', () => {
  it.each([
    ['a Saturday', '2026-11-21T07:00:00.000Z'],
    ['a Wednesday afternoon', '2026-11-18T09:00:00.000Z'],
    ['after the New Year holidays', '2027-01-05T05:00:00.000Z'],
    ['after Nauryz', '2026-03-26T03:30:00.000Z'],
  ])('has about two hundred cases in all states on %s', (_day, now) => {
    const { cases } = practiceAt(now);
    expect(cases.length).toBeGreaterThan(185);
    expect(new Set(cases.map((one) => one.state)).size).toBe(9);
    const overdue = late(cases, now.slice(0, 10)).length;
    expect(overdue).toBeGreaterThan(4);
    expect(overdue).toBeLessThan(30);
    expect(cases.some((one) => one.decision?.kind === 'refusal' && one.notice?.objection)).toBe(true);
  });

  it('has every service and way, and what is left after decisions', () => {
    const { cases } = practiceAt('2026-11-16T05:15:00.000Z');
    const { services } = loadCatalogue();
    expect(new Set(cases.map(({ application }) => application.service))).toEqual(new Set(services.map(({ id }) => id)));
    expect(new Set(cases.map(({ application }) => application.channel))).toEqual(new Set(['office', 'state-corporation', 'portal']));
    const owed = cases.flatMap(({ obligations = [] }) => obligations);
    expect(owed.filter(({ received }) => received).length).toBeGreaterThan(0);
    expect(owed.filter(({ due, received }) => !received && due < '2026-11-16').length).toBeGreaterThan(1);
    expect(owed.some(({ reminders }) => reminders.length > 0)).toBe(true);
    expect(cases.some(({ consentWithdrawn }) => consentWithdrawn)).toBe(true);
    expect(cases.some(({ conversation }) => conversation)).toBe(true);
  });

  it.each([
    ['a Saturday', '2026-11-21T07:00:00.000Z'],
    ['a Wednesday afternoon', '2026-11-18T09:00:00.000Z'],
    ['after the New Year holidays', '2027-01-05T05:00:00.000Z'],
    ['after Nauryz', '2026-03-26T03:30:00.000Z'],
  ])('has complaints in all states, late, at risk and in time, with one clock and with both, on %s', (_day, now) => {
    const { complaints, cases } = practiceAt(now);
    const today = now.slice(0, 10) as LocalDate;
    expect(complaints).toHaveLength(20);
    expect(COMPLAINT_STATES.filter((state) => !complaints.some((one) => one.state === state))).toEqual([]);
    const levels = complaints.map((one) => complaintForecast(one, today, loadCalendar()));
    for (const level of ['late', 'at-risk', 'on-time', 'done'])
      expect(
        levels.some((one) => one?.level === level),
        level,
      ).toBe(true);
    expect(levels.some((one) => one?.clocks.length === 2 && one.clocks.every((clock) => clock.level !== 'done'))).toBe(true);
    const about = complaints.flatMap(({ intake }) => (intake.about.kind === 'our-case' ? [intake.about.case] : []));
    expect(about.length).toBeGreaterThan(8);
    expect(cases.map(({ id }) => id)).toEqual(expect.arrayContaining(about));
    expect(new Set(complaints.map(({ intake }) => intake.addressee))).toEqual(new Set(['office', 'authorised-body', 'akimat', 'state-corporation']));
    expect(complaints.some((one) => missingOf(one, loadCatalogue()).length > 0)).toBe(true);
    expect(complaints.some(({ intake }) => intake.complainant.organisation)).toBe(true);
    expect(complaints.some(({ extensions }) => extensions.length > 0)).toBe(true);
    expect(complaints.some(({ notice }) => notice?.protocol)).toBe(true);
  });

  it('has complaints about its workers at the counter, too', () => {
    const { complaints } = practiceAt('2026-11-18T09:00:00.000Z', 'state-corporation');
    expect(complaints).toHaveLength(5);
    expect(new Set(complaints.map(({ state }) => state as string))).toEqual(new Set(['closed', 'assigned', 'registered']));
  });

  it('can be a counter of the State Corporation, with packages at every place of their way', () => {
    const { cases } = practiceAt('2026-11-16T08:15:00.000Z', 'state-corporation');
    const states = ['accepted', 'with-courier', 'at-provider', 'stored', 'handed-back', 'closed', 'acceptance-refused'];
    expect([...new Set(cases.map(({ state }) => state as string))].sort()).toEqual(expect.arrayContaining(states.sort()));
  });

  it('comes to an end where the calendar ends', () => {
    expect(practiceAt('2027-12-28T09:00:00.000Z').cases.length).toBeGreaterThan(100);
  });

  it('invents people who cannot exist, and no numbers for children', () => {
    const { cases } = practiceAt('2026-11-18T09:00:00.000Z');
    for (const { application } of cases) {
      const iin = checkIin(application.applicant.iin, '2026-11-18' as LocalDate);
      expect(iin.ok && iin.value.birthDate?.slice(0, 4)).toBe('1885');
      expect(application.applicant.iin.slice(7, 8)).toBe('9');
      expect(application.children.every((child) => child.iin === undefined)).toBe(true);
    }
    expect(new Set(cases.map((one) => one.application.applicant.iin)).size).toBe(cases.length);
    expect(new Set(cases.map((one) => one.application.applicant.lang))).toEqual(new Set(['kk', 'ru']));
  });

  it('writes its journal in the order of time, without holes in its numbers, and the same each time', () => {
    const { groups, cases, complaints } = practiceAt('2026-11-18T09:00:00.000Z');
    const moments = groups.map((group) => group.at ?? '');
    expect([...moments].sort()).toEqual(moments);
    expect(moments.at(-1)?.slice(0, 10) ?? '').not.toBe('');
    const letters = complaints.flatMap(({ number, answer, forwarding, extensions }) => [
      number,
      answer?.number,
      forwarding?.number,
      ...extensions.map((one) => one.number),
    ]);
    const numbers = [...cases.flatMap((one) => [one.number, one.decision?.number]), ...letters].filter((number) => number !== undefined);
    expect(numberGaps(numbers)).toEqual({ gaps: [], repeated: [] });
    expect(practiceAt('2026-11-18T09:00:00.000Z').groups).toEqual(groups);
  });
});
