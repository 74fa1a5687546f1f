import { describe, expect, it } from 'vitest';
import { candidateOf } from '../../../renderer/features/intake/candidate-of.ts';
import { filingOf, withFiling } from '../../../renderer/features/intake/filing-of.ts';
import { alignDocuments, newIntake } from '../../../renderer/features/intake/new-intake.ts';
import { reviveDraft } from '../../../renderer/features/intake/revive-draft.ts';
import { servicesHere } from '../../../renderer/features/intake/services-here.ts';
import { clockTime, joinMoment, splitMoment } from '../../../renderer/ui/typed-moment.ts';
import { counterLaw } from '../../../renderer/features/intake/use-counter-law.ts';
import { phaseOf, pressed, stillWaiting, visitMinutes, withVisitEnded } from '../../../renderer/features/intake/visit-phase.ts';
import { emptyCounter } from '../../../shared/cases/application-draft.ts';
import { nowOf, todayOf } from '../../../shared/cases/stamp.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import { makeCounterWorld, makeWorld } from '../../world/make-world.ts';

const office = makeWorld().world();
const counter = makeCounterWorld().world();
const offer = (world: typeof office, service: string) => servicesHere(world, todayOf(world)).find((one) => one.service.id === service);

describe('what a workplace takes', () => {
  it.each([
    ['visits', ['office', 'state-corporation'], ['state-corporation']],
    ['guardianship', ['state-corporation'], ['state-corporation']],
    ['patronage', [], []],
    ['foster-family', ['office'], []],
    ['child-opinion', ['office'], []],
    ['guest-family', ['office'], []],
  ])('%s', (service, atOffice, atCounter) => {
    expect(offer(office, service)?.channels).toEqual(atOffice);
    expect(offer(counter, service)?.channels).toEqual(atCounter);
  });

  it('is nothing where no edition is loaded for the day, and says so', () => {
    const early = servicesHere(office, '2019-03-01' as LocalDate);
    expect(early.find((one) => one.service.id === 'guardianship')).toMatchObject({ channels: [], known: null });
    expect(early.find((one) => one.service.id === 'visits')?.channels).toContain('office');
  });

  it('begins with the filing chosen last, while it can be taken', () => {
    const offers = servicesHere(office, todayOf(office));
    expect(filingOf(offers, { service: 'visits', channel: 'state-corporation' })).toEqual({ service: 'visits', channel: 'state-corporation' });
    expect(filingOf(offers, { service: 'guardianship', channel: 'office' })).toEqual({ service: 'guardianship', channel: 'state-corporation' });
    expect(filingOf(offers, { service: 'patronage', channel: 'portal' })).toEqual({ service: 'visits', channel: 'office' });
    expect(newIntake(counter, 'kk', { kind: 'empty' })).toMatchObject({ service: 'visits', channel: 'state-corporation' });
  });
});

describe('a draft under another service', () => {
  const foster = withFiling(newIntake(office, 'kk', { kind: 'empty' }), { service: 'foster-family', channel: 'office' }, office);
  const typed = { ...foster, answers: { married: true, relative: true }, particulars: { 'spouse-name': 'Ким А.', housing: 'үй' } };
  const law = counterLaw(typed, nowOf(office), office);

  it('is registered with what its edition asks for and nothing else', () => {
    const back = withFiling(
      { ...typed, courtDecision: { court: 'сот', date: '2025-01-01', number: '1' } },
      { service: 'visits', channel: 'office' },
      office,
    );
    const visits = candidateOf(back, counterLaw(back, nowOf(office), office)) as Record<string, unknown>;
    expect(visits).toMatchObject({ answers: {}, courtDecision: { court: 'сот' } });
    expect(visits).not.toHaveProperty('particulars');
    expect(visits).not.toHaveProperty('via');
    const again = candidateOf({ ...back, service: 'foster-family' }, law) as Record<string, unknown>;
    expect(again).toMatchObject({ answers: { married: true, relative: true }, particulars: { 'spouse-name': 'Ким А.' } });
    expect(again).not.toHaveProperty('courtDecision');
  });

  it('keeps what was typed about documents that are not asked for now', () => {
    const first = alignDocuments(typed, law.requirements);
    const place = first.documents.findIndex(({ requirement }) => requirement === 'kinship');
    const filled = { ...first, documents: first.documents.with(place, { ...first.documents[place]!, number: '7' }) };
    const other = { ...filled, answers: { ...filled.answers, relative: false } };
    const without = counterLaw(other, nowOf(office), office);
    const asked = alignDocuments(other, without.requirements);
    expect(candidateOf(asked, without)).not.toMatchObject({
      documents: expect.arrayContaining([expect.objectContaining({ requirement: 'kinship' })]),
    });
    expect(alignDocuments({ ...asked, answers: filled.answers }, law.requirements).documents).toContainEqual(filled.documents[place]);
  });

  it('comes back from the disk with its package and its visit', () => {
    expect(reviveDraft(JSON.parse(JSON.stringify(typed)), { service: 'visits', region: 'national', channel: 'office', lang: 'kk' })).toEqual(typed);
  });
});

