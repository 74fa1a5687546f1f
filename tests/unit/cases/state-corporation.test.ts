import { describe, expect, it } from 'vitest';
import { assignCase } from '../../../shared/cases/assign-case.ts';
import { checkApplication } from '../../../shared/cases/check-application.ts';
import { closeCase } from '../../../shared/cases/close-case.ts';
import { deliverPackage } from '../../../shared/cases/deliver-package.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { handBack } from '../../../shared/cases/hand-back.ts';
import { issueResult } from '../../../shared/cases/issue-result.ts';
import { receiveResult } from '../../../shared/cases/receive-result.ts';
import { refuseAcceptance } from '../../../shared/cases/refuse-acceptance.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import { requestBack } from '../../../shared/cases/request-back.ts';
import { sendPackage } from '../../../shared/cases/send-package.ts';
import { currentStep } from '../../../shared/cases/holder-of.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import { makeCounterWorld, makeWorld, type TestWorld } from '../../world/make-world.ts';
import { draftUnder, sampleDraft, VIA } from '../../world/sample-draft.ts';
import * as story from '../../world/stories.ts';

const codes = (decided: { ok: boolean; error?: readonly { code: string }[] }): string[] => (decided.error ?? []).map(({ code }) => code);
const typed = sampleDraft({ channel: 'state-corporation' });
const standard2015 = (w: TestWorld) => {
  const edition = editionById(w.world().catalogue, 'visits-national-2015');
  if (!edition) throw new Error('no edition');
  return draftUnder({ edition, channel: 'state-corporation' });
};

describe('the counter of the State Corporation', () => {
  it('takes an application: its own series, the intake day excluded, the courier has a day', () => {
    const w = makeCounterWorld();
    const row = story.acceptedCase(w);
    expect(row).toMatchObject({ state: 'accepted', number: { series: 'sc-receipt', text: 'М1-2026-000001' }, terms: { due: '2026-11-23' } });
    expect(currentStep(row, editionById(w.world().catalogue, row.edition))).toMatchObject({ step: 'courier', due: '2026-11-17' });
  });
  it('takes no other channel, and no package of its own kind', () => {
    const world = makeCounterWorld().as('operator');
    expect(codes(registerApplication(draftToApplication(sampleDraft()), world))).toEqual(['channel-not-here']);
    expect(codes(registerApplication(draftToApplication({ ...typed, via: VIA }), world))).toEqual(['via-unexpected']);
  });
  it('minds the order of waiting and service', () => {
    const world = makeCounterWorld().as('operator');
    const counter = {
      queueNumber: 'А12',
      arrivedAt: '2026-11-16T09:50',
      calledAt: '2026-11-16T09:40',
      finishedAt: '2026-11-16T11:00',
      homeVisit: false,
    };
    expect(checkApplication(draftToApplication({ ...typed, counter }), world).issues).toEqual(
      [
        { code: 'times-order', field: 'counter.calledAt' },
        { code: 'date-in-future', field: 'counter.finishedAt' },
      ].slice(0, 2),
    );
    const fine = { ...counter, calledAt: '2026-11-16T10:00', finishedAt: '2026-11-16T10:10', homeVisit: true };
    expect(checkApplication(draftToApplication({ ...typed, counter: fine }), world).application?.counter).toMatchObject({
      queueNumber: 'А12',
      homeVisit: true,
    });
  });
  it('refuses acceptance with a receipt', () => {
    const w = makeCounterWorld();
    const lacking = {
      ...typed,
      documents: typed.documents.map((line) => (line.requirement === 'police-reference' ? { ...line, state: 'missing' } : line)),
    };
    expect(w.take(refuseAcceptance(draftToApplication(lacking), w.as('operator')))).toMatchObject({
      state: 'acceptance-refused',
      number: { series: 'acceptance-refusal' },
    });
  });
  it('sends several cases in one package, all or none', () => {
    const w = makeCounterWorld();
    const [a, b] = [story.acceptedCase(w), story.acceptedCase(w)];
    expect(codes(sendPackage([], {}, w.as('operator')))).toEqual(['package-empty']);
    expect(codes(sendPackage([a, a], {}, w.as('operator')))).toEqual(['case-repeated']);
    w.take(sendPackage([a, b], {}, w.as('operator')));
    const sent = [a, b].map(({ id }) => w.cases().get(id));
    for (const row of sent)
      expect(row).toMatchObject({ state: 'with-courier', transfer: { package: { series: 'courier', serial: 1 }, due: '2026-11-17' } });
    const third = story.acceptedCase(w);
    expect(codes(sendPackage([third, sent[0] as never], {}, w.as('operator')))).toEqual(['wrong-state']);
    expect(codes(deliverPackage(sent as never, { receivedBy: '' }, w.as('operator')))).toEqual(['required']);
    w.take(deliverPackage(sent as never, { receivedBy: 'Сейітова А. Б.' }, w.as('operator')));
    expect(w.cases().get(b.id)).toMatchObject({ state: 'at-provider', transfer: { delivered: { receivedBy: 'Сейітова А. Б.' } } });
    w.take(sendPackage([third], {}, w.as('operator')));
    expect(w.cases().get(third.id)?.transfer?.package.serial).toBe(2);
  });
  it('an edition without a term for the courier gives none', () => {
    const w = makeCounterWorld('2018-01-30T10:00');
    const row = w.take(registerApplication(draftToApplication(standard2015(w)), w.as('operator')));
    expect(row.terms).toMatchObject({ due: '2018-02-06', deliverBackBy: '2018-02-05' });
    expect(w.take(sendPackage([row], {}, w.as('operator'))).transfer?.due).toBeNull();
  });
});

