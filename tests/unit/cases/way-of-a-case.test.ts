import { describe, expect, it } from 'vitest';
import { draftGrant } from '../../../shared/cases/draft-grant.ts';
import { draftRefusal } from '../../../shared/cases/draft-refusal.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { finishHearing } from '../../../shared/cases/finish-hearing.ts';
import { currentStep, holderOf } from '../../../shared/cases/holder-of.ts';
import { issueResult } from '../../../shared/cases/issue-result.ts';
import { assignCase } from '../../../shared/cases/assign-case.ts';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { recordObjection } from '../../../shared/cases/record-objection.ts';
import { recordPrint } from '../../../shared/cases/record-print.ts';
import { refuseAcceptance, refuseAcceptanceOf } from '../../../shared/cases/refuse-acceptance.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import { returnDraft } from '../../../shared/cases/return-draft.ts';
import { signDecision } from '../../../shared/cases/sign-decision.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import { makeWorld } from '../../world/make-world.ts';
import { incompleteDraft, representedDraft, sampleDraft } from '../../world/sample-draft.ts';
import * as story from '../../world/stories.ts';

const refused = (code: string, params?: object) => ({ ok: false, error: [{ code, ...(params && { params }) }] });

describe('from the door to the archive', () => {
  it('a permission: number, terms, holder and step at every stage', () => {
    const w = makeWorld();
    const row = story.closedCase(w);
    expect(row).toMatchObject({
      state: 'closed',
      conflict: false,
      number: { text: 'К1-2026-000001' },
      decision: { kind: 'grant', number: { series: 'outgoing', text: 'К1-2026-000001' } },
    });
    expect(row.decision?.draftedBy).toBe(w.staffOf('executor').id);
    expect(row.terms).toMatchObject({ registered: '2026-11-16', due: '2026-11-23' });
    expect(w.facts().map(({ type }) => type)).toEqual([
      'office-opened',
      'application-registered',
      'case-assigned',
      'completeness-confirmed',
      'grant-drafted',
      'decision-signed',
      'result-issued',
      'case-closed',
    ]);
  });

  it('the clock of steps and the holder', () => {
    const w = makeWorld();
    const edition = editionById(w.world().catalogue, 'visits-national-2020');
    const stages = [story.registeredCase, story.checkedCase, story.draftedGrant, story.signedCase, story.closedCase].map((stage) => stage(w));
    expect(stages.map((row) => holderOf(row)?.role ?? null)).toEqual(['head', 'executor', 'head', 'clerk', null]);
    expect(stages.map((row) => currentStep(row, edition)?.step ?? null)).toEqual(['check', 'prepare', 'prepare', 'send', null]);
    expect(currentStep(stages[0] as never, edition)?.due).toBe('2026-11-17');
  });

  it('incoming numbers run without gaps and restart with the year', () => {
    const w = makeWorld('2026-12-30T10:00');
    const texts = [story.registeredCase(w), story.registeredCase(w)].map(({ number }) => number.text);
    w.setNow('2027-01-05T10:00');
    expect([...texts, story.registeredCase(w).number.text]).toEqual(['К1-2026-000001', 'К1-2026-000002', 'К1-2027-000001']);
  });
});

describe('at the counter', () => {
  it('an incomplete package cannot be registered, only refused, with its own number and no term', () => {
    const w = makeWorld();
    const candidate = draftToApplication(incompleteDraft('police-reference'));
    expect(registerApplication(candidate, w.as('clerk'))).toEqual({
      ok: false,
      error: [{ code: 'documents-missing', params: { count: 1 }, field: 'documents' }],
    });
    const row = w.take(refuseAcceptance(candidate, w.as('clerk')));
    expect(row).toMatchObject({
      state: 'acceptance-refused',
      number: { series: 'acceptance-refusal', serial: 1 },
      terms: null,
      acceptanceRefusal: { missing: ['police-reference'], expired: [] },
    });
  });
  it('without the court decision its fields are not asked for', () => {
    const w = makeWorld();
    const draft = { ...incompleteDraft(), courtDecision: { court: '', date: '', number: '' } };
    expect(w.take(refuseAcceptance(draftToApplication(draft), w.as('clerk'))).acceptanceRefusal?.missing).toEqual(['court-decision']);
  });
  it('who shows no document and gives no consent still leaves with a receipt', () => {
    const w = makeWorld();
    const draft = sampleDraft({
      identity: { document: '', number: '', validUntil: '' },
      consent: { given: false, text: 'protected-data-1', lang: 'kk' },
    });
    expect(w.take(refuseAcceptance(draftToApplication(draft), w.as('clerk'))).acceptanceRefusal?.missing).toEqual(['identity']);
  });
  it('a complete package cannot be refused', () => {
    const w = makeWorld();
    expect(refuseAcceptance(draftToApplication(sampleDraft()), w.as('clerk'))).toEqual(refused('package-complete'));
  });
  it('without consent nothing is registered', () => {
    const w = makeWorld();
    const draft = sampleDraft({ consent: { given: false, text: 'protected-data-1', lang: 'kk' } });
    expect(registerApplication(draftToApplication(draft), w.as('clerk'))).toEqual({
      ok: false,
      error: [{ code: 'consent-required', field: 'consent.given' }],
    });
  });
  it('a year without a calendar is refused, not guessed', () => {
    const w = makeWorld('2031-03-03T10:00');
    expect(
      registerApplication(
        draftToApplication(
          sampleDraft({
            documents: sampleDraft().documents.map((line) => ({ ...line, validUntil: '' })),
            identity: { document: 'id-card', number: '', validUntil: '' },
          }),
        ),
        w.as('clerk'),
      ),
    ).toMatchObject({
      ok: false,
      error: [{ code: 'calendar-year-missing' }],
    });
  });
});

