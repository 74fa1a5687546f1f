import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyComplaintFact } from '../../../shared/complaints/apply-complaint-fact.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { ComplaintFact } from '../../../shared/complaints/complaint-facts.ts';
import { complaintForecast } from '../../../shared/complaints/complaint-forecast.ts';
import { filingWarning } from '../../../shared/complaints/filing-limit.ts';
import { forwardComplaint } from '../../../shared/complaints/forward-complaint.ts';
import { type ComplaintHandover, handoverOf } from '../../../shared/complaints/handover.ts';
import { takeOverComplaint } from '../../../shared/complaints/take-over-complaint.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { signedCase } from '../../world/stories.ts';
import {
  aboutCase,
  assignedTo,
  type ComplaintTestWorld,
  complaintActTable,
  heard,
  makeComplaintWorld,
  noticed,
  registered,
} from '../../world/complaints.ts';

const NAME = 'Үлгі ауданының бөлімі';

/** An office on 16 November: a complaint to the authorised body, sent on with its cover letter at ten. */
function sentOn(more: object = {}, at = '2026-11-16T10:00') {
  const w = makeComplaintWorld(at);
  const here = registered(w, { addressee: 'authorised-body', ...more });
  const sent = w.take(forwardComplaint(here, { to: 'Уәкілетті орган', caseFile: true, sheets: 12 }, w.as('head')));
  return { w, sent, handover: handoverOf(sent, NAME) as ComplaintHandover };
}
const body = (at: string) => makeComplaintWorld(at);
const codesOf = (decided: ReturnType<typeof takeOverComplaint>) => (decided.ok ? [] : decided.error.map(({ code }) => code));
const takenBy = (w: ComplaintTestWorld, handover: ComplaintHandover, receivedAt: string): Complaint =>
  w.take(takeOverComplaint(null, { handover, receivedAt }, w.as('officer')));

describe('what goes over from the office', () => {
  it('is what the complainant wrote, its number and day there, and the letter; not what the office did with it', () => {
    const { sent, handover } = sentOn();
    expect(handover).toEqual({
      complaint: sent.id,
      intake: sent.intake,
      origin: {
        from: { office: sent.office, name: NAME },
        number: sent.number.text,
        receivedAt: sent.receivedAt,
        letter: { number: sent.forwarding?.number.text, at: sent.forwarding?.at },
        caseFile: true,
        sheets: 12,
      },
    });
  });

  it.each([
    ['it is still at the office', (w: ComplaintTestWorld) => registered(w, { addressee: 'authorised-body' })],
    [
      'it is for the office itself',
      (w: ComplaintTestWorld) => w.take(forwardComplaint(registered(w), { to: 'Әкімдік', caseFile: true }, w.as('head'))),
    ],
    ['it came from an office itself', () => takenBy(body('2026-11-17T10:00'), sentOn().handover, '2026-11-17T09:00')],
  ])('is nothing while %s', (_why, made) => {
    expect(handoverOf(made(makeComplaintWorld('2026-11-16T10:00')), NAME)).toBeNull();
  });
});

describe('the body takes it over', () => {
  // 16 November 2026 is a Monday; 16 December is a holiday. Counted by hand: the day after registration is the first.
  it.each([
    ['on the day it was sent', '2026-11-16T15:00', '2026-11-16', '2026-12-07'],
    ['two days later', '2026-11-18T09:30', '2026-11-18', '2026-12-09'],
    ['after hours: the next working day', '2026-11-18T20:00', '2026-11-19', '2026-12-10'],
    ['on a Saturday: Monday', '2026-11-21T11:00', '2026-11-23', '2026-12-14'],
    ['its term runs over the holiday', '2026-11-26T09:00', '2026-11-26', '2026-12-18'],
  ])('%s: 15 working days from the registration there, whatever the term at the office', (_when, receivedAt, day, due) => {
    const row = takenBy(body('2026-11-27T10:00'), sentOn().handover, receivedAt);
    expect(row.terms).toMatchObject({ registered: day, due, basis: 'edition' });
    expect(row.terms?.forward).toBeUndefined();
  });

  it('under a number of its own, as the body that reviews, with the way back to where it came from', () => {
    const { handover } = sentOn();
    const w = body('2026-11-18T10:00');
    registered(w);
    const row = takenBy(w, { ...handover, complaint: 'id-at-the-office' }, '2026-11-18T09:30');
    expect(row).toMatchObject({
      id: 'id-at-the-office',
      state: 'registered',
      conflict: false,
      intake: { reviewing: true, addressee: 'authorised-body' },
    });
    expect(row.number.serial).toBe(2);
    expect(row.origin).toEqual(handover.origin);
  });

  it("the office's case is here another office's, with its number", () => {
    const office = makeComplaintWorld('2026-11-02T10:00');
    const subject = signedCase(office.ground, 'refusal');
    office.setNow('2026-11-16T10:00');
    const here = registered(office, { addressee: 'authorised-body', about: aboutCase(subject), matter: 'decision' }, subject);
    const sent = office.take(forwardComplaint(here, { to: 'Уәкілетті орган', caseFile: true }, office.as('head', subject)));
    const row = takenBy(body('2026-11-18T10:00'), handoverOf(sent, NAME) as ComplaintHandover, '2026-11-18T09:00');
    expect(row.intake.about).toEqual({ kind: 'other-case', office: NAME, number: subject.number.text });
    expect(row.intake.learned).toBe(here.intake.learned);
  });

  it('was filed when it came to the office: what came there in time is not late here', () => {
    const { handover } = sentOn({ learned: '2026-08-17' });
    const row = takenBy(body('2026-11-19T10:00'), handover, '2026-11-19T09:00');
    expect(row.terms?.fileBy).toBe('2026-11-17');
    expect(filingWarning(row)).toBeNull();
    const { origin: _from, ...direct } = row;
    expect(filingWarning(direct)).toMatchObject({ code: 'complaint-filed-late' });
  });

  it.each([
    ['twice', { receivedAt: '2026-11-18T09:00' }, true, ['complaint-taken-over']],
    ['before it was sent', { receivedAt: '2026-11-16T09:59' }, false, ['received-before-sent']],
    ['before it has come', { receivedAt: '2026-11-18T10:01' }, false, ['date-in-future']],
    ['without its day', {}, false, ['required']],
  ])('not %s', (_what, input, isHere, codes) => {
    const { sent, handover } = sentOn();
    const w = body('2026-11-18T10:00');
    expect(codesOf(takeOverComplaint(isHere ? sent : null, { handover, ...input }, w.as('officer')))).toEqual(codes);
  });

  it('is led to its answer by the acts of every complaint: looked into, heard, refused within the term', () => {
    const w = body('2026-11-18T10:00');
    const acts = complaintActTable(w);
    let row = takenBy(w, sentOn().handover, '2026-11-18T09:00');
    row = heard(w, noticed(w, assignedTo(w, row)));
    w.setNow('2026-11-24T10:00');
    row = w.take(acts['answer-complaint'](row, w.as('head')));
    expect(row).toMatchObject({ state: 'answered', answer: { outcome: 'refused' }, conflict: false });
    const today = parseLocalDate('2026-11-24');
    expect(today && complaintForecast(row, today, w.world().calendar)?.level).toBe('done');
  });
});