describe('issue and storage', () => {
  const stored = (w: TestWorld) => {
    const row = w.take(registerApplication(draftToApplication(standard2015(w)), w.as('operator')));
    w.take(sendPackage([row], {}, w.as('operator')));
    w.take(deliverPackage([w.cases().get(row.id) as never], { receivedBy: 'Сейітова А. Б.' }, w.as('operator')));
    return w.take(receiveResult(w.cases().get(row.id) as never, { number: 'Ш-7', date: '2018-01-31' }, w.as('operator')));
  };
  it('against the receipt and a document, or a notarised power of attorney', () => {
    const w = makeCounterWorld('2018-01-31T10:00');
    const row = stored(w);
    const world = w.as('operator');
    const card = { document: 'id-card' };
    expect(codes(issueResult(row, { who: 'post' }, world))).toEqual(['receiver-not-here']);
    expect(codes(issueResult(row, { who: 'applicant', document: card }, world))).toEqual(['receipt-required']);
    expect(codes(issueResult(row, { who: 'applicant', document: card, receipt: 'М1-2018-000009' }, world))).toEqual(['receipt-other']);
    expect(codes(issueResult(row, { who: 'applicant', receipt: row.number.text }, world))).toEqual(['receiver-document-required']);
    expect(codes(issueResult(row, { who: 'representative', document: card, receipt: row.number.text }, world))).toEqual(['no-representative']);
    const representative = {
      surname: 'Сынақов',
      name: 'Дәурен',
      iin: '900101399998',
      powerOfAttorney: { number: '1-2', date: '2018-01-05', notary: 'Үлгіева У. У.', validUntil: '2018-01-30' },
    };
    const input = { who: 'representative', document: card, receipt: row.number.text, representative };
    expect(codes(issueResult(row, input, world))).toEqual(['power-of-attorney-expired']);
    representative.powerOfAttorney.validUntil = '2019-01-01';
    const issued = w.take(issueResult(row, input, world));
    expect(issued.state).toBe('issued');
    expect(w.take(closeCase(issued, {}, w.as('operator'))).state).toBe('closed');
  });
  it('a month on the 31st ends with the month; then back to the provider, and again here on request', () => {
    const w = makeCounterWorld('2018-01-31T10:00');
    const row = stored(w);
    expect(row.storage?.until).toBe('2018-02-28');
    w.setNow('2018-02-28T10:00');
    expect(handBack(row, {}, w.as('operator'))).toMatchObject({ error: [{ code: 'storage-runs', params: { date: '28.02.2018' } }] });
    w.setNow('2018-03-02T10:00');
    const back = w.take(handBack(row, {}, w.as('operator')));
    expect(codes(receiveResult(back, { number: 'Ш-7', date: '2018-01-31' }, w.as('operator')))).toEqual(['result-not-requested']);
    // Saturday 03.03.2018 works by order.
    const asked = w.take(requestBack(back, {}, w.as('operator')));
    expect(asked.storage?.requestedBack?.due).toBe('2018-03-03');
    expect(codes(requestBack(asked, {}, w.as('operator')))).toEqual(['result-already-requested']);
    expect(w.take(receiveResult(asked, { number: 'Ш-7', date: '2018-01-31' }, w.as('operator')))).toMatchObject({
      state: 'stored',
      storage: { until: '2018-04-02' },
    });
  });
  it('where the edition knows no return on request, it says so', () => {
    const w = makeCounterWorld();
    expect(codes(requestBack(story.handedBackCase(w), {}, w.as('operator')))).toEqual(['no-return-rule']);
  });
  it('the operator works only at the counter, the clerk only at the office', () => {
    const w = makeCounterWorld();
    expect(codes(assignCase(story.acceptedCase(w), { executor: 'x' }, w.as('manager')))).toEqual(['wrong-state']);
    const office = makeWorld();
    expect(codes(sendPackage([story.registeredCase(office)], {}, office.as('clerk')))).toEqual(['wrong-role']);
  });
});

