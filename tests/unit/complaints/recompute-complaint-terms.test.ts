import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import { applyOfficeFact } from '../../../shared/cases/apply-office-fact.ts';
import { withCalendarYears } from '../../../shared/cases/law-packages.ts';
import { LawPackage } from '../../../shared/cases/office.ts';
import { applyComplaintFact } from '../../../shared/complaints/apply-complaint-fact.ts';
import { answerComplaint } from '../../../shared/complaints/answer-complaint.ts';
import { Complaint } from '../../../shared/complaints/complaint.ts';
import type { ComplaintFact } from '../../../shared/complaints/complaint-facts.ts';
import type { ComplaintWorld } from '../../../shared/complaints/complaint-world.ts';
import { extendTerm } from '../../../shared/complaints/extend-term.ts';
import { forwardComplaint } from '../../../shared/complaints/forward-complaint.ts';
import { recomputeComplaintTerms } from '../../../shared/complaints/recompute-complaint-terms.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import {
  assignedTo,
  type ComplaintPerson,
  type ComplaintTestWorld,
  heard,
  makeComplaintWorld,
  noticed,
  registered,
  sampleIntake,
} from '../../world/complaints.ts';

const calendar = loadCalendar();

/** The year 2026 with more days off, or with Saturdays that are worked, as the region sends it. */
function packageWith(days: readonly string[], { id = 'p1', number = 1, kind = 'moved-off' } = {}): LawPackage {
  const year = calendar.years.find((one) => one.year === 2026);
  const rest = { title: { kk: 'Ауыстыру', ru: 'Перенос', original: 'none' }, week: 'five-day', status: 'confirmed' };
  const added = days.map((date) => ({ ...rest, date, kind, source: { act: 'holidays-law', mark: 'text' } }));
  return LawPackage.parse({
    ...{ id, number, title: { kk: 'Ауыстыру', ru: 'Перенос' }, ground: '№ 1 қаулы', effective: '2026-11-16' },
    content: { kind: 'calendar-year', year: { ...year, days: [...(year?.days ?? []), ...added] } },
  });
}

/** The same desk after packages came: what the store builds for every act. */
function after(world: ComplaintWorld, ...sent: readonly LawPackage[]): ComplaintWorld {
  const at = '2026-11-16T09:00' as never;
  const office = sent.reduce(
    (before, one) => applyOfficeFact(before, { type: 'law-package-received', at, by: 'region', package: one }),
    world.office,
  );
  return { ...world, office, calendar: withCalendarYears(world.calendar, office, '2026-11-16' as LocalDate) };
}

/** The one fact that was decided, or none. */
function factOf(decided: Result<ComplaintFact[], readonly Refusal[]>): ComplaintFact | null {
  if (!decided.ok) throw new Error(decided.error.map(({ code }) => code).join());
  expect(decided.value.length).toBeLessThanOrEqual(1);
  return decided.value[0] ?? null;
}

/** A complaint of Monday 16.11.2026 after a package, by whoever sits there. */
function moved(w: ComplaintTestWorld, row: Complaint, sent: LawPackage, person: ComplaintPerson = 'clerk'): Complaint {
  const fact = factOf(recomputeComplaintTerms([row], after(w.as(person), sent)));
  return fact ? applyComplaintFact(row, fact, row.office) : row;
}
const daysOf = ({ terms }: Complaint) => [terms?.due, terms?.forward?.due];

