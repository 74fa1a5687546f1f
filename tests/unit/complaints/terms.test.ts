import { describe, expect, it } from 'vitest';
import type { ComplaintTerms } from '../../../shared/complaints/complaint.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import type { Region } from '../../../shared/law/catalogue.ts';
import { aboutCase, makeComplaintWorld, registered, sampleIntake } from '../../world/complaints.ts';
import { signedCase } from '../../world/stories.ts';

type Asked = {
  readonly at: string;
  readonly addressee?: string;
  readonly region?: string;
  readonly service?: string;
  readonly way?: string;
  readonly more?: object;
};

function termsAt({ at, addressee = 'office', region = 'national', service = 'visits', way = 'post', more = {} }: Asked): ComplaintTerms {
  const w = makeComplaintWorld(at, { region: region as Region });
  const { terms } = registered(w, { addressee, region, service, way, ...more });
  if (!terms) throw new Error('no terms');
  return terms;
}

describe('the term of each addressee, by edition and day of the week', () => {
  it.each([
    // Five working days at the office; a week without holidays.
    ['office', 'national', '2026-11-16T10:00', '2026-11-16', '2026-11-23'],
    ['office', 'national', '2026-11-17T10:00', '2026-11-17', '2026-11-24'],
    ['office', 'national', '2026-11-18T10:00', '2026-11-18', '2026-11-25'],
    ['office', 'national', '2026-11-19T10:00', '2026-11-19', '2026-11-26'],
    ['office', 'national', '2026-11-20T10:00', '2026-11-20', '2026-11-27'],
    ['office', 'national', '2026-11-21T10:00', '2026-11-23', '2026-11-30'],
    ['office', 'national', '2026-11-22T10:00', '2026-11-23', '2026-11-30'],
    // Fifteen at the authorised body, over 16 December.
    ['authorised-body', 'national', '2026-11-16T10:00', '2026-11-16', '2026-12-07'],
    ['authorised-body', 'national', '2026-11-30T10:00', '2026-11-30', '2026-12-22'],
    ['authorised-body', 'national', '2026-12-05T10:00', '2026-12-07', '2026-12-29'],
    // Over Nauryz.
    ['office', 'national', '2026-03-20T10:15', '2026-03-20', '2026-04-01'],
    ['authorised-body', 'national', '2026-03-20T10:15', '2026-03-20', '2026-04-15'],
    // The regional regulations under the Standard of 2015.
    ['office', 'astana', '2019-11-11T10:00', '2019-11-11', '2019-11-18'],
    ['office', 'karaganda', '2019-11-11T10:00', '2019-11-11', '2019-11-18'],
    ['office', 'aktobe', '2019-11-11T10:00', '2019-11-11', '2019-11-18'],
    ['authorised-body', 'aktobe', '2019-11-11T10:00', '2019-11-11', '2019-12-03'],
    ['office', 'national', '2019-11-11T10:00', '2019-11-11', '2019-11-18'],
  ])('%s, %s, %s: registered %s, due %s', (addressee, region, at, day, due) => {
    expect(termsAt({ at, addressee, region })).toMatchObject({ registered: day, due, basis: 'edition' });
  });

  it.each(['guardianship', 'patronage', 'foster-family', 'child-opinion', 'guest-family'])('%s has the same two terms', (service) => {
    expect(termsAt({ at: '2026-11-16T10:00', service }).due).toBe('2026-11-23');
    expect(termsAt({ at: '2026-11-16T10:00', service, addressee: 'authorised-body' }).due).toBe('2026-12-07');
  });

  it.each(['post', 'in-person', 'e-otinish', 'oral'])('by %s it is the same', (way) => {
    expect(termsAt({ at: '2026-11-16T10:00', way })).toEqual(termsAt({ at: '2026-11-16T10:00' }));
  });

  it.each([
    ['2026-11-16T18:30', '2026-11-16', '2026-11-23', '2026-11-19'],
    ['2026-11-16T18:31', '2026-11-17', '2026-11-24', '2026-11-20'],
    ['2026-11-20T18:31', '2026-11-23', '2026-11-30', '2026-11-26'],
    ['2026-12-15T23:00', '2026-12-17', '2026-12-24', '2026-12-22'],
    ['2026-12-16T10:00', '2026-12-17', '2026-12-24', '2026-12-22'],
    ['2026-11-16T05:00', '2026-11-16', '2026-11-23', '2026-11-19'],
  ])('received %s: registered %s, due %s, sent on until %s', (at, day, due, forward) => {
    expect(termsAt({ at })).toMatchObject({ registered: day, due, forward: { due: forward, rule: 'complaint-forward' } });
  });

  it('counts from the day it was received, not from when somebody wrote it down', () => {
    const w = makeComplaintWorld('2026-11-18T09:10');
    const row = w.take(registerComplaint({ intake: sampleIntake(), receivedAt: '2026-11-16T10:00' }, w.as('clerk')));
    expect(row).toMatchObject({
      receivedAt: '2026-11-16T10:00',
      registeredAt: '2026-11-18T09:10',
      terms: { registered: '2026-11-16', due: '2026-11-23' },
    });
  });
});