describe('completeness and assignment', () => {
  it('the executor refuses acceptance by naming documents of the list', () => {
    const w = makeWorld();
    const row = story.assignedCase(w);
    const world = w.as('executor');
    expect(refuseAcceptanceOf(row, { missing: [], expired: [] }, world)).toMatchObject({ ok: false, error: [{ code: 'ground-missing' }] });
    expect(refuseAcceptanceOf(row, { missing: ['diploma'], expired: [] }, world)).toMatchObject({ ok: false, error: [{ code: 'document-unknown' }] });
    expect(refuseAcceptanceOf(row, { missing: ['identity'], expired: ['identity'] }, world)).toMatchObject({
      ok: false,
      error: [{ code: 'document-repeated' }],
    });
    expect(w.take(refuseAcceptanceOf(row, { missing: [], expired: ['police-reference'] }, world)).state).toBe('acceptance-refused');
  });
  it('a colleague must be assigned before he acts', () => {
    const w = makeWorld();
    const row = story.checkedCase(w);
    expect(draftGrant(row, story.grantOf(w, row), w.as('otherExecutor'))).toEqual(refused('not-your-case'));
    expect(assignCase(row, { executor: w.staffOf('clerk').id }, w.as('head'))).toMatchObject({ ok: false, error: [{ code: 'executor-unknown' }] });
    expect(assignCase(row, { executor: w.staffOf('executor').id }, w.as('head'))).toMatchObject({ ok: false, error: [{ code: 'already-assigned' }] });
    const handed = w.take(assignCase(row, { executor: w.staffOf('otherExecutor').id }, w.as('head')));
    expect(handed.state).toBe('checked');
    expect(w.take(draftGrant(handed, story.grantOf(w, handed), w.as('otherExecutor'))).state).toBe('drafted');
  });
});