describe('taken over on two computers without knowing of one another', () => {
  it('is one complaint: the first number leads, the other stays known, nothing clashes', () => {
    const { handover } = sentOn();
    const [one, other] = ['2026-11-18T10:00', '2026-11-18T11:00'].map((at) => {
      const decided = takeOverComplaint(null, { handover, receivedAt: '2026-11-18T09:00' }, body(at).as('officer'));
      return decided.ok ? (decided.value[0] as ComplaintFact) : null;
    });
    if (!one || !other) throw new Error('refused');
    const row = [one, other].reduce<Complaint | null>((before, fact) => applyComplaintFact(before, fact, 'region'), null);
    expect(row).toMatchObject({ registeredAt: '2026-11-18T10:00', conflict: false, origin: { again: [{ at: '2026-11-18T11:00' }] } });
  });

  it('but the same id from another office clashes', () => {
    const { handover } = sentOn();
    const foreign = { ...handover, origin: { ...handover.origin, from: { office: 'elsewhere', name: 'x' } } };
    const w = body('2026-11-18T10:00');
    const facts = [handover, foreign].flatMap((one) => {
      const decided = takeOverComplaint(null, { handover: one, receivedAt: '2026-11-18T09:00' }, w.as('officer'));
      return decided.ok ? decided.value : [];
    });
    expect(facts).toHaveLength(2);
    expect(facts.reduce<Complaint | null>((before, fact) => applyComplaintFact(before, fact, 'region'), null)?.conflict).toBe(true);
  });
});

describe('the office is told', () => {
  const stamp = { by: 'region', body: 'Облыстық басқарма' };
  const begun = {
    type: 'complaint-review-begun',
    at: '2026-11-18T10:00',
    reference: 'Ө-7',
    receivedAt: '2026-11-18T09:00',
    due: '2026-12-09',
    ...stamp,
  };
  const answered = {
    type: 'complaint-review-answered',
    at: '2026-12-01T10:00',
    reference: 'Ө-90',
    date: '2026-12-01',
    outcome: 'satisfied',
    ...stamp,
  };
  const told = (sent: Complaint, ...facts: readonly object[]) =>
    facts.reduce<Complaint>((row, fact) => applyComplaintFact(row, { ...fact, complaint: sent.id } as ComplaintFact, sent.office), sent);

  it('who has it and until when, then the outcome; its own state and numbers stand', () => {
    const { sent } = sentOn();
    const waits = told(sent, begun);
    expect(waits.review).toEqual({
      body: 'Облыстық басқарма',
      begun: { number: 'Ө-7', receivedAt: '2026-11-18T09:00', due: '2026-12-09', at: '2026-11-18T10:00' },
      answer: null,
    });
    const { review, ...rest } = told(waits, answered);
    expect(review?.answer).toEqual({ number: 'Ө-90', date: '2026-12-01', outcome: 'satisfied', at: '2026-12-01T10:00' });
    expect(review?.begun).toEqual(waits.review?.begun);
    expect(rest).toEqual(sent);
  });

  it('the same again changes nothing; of two answers the later word stands; they may come in any order', () => {
    const { sent } = sentOn();
    const other = { ...answered, at: '2026-12-02T10:00', outcome: 'partly' };
    expect(told(sent, begun, answered, begun, answered)).toEqual(told(sent, begun, answered));
    expect(told(sent, answered, begun).review).toEqual(told(sent, begun, answered).review);
    expect(told(sent, begun, answered, other).review?.answer?.outcome).toBe('partly');
    fc.assert(
      fc.property(fc.shuffledSubarray([begun, answered, other], { minLength: 1 }), (facts) => {
        expect(told(sent, ...facts)).toMatchObject({ state: 'forwarded', conflict: false });
      }),
    );
  });
});