describe('a running complaint after a package of the region', () => {
  it.each([
    // Five and fifteen working days from Monday 16.11.2026, three to send it on (АППК art. 91(4)).
    ['office', '2026-11-19', ['2026-11-23', '2026-11-19'], ['2026-11-24', '2026-11-20']],
    ['office', '2026-11-23', ['2026-11-23', '2026-11-19'], ['2026-11-24', '2026-11-19']],
    ['authorised-body', '2026-11-19', ['2026-12-07', '2026-11-19'], ['2026-12-08', '2026-11-20']],
    ['authorised-body', '2026-12-04', ['2026-12-07', '2026-11-19'], ['2026-12-08', '2026-11-19']],
    // The day after the last, and days before the first, move nothing.
    ['office', '2026-11-24', ['2026-11-23', '2026-11-19'], ['2026-11-23', '2026-11-19']],
    ['office', '2026-02-10', ['2026-11-23', '2026-11-19'], ['2026-11-23', '2026-11-19']],
    ['authorised-body', '2026-12-08', ['2026-12-07', '2026-11-19'], ['2026-12-07', '2026-11-19']],
  ])('to the %s, a day off on %s: %j becomes %j', (addressee, day, was, is) => {
    const w = makeComplaintWorld();
    const row = registered(w, { addressee });
    expect(daysOf(row)).toEqual(was);
    expect(daysOf(moved(w, row, packageWith([day])))).toEqual(is);
  });

  it('a worked Saturday brings the day nearer', () => {
    const w = makeComplaintWorld();
    expect(daysOf(moved(w, registered(w), packageWith(['2026-11-21'], { kind: 'working-weekend' })))).toEqual(['2026-11-21', '2026-11-19']);
  });

  it('says which clock was moved from where to where, when and by which package', () => {
    const w = makeComplaintWorld();
    const both = { at: '2026-11-16T10:15', from: '2026-11-23', to: '2026-11-24', forward: { from: '2026-11-19', to: '2026-11-20' }, package: 'p1' };
    expect(moved(w, registered(w), packageWith(['2026-11-19'])).movedTerms).toEqual([both]);
  });

  it('is reckoned as one that is registered after the package', () => {
    const w = makeComplaintWorld();
    const sent = packageWith(['2026-11-17', '2026-11-25']);
    const row = moved(w, registered(w, { addressee: 'authorised-body', learned: '2026-08-25' }), sent);
    const later = factOf(
      registerComplaint({ intake: sampleIntake({ addressee: 'authorised-body', learned: '2026-08-25' }) }, after(w.as('clerk'), sent)),
    );
    expect(row.terms).toEqual(later?.type === 'complaint-registered' && later.terms);
    expect(row.terms?.fileBy).toBe('2026-11-26');
  });

  it('the day of registration that becomes a day off moves to the next working day, and the clocks with it', () => {
    const w = makeComplaintWorld();
    const row = moved(w, registered(w), packageWith(['2026-11-16']));
    expect([row.terms?.registered, ...daysOf(row)]).toEqual(['2026-11-17', '2026-11-24', '2026-11-20']);
  });
});

describe('which complaints it moves', () => {
  const sent = packageWith(['2026-11-19']);
  const answer = (w: ComplaintTestWorld, row: Complaint) => w.take(answerComplaint(row, { outcome: 'satisfied', text: 'Қаралды' }, w.as('head')));
  it.each<[string, boolean, (w: ComplaintTestWorld) => Complaint]>([
    ['registered', true, (w) => registered(w)],
    ['assigned', true, (w) => assignedTo(w, registered(w))],
    ['notified', true, (w) => noticed(w, assignedTo(w, registered(w)))],
    ['heard', true, (w) => heard(w, noticed(w, assignedTo(w, registered(w))))],
    ['answered', false, (w) => answer(w, assignedTo(w, registered(w)))],
    ['forwarded', false, (w) => w.take(forwardComplaint(registered(w), { to: 'Білім басқармасы', caseFile: false }, w.as('head')))],
  ])('%s: %j', (state, moves, story) => {
    const w = makeComplaintWorld();
    const row = story(w);
    expect(row.state).toBe(state);
    expect(factOf(recomputeComplaintTerms([row], after(w.as('clerk'), sent))) !== null).toBe(moves);
  });

  it('an orphan has no terms, and an edition that is not here gives none', () => {
    const w = makeComplaintWorld();
    const row = registered(w);
    const world = after(w.as('clerk'), sent);
    expect(
      recomputeComplaintTerms(
        [
          { ...row, terms: null },
          { ...row, edition: 'unknown' },
        ],
        world,
      ),
    ).toEqual({ ok: true, value: [] });
  });

  it('once: what a package has moved it does not move again', () => {
    const w = makeComplaintWorld();
    const row = moved(w, registered(w), sent);
    expect(factOf(recomputeComplaintTerms([row], after(w.as('clerk'), sent)))).toBeNull();
  });

  it('who does not hold the role is refused', () => {
    const w = makeComplaintWorld();
    const world = after({ ...w.as('head'), actor: { staff: w.staffOf('head').id, role: 'inspector' } }, sent);
    expect(recomputeComplaintTerms([registered(w)], world)).toEqual({ ok: false, error: [{ code: 'actor-role-missing' }] });
  });
});