describe('refusal of service (АППК art. 73)', () => {
  it('waits for the objections and the day of decision', () => {
    const w = makeWorld();
    const row = story.noticedRefusal(w);
    expect(row).toMatchObject({
      state: 'refusal-noticed',
      notice: { received: '2026-11-16', objectionsUntil: '2026-11-18', decisionFrom: '2026-11-19' },
    });
    expect(finishHearing(row, {}, w.as('executor'))).toEqual(refused('hearing-not-over', { date: '18.11.2026' }));
    const objected = w.take(recordObjection(row, { text: 'Келіспеймін' }, w.as('clerk')));
    const finished = w.take(finishHearing(objected, {}, w.as('executor')));
    expect(signDecision(finished, {}, w.as('head'))).toEqual(refused('decision-not-before', { date: '19.11.2026' }));
    w.setNow('2026-11-19T09:00');
    expect(w.take(signDecision(finished, {}, w.as('head'))).decision).toMatchObject({ kind: 'refusal', date: '2026-11-19' });
  });
  it('the objection may turn it into a permission', () => {
    const w = makeWorld();
    const noticed = story.noticedRefusal(w);
    const row = w.take(draftGrant(noticed, story.grantOf(w, noticed), w.as('executor')));
    expect(w.take(signDecision(row, {}, w.as('head'))).decision?.kind).toBe('grant');
  });
  it('a notice received later than planned moves the days', () => {
    const w = makeWorld();
    const row = story.noticedRefusal(w);
    w.setNow('2026-11-19T10:00');
    expect(finishHearing(row, { received: '2026-11-18' }, w.as('executor'))).toEqual(refused('hearing-not-over', { date: '20.11.2026' }));
    expect(finishHearing(row, { received: '2026-11-20' }, w.as('executor'))).toMatchObject({
      ok: false,
      error: [{ code: 'notice-date-impossible' }],
    });
    w.setNow('2026-11-23T10:00');
    expect(w.take(finishHearing(row, { received: '2026-11-18' }, w.as('executor'))).notice?.decisionFrom).toBe('2026-11-23');
  });
  it('grounds come from the edition, the notice day from now on', () => {
    const w = makeWorld();
    const row = story.checkedCase(w);
    const world = w.as('executor');
    const input = { grounds: [story.groundOf(w)], justification: 'Себеп' };
    expect(draftRefusal(row, { ...input, grounds: [] }, world)).toMatchObject({ error: [{ code: 'ground-required' }] });
    expect(draftRefusal(row, { ...input, grounds: ['weather'] }, world)).toMatchObject({ error: [{ code: 'ground-unknown' }] });
    expect(draftRefusal(row, { ...input, justification: ' ' }, world)).toMatchObject({ error: [{ code: 'required' }] });
    expect(draftRefusal(row, { ...input, noticeReceived: '2026-11-15' }, world)).toMatchObject({ error: [{ code: 'notice-date' }] });
    expect(draftRefusal(row, { ...input, noticeReceived: '2026-12-31' }, world)).toMatchObject({ error: [{ code: 'notice-date' }] });
  });
  it('before the Code was in force there was no hearing', () => {
    const w = makeWorld('2021-06-14T10:00');
    const draft = sampleDraft({ courtDecision: { court: 'Сот', date: '2020-03-14', number: '1' } });
    expect(story.noticedRefusal(w, draft)).toMatchObject({ state: 'drafted', notice: null });
    w.passDays(1);
    expect(w.take(signDecision([...w.cases().values()][0] as never, {}, w.as('head'))).state).toBe('signed');
  });
});

describe('signing', () => {
  it('who drafted never signs, whatever the roles', () => {
    const w = makeWorld();
    w.take(changeStaff({ ...w.staffOf('executor'), roles: ['executor', 'head'] }, w.as('head')));
    const row = story.draftedGrant(w);
    expect(signDecision(row, {}, w.as('executor', 'head'))).toEqual(refused('drafter-cannot-sign'));
    expect(signDecision(row, {}, w.as('head')).ok).toBe(true);
  });
  it('the head returns a draft with a reason', () => {
    const w = makeWorld();
    const row = story.draftedGrant(w);
    expect(returnDraft(row, { reason: '' }, w.as('head'))).toMatchObject({ error: [{ code: 'required', field: 'reason' }] });
    expect(w.take(returnDraft(row, { reason: 'Уақытын көрсетіңіз' }, w.as('head')))).toMatchObject({
      state: 'checked',
      draft: { returned: 'Уақытын көрсетіңіз' },
    });
  });
});

describe('issue and print', () => {
  it('needs a document, a representative of the case, a document in force', () => {
    const w = makeWorld();
    const row = story.signedCase(w);
    const world = w.as('clerk');
    expect(issueResult(row, { who: 'applicant' }, world)).toMatchObject({ error: [{ code: 'receiver-document-required' }] });
    expect(issueResult(row, { who: 'applicant', document: { document: 'not-shown' } }, world)).toMatchObject({
      error: [{ code: 'receiver-document-required' }],
    });
    expect(issueResult(row, { who: 'representative', document: { document: 'id-card' } }, world)).toMatchObject({
      error: [{ code: 'no-representative' }],
    });
    expect(issueResult(row, { who: 'applicant', document: { document: 'id-card', validUntil: '2026-11-15' } }, world)).toMatchObject({
      error: [{ code: 'identity-expired' }],
    });
    expect(issueResult(row, { who: 'post' }, world).ok).toBe(true);
    const represented = story.signedCase(w, 'grant', representedDraft());
    expect(issueResult(represented, { who: 'representative', document: { document: 'passport' } }, world).ok).toBe(true);
  });
  it('each print is written down', () => {
    const w = makeWorld();
    const row = story.registeredCase(w);
    expect(w.take(recordPrint(row, { form: 'ticket', lang: 'kk', copies: 2 }, w.as('clerk'))).prints).toMatchObject([
      { form: 'ticket', lang: 'kk', copies: 2 },
    ]);
    expect(recordPrint(row, { form: 'ticket', lang: 'kk', copies: 0 }, w.world())).toMatchObject({ error: [{ code: 'copies-number' }] });
    expect(recordPrint(row, { form: '../x', lang: 'kk', copies: 1 }, w.world())).toMatchObject({ error: [{ code: 'form-unknown' }] });
  });
});