describe('the same package seen from the office, across a moved holiday', () => {
  // Nauryz 2026: 21-25 March are off (two days moved); taken Friday 20th, delivered on Thursday 26th.
  const via = { ...VIA, receiptNumber: 'М1-2026-000003', acceptedAt: '2026-03-20T11:00', deliveredAt: '2026-03-26T15:00' };
  const came = () => {
    const w = makeWorld('2026-03-26T16:00');
    const row = w.take(registerApplication(draftToApplication({ ...typed, via }), w.as('clerk')));
    return { w, row };
  };
  it('two clocks: the applicant from intake, the provider from receipt', () => {
    const { w, row } = came();
    expect(row).toMatchObject({
      state: 'registered',
      receivedAt: '2026-03-26T15:00',
      terms: { registered: '2026-03-20', due: '2026-04-01', provider: { from: '2026-03-26', due: '2026-04-02' } },
    });
    expect(row.terms?.steps).toEqual([
      { step: 'courier', due: '2026-03-26' },
      { step: 'check', due: '2026-03-27' },
      { step: 'prepare', due: '2026-04-01' },
      { step: 'send', due: '2026-04-02' },
    ]);
    expect(currentStep(row, editionById(w.world().catalogue, row.edition))?.step).toBe('check');
  });
  it('the result goes to the courier, not to a cabinet', () => {
    const { w, row } = came();
    const signed = { ...row, state: 'signed' as const };
    expect(issueResult(signed, { who: 'state-corporation' }, w.as('clerk')).ok).toBe(true);
    expect(codes(issueResult(signed, { who: 'cabinet' }, w.as('clerk')))).toEqual(['receiver-not-here']);
  });
  it.each([
    [undefined, 'via-required'],
    [{ ...via, deliveredAt: '2026-03-19T15:00' }, 'times-order'],
    [{ ...via, deliveredAt: '2026-03-27T15:00' }, 'date-in-future'],
    [{ ...via, receiptNumber: '' }, 'required'],
  ])('%j: %s', (given, code) => {
    const world = makeWorld('2026-03-26T16:00').as('clerk');
    expect(codes(registerApplication(draftToApplication({ ...typed, ...(given && { via: given }) }), world))).toContain(code);
  });
});