describe('where no act gives a term', () => {
  it.each([
    ['akimat', 'astana', '2019-11-11T10:00'],
    ['akimat', 'national', '2026-11-16T10:00'],
    ['state-corporation', 'national', '2019-11-11T10:00'],
    ['court', 'national', '2026-11-16T10:00'],
  ])('%s, %s, %s: the app says so and asks', (addressee, region, at) => {
    const w = makeComplaintWorld(at, { region: region as Region });
    const intake = sampleIntake({ addressee, region });
    expect(registerComplaint({ intake }, w.as('clerk'))).toEqual({
      ok: false,
      error: [{ code: 'complaint-term-required', params: { addressee }, field: 'term.due' }],
    });
    const due = `${at.slice(0, 8)}29`;
    const row = w.take(registerComplaint({ intake, term: { due, ground: 'бұрыштама' } }, w.as('clerk')));
    expect(row.terms).toMatchObject({ due, basis: 'stated', ground: 'бұрыштама' });
  });

  it('a term in the past is no term', () => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    const input = { intake: sampleIntake({ addressee: 'court' }), term: { due: '2026-11-16', ground: 'x' } };
    expect(registerComplaint(input, w.as('clerk'))).toMatchObject({ error: [{ code: 'complaint-term-past' }] });
  });
});

describe('the second clock', () => {
  it.each([
    ['2021-06-30T10:00', undefined, false],
    ['2021-07-01T10:00', { due: '2021-07-07', rule: 'complaint-forward' }, true],
  ])('%s: %j', (at, forward, silenceIsRefusal) => {
    const terms = termsAt({ at, addressee: 'authorised-body' });
    expect([terms.forward, terms.silenceIsRefusal]).toEqual([forward, silenceIsRefusal]);
  });

  it('does not run at the body that reviews the complaint', () => {
    const terms = termsAt({ at: '2026-11-16T10:00', addressee: 'authorised-body', more: { reviewing: true } });
    expect([terms.forward, terms.due]).toEqual([undefined, '2026-12-07']);
  });

  it.each([
    [{ about: { kind: 'other-case', office: 'Басқа бөлім' } }, 'appeal-redirect'],
    [{ about: { kind: 'state-corporation-worker', department: '№ 1 бөлім' } }, 'appeal-redirect'],
    [{ about: { kind: 'no-case' } }, 'complaint-forward'],
  ])('%j goes on by %s', (more, rule) => {
    expect(termsAt({ at: '2026-11-16T10:00', more }).forward).toEqual({ due: '2026-11-19', rule });
  });

  it("at the State Corporation's counter a complaint about its worker is its own", () => {
    const w = makeComplaintWorld('2026-11-16T10:00', { kind: 'state-corporation', mark: 'М1' });
    const about = { kind: 'state-corporation-worker', department: '№ 1 бөлім' };
    const intake = sampleIntake({ addressee: 'state-corporation', about });
    const row = w.take(registerComplaint({ intake, term: { due: '2026-11-23', ground: 'тәртіп' } }, w.as('operator')));
    expect(row.terms?.forward?.rule).toBe('complaint-forward');
  });
});

describe('the limit to file', () => {
  it.each([
    [{ learned: '2026-08-31' }, '2026-11-30'],
    [{ learned: '2026-08-31', appealText: true }, '2026-11-30'],
    [{ learned: '2026-08-31', appealText: false }, '2027-03-01'], // 28 February is a Sunday: the term ends on Monday (art. 76(5))
    [{ learned: '2026-08-25', appealText: false }, '2027-02-25'],
    [{ learned: '2026-08-15' }, '2026-11-16'], // a Sunday, too
    [{ learned: '2026-09-16' }, '2026-12-17'], // Independence Day
    [{ learned: '2021-06-30' }, undefined],
    [{}, undefined],
  ])('%j: until %s', (more, fileBy) => {
    expect(termsAt({ at: '2026-11-16T10:00', more }).fileBy).toBe(fileBy);
  });

  it('begins with our own decision when the complaint is about one', () => {
    const w = makeComplaintWorld();
    const subject = signedCase(w.ground, 'refusal');
    const row = registered(w, { about: aboutCase(subject), matter: 'decision' }, subject);
    expect([row.intake.learned, row.intake.about]).toEqual([
      subject.decision?.date,
      { kind: 'our-case', case: subject.id, number: subject.number.text },
    ]);
  });
});