describe('days that a person named', () => {
  const sent = packageWith(['2026-11-19']);
  it('a stated term stays; only the clock of sending on moves', () => {
    const w = makeComplaintWorld();
    const stated = { intake: sampleIntake({ addressee: 'akimat' }), term: { due: '2026-11-23', ground: 'Әкімдіктің хаты' } };
    const row = w.take(registerComplaint(stated, w.as('clerk')));
    expect([daysOf(row), daysOf(moved(w, row, sent))]).toEqual([
      ['2026-11-23', '2026-11-19'],
      ['2026-11-23', '2026-11-20'],
    ]);
  });

  it('an extension stays as the head signed it, unless the reckoned day is later', () => {
    const w = makeComplaintWorld();
    const extended = (until: string) => w.take(extendTerm(registered(w), { until, ground: 'Қосымша тексеру' }, w.as('head')));
    expect(daysOf(moved(w, extended('2026-12-01'), sent))).toEqual(['2026-12-01', '2026-11-20']);
    expect(daysOf(moved(w, extended('2026-11-24'), packageWith(['2026-11-19', '2026-11-20'])))).toEqual(['2026-11-25', '2026-11-23']);
  });
});

describe('written at several computers', () => {
  const sent = packageWith(['2026-11-19']);
  const fold = (row: Complaint, ...facts: readonly (ComplaintFact | null)[]): Complaint =>
    facts.reduce<Complaint>((before, fact) => (fact ? applyComplaintFact(before, fact, row.office) : before), row);

  it('the same consequence twice counts once', () => {
    const w = makeComplaintWorld();
    const row = registered(w);
    const [one, other] = [
      factOf(recomputeComplaintTerms([row], after(w.as('clerk'), sent))),
      factOf(recomputeComplaintTerms([row], after(w.as('head'), sent))),
    ];
    expect(fold(row, one, other)).toEqual(fold(row, one));
  });

  it('an extension and the move that know nothing of one another end in the same days, without a conflict', () => {
    const w = makeComplaintWorld();
    const row = registered(w);
    const move = factOf(recomputeComplaintTerms([row], after(w.as('clerk'), sent)));
    const extension = factOf(extendTerm(row, { until: '2026-12-01', ground: 'Қосымша тексеру' }, w.as('head')));
    for (const both of [fold(row, move, extension), fold(row, extension, move)])
      expect([...daysOf(both), both.conflict]).toEqual(['2026-12-01', '2026-11-20', false]);
  });

  it('an answer that was signed first keeps the term it was signed under', () => {
    const w = makeComplaintWorld();
    const row = assignedTo(w, registered(w));
    const move = factOf(recomputeComplaintTerms([row], after(w.as('clerk'), sent)));
    const answered = fold(row, factOf(answerComplaint(row, { outcome: 'satisfied', text: 'Қаралды' }, w.as('head'))));
    expect(fold(answered, move)).toEqual(answered);
  });

  it('in any order, repeated and orphaned: still a row of its schema', () => {
    const w = makeComplaintWorld();
    const row = registered(w);
    const world = (sentToo: LawPackage) => after(w.as('clerk'), sent, sentToo);
    const facts = [
      ...w.facts().filter((fact): fact is ComplaintFact => fact.type === 'complaint-registered'),
      factOf(recomputeComplaintTerms([row], after(w.as('clerk'), sent))),
      factOf(recomputeComplaintTerms([row], world(packageWith(['2026-11-20'], { id: 'p2', number: 2 })))),
      factOf(extendTerm(row, { until: '2026-12-01', ground: 'Қосымша тексеру' }, w.as('head'))),
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...facts), { minLength: 1, maxLength: 12 }), (any) => {
        const folded = any.reduce<Complaint | null>((before, fact) => (fact ? applyComplaintFact(before, fact, 'o') : before), null);
        expect(Complaint.parse(folded)).toEqual(folded);
        const moves = folded?.movedTerms?.map((one) => one.package) ?? [];
        expect(new Set(moves).size).toBe(moves.length);
      }),
    );
  });
});