describe('two clocks', () => {
  const at = (via: { acceptedAt: string; deliveredAt: string }) => {
    const draft = withFiling(newIntake(office, 'ru', { kind: 'empty' }), { service: 'visits', channel: 'state-corporation' }, office);
    return counterLaw({ ...draft, via: { department: '', receiptNumber: '', ...via } }, '2026-10-23T11:05' as LocalDateTime, office);
  };

  it('run from the intake at the State Corporation and from the delivery, over a day off that was moved', () => {
    const law = at({ acceptedAt: '2026-10-22T10:00', deliveredAt: '2026-10-23T11:05' });
    expect(law.terms.ok && law.terms.value.whole.due).toBe('2026-10-30');
    expect(law.provider).toMatchObject({ reckoning: { due: '2026-11-02' }, ifDelivered: null });
  });

  it('are not told before the moment of intake is typed', () => {
    expect(at({ acceptedAt: '2026-10-22T', deliveredAt: '' }).filedAt).toBeNull();
  });

  it("suppose the courier's last day at the counter itself", () => {
    const draft = newIntake(counter, 'ru', { kind: 'empty' });
    const law = counterLaw(draft, '2026-10-22T10:00' as LocalDateTime, counter);
    expect(law.provider).toMatchObject({ reckoning: { due: '2026-11-02' }, ifDelivered: '2026-10-23' });
  });
});

describe('the stopwatch', () => {
  const now = (minute: string) => `2026-11-16T10:${minute}` as LocalDateTime;

  it('goes from waiting to service to the end, one press each', () => {
    const waiting = pressed(emptyCounter(), now('00'));
    const serving = pressed(waiting, now('12'));
    const ended = pressed(serving, now('30'));
    expect([emptyCounter(), waiting, serving, ended].map(phaseOf)).toEqual(['none', 'waiting', 'serving', 'ended']);
    expect(visitMinutes(waiting, now('05'))).toEqual({ waited: 5, served: null });
    expect(visitMinutes(ended, now('59'))).toEqual({ waited: 12, served: 18 });
    expect(pressed(ended, now('59'))).toBe(ended);
  });

  it('takes the beginning back when the person is still in the queue', () => {
    expect(stillWaiting({ ...emptyCounter(), calledAt: now('00') })).toMatchObject({ arrivedAt: now('00'), calledAt: '' });
  });

  it('tells nothing of an hour that cannot be read', () => {
    expect(visitMinutes({ ...emptyCounter(), calledAt: '2026-11-16T9' }, now('10')).served).toBeNull();
  });

  it('ends with the act, unless it was ended', () => {
    const draft = newIntake(counter, 'kk', { kind: 'empty' });
    expect(withVisitEnded(draft, now('40')).counter?.finishedAt).toBe(now('40'));
    const ended = { ...draft, counter: { ...emptyCounter(), calledAt: now('00'), finishedAt: now('10') } };
    expect(withVisitEnded(ended, now('40'))).toBe(ended);
  });
});

describe('a moment as it is typed', () => {
  it.each([
    ['1620', '16:20'],
    ['930', '09:30'],
    ['9.05', '09:05'],
    ['24:00', '24:00'],
    ['1', '1'],
    ['таң', 'таң'],
  ])('reads the hour «%s»', (typed, read) => expect(clockTime(typed)).toBe(read));

  it.each(['', '2026-11-16T10:15', '31.02.2026T', 'T9'])('keeps «%s» in its two parts', (text) => expect(joinMoment(splitMoment(text))).toBe(text));
});
