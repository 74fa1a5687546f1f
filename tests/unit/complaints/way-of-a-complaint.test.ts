import { describe, expect, it } from 'vitest';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { answerComplaint } from '../../../shared/complaints/answer-complaint.ts';
import { closeComplaint } from '../../../shared/complaints/close-complaint.ts';
import { complaintForecast } from '../../../shared/complaints/complaint-forecast.ts';
import { complaintDue, complaintsAbout, isUnderComplaint } from '../../../shared/complaints/complaint-holder.ts';
import { missingOf } from '../../../shared/complaints/complaint-particulars.ts';
import { completeParticulars } from '../../../shared/complaints/complete-particulars.ts';
import { correctComplaint } from '../../../shared/complaints/correct-complaint.ts';
import { extendTerm } from '../../../shared/complaints/extend-term.ts';
import { filingWarning } from '../../../shared/complaints/filing-limit.ts';
import { finishComplaintHearing } from '../../../shared/complaints/finish-complaint-hearing.ts';
import { forwardComplaint } from '../../../shared/complaints/forward-complaint.ts';
import { notifyPreliminary } from '../../../shared/complaints/notify-preliminary.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import { sendAnswer } from '../../../shared/complaints/send-answer.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { aboutCase, assignedTo, heard, makeComplaintWorld, noticed, registered, sampleIntake } from '../../world/complaints.ts';
import { signedCase } from '../../world/stories.ts';

const codes = (decided: Result<unknown, readonly Refusal[]>) => (decided.ok ? [] : decided.error.map(({ code }) => code));

describe('from the counter to the answer', () => {
  it('a complaint against a refusal of service: heard, refused, sent, closed', () => {
    const w = makeComplaintWorld();
    const subject = signedCase(w.ground, 'refusal');
    let row = registered(w, { about: aboutCase(subject), matter: 'decision' }, subject);
    expect(row).toMatchObject({ state: 'registered', number: { series: 'complaint', serial: 1 } });
    expect([isUnderComplaint(w.complaints().values(), subject.id), complaintsAbout(w.complaints().values(), 'other')]).toEqual([true, []]);
    row = assignedTo(w, row);
    const refuse = { outcome: 'refused', text: 'Негізсіз' };
    expect(codes(answerComplaint(row, refuse, w.as('head', subject)))).toEqual(['complaint-notice-missing']);
    row = noticed(w, row);
    expect(codes(finishComplaintHearing(row, {}, w.as('officer')))).toEqual(['hearing-not-over']);
    row = heard(w, row);
    expect(codes(answerComplaint(row, refuse, w.as('head', subject)))).toEqual(['decision-not-before']);
    w.setNow(`${row.notice?.decisionFrom ?? ''}T10:00`);
    row = w.take(answerComplaint(row, refuse, w.as('head', subject)));
    expect(row).toMatchObject({ state: 'answered', answer: { number: { series: 'outgoing', serial: 2 }, preparedBy: w.staffOf('officer').id } });
    row = w.take(sendAnswer(row, { way: 'post' }, w.as('clerk')));
    row = w.take(closeComplaint(row, {}, w.as('clerk')));
    expect([row.state, row.conflict, isUnderComplaint(w.complaints().values(), subject.id)]).toEqual(['closed', false, false]);
  });

  it('a favourable answer needs no hearing and no resolution', () => {
    const w = makeComplaintWorld();
    const row = registered(w);
    expect(w.take(answerComplaint(row, { outcome: 'satisfied', text: 'Иә' }, w.as('head'))).state).toBe('answered');
  });

  it('before 01.07.2021 nobody is heard, nothing is extended', () => {
    const w = makeComplaintWorld('2021-06-21T10:00');
    const row = assignedTo(w, registered(w));
    expect(codes(notifyPreliminary(row, { outcome: 'refused', text: 'x' }, w.as('officer')))).toEqual(['hearing-not-in-force']);
    expect(codes(extendTerm(row, { until: '2021-07-28', ground: 'x' }, w.as('head')))).toEqual(['no-extension-rule']);
    expect(answerComplaint(row, { outcome: 'refused', text: 'x' }, w.as('head')).ok).toBe(true);
  });
});

describe('nobody answers for oneself', () => {
  const story = (holder?: 'officer' | 'executor') => {
    const w = makeComplaintWorld();
    const subject = signedCase(w.ground, 'grant');
    const row = registered(w, { about: aboutCase(subject), matter: 'decision' }, subject);
    return { w, subject, row: holder ? assignedTo(w, row, holder) : row };
  };
  const yes = { outcome: 'satisfied', text: 'Иә' };
  it('the head who signed does not answer alone', () => {
    const { w, subject, row } = story();
    expect(codes(answerComplaint(row, yes, w.as('head', subject)))).toEqual(['answers-own-decision']);
  });
  it('nor with the executor who drafted', () => {
    const { w, subject, row } = story('executor');
    expect(codes(answerComplaint(row, yes, w.as('head', subject)))).toEqual(['answers-own-decision']);
  });
  it('but with somebody who had no part in it', () => {
    const { w, subject, row } = story('officer');
    expect(codes(answerComplaint(row, yes, w.as('head', subject)))).toEqual([]);
  });
  it('another head answers alone', () => {
    const { w, subject, row } = story();
    w.ground.take(changeStaff({ ...w.staffOf('clerk'), roles: ['head'] }, w.as('head')));
    const other = { ...w.as('clerk', subject), actor: { staff: w.staffOf('clerk').id, role: 'head' as const } };
    expect(codes(answerComplaint(row, yes, other))).toEqual([]);
  });
  it('who refused to accept the documents does not answer for it alone', () => {
    const w = makeComplaintWorld();
    const signed = signedCase(w.ground, 'grant');
    const refusal = { at: signed.receivedAt, by: w.staffOf('head').id, missing: ['id'], expired: [] };
    const subject = { ...signed, decision: null, acceptanceRefusal: refusal };
    const row = registered(w, { about: aboutCase(subject), matter: 'acceptance-refusal' }, subject);
    expect(codes(answerComplaint(row, yes, w.as('head', subject)))).toEqual(['answers-own-decision']);
    expect(codes(answerComplaint(assignedTo(w, row), yes, w.as('head', subject)))).toEqual([]);
  });
  it('without the case at hand nothing is decided', () => {
    const { w, row } = story('officer');
    expect(codes(answerComplaint(row, yes, w.as('head')))).toEqual(['complaint-case-needed']);
  });
});

describe('registration is never refused for what is missing', () => {
  const bare = { surname: '', name: '', iin: '', address: '', phone: '', lang: 'ru' };
  it('names what is missing, and takes it later', () => {
    const w = makeComplaintWorld();
    let row = registered(w, { complainant: bare, essence: '', signed: false, attachments: [] });
    const { catalogue } = w.world();
    expect(missingOf(row, catalogue)).toEqual(['surname', 'name', 'iin', 'address', 'phone', 'essence', 'signature']);
    row = w.take(completeParticulars(row, { surname: 'Қасымова', name: 'Әлия', essence: 'Кешіктірді', signed: true }, w.as('clerk')));
    expect(missingOf(row, catalogue)).toEqual(['iin', 'address', 'phone']);
    expect(codes(completeParticulars(row, {}, w.as('clerk')))).toEqual(['nothing-changed']);
  });
  it('an oral one needs no signature; before the code no IIN was asked', () => {
    const w = makeComplaintWorld('2020-11-16T10:00');
    const row = registered(w, { way: 'oral', signed: false, complainant: { ...sampleIntake().complainant, iin: '' } });
    expect(missingOf(row, w.world().catalogue)).toEqual([]);
  });
  it('a late one is registered with a warning', () => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    expect(filingWarning(registered(w, { learned: '2026-08-13' }))).toEqual({ code: 'complaint-filed-late', params: { date: '13.11.2026' } });
    expect(filingWarning(registered(w, { learned: '2026-08-14' }))).toBeNull(); // 14 November is a Saturday: Monday is in time
  });
  it('from the future it does not come', () => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    expect(codes(registerComplaint({ intake: sampleIntake(), receivedAt: '2026-11-17T10:00' }, w.as('clerk')))).toEqual(['date-in-future']);
  });
});

describe('what is addressed above the office', () => {
  it.each(['partly', 'refused', 'explained', 'left-without-consideration'])('is not %s here: it goes on with the case (art. 91(4))', (outcome) => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    const row = assignedTo(w, registered(w, { addressee: 'authorised-body' }));
    expect(codes(answerComplaint(row, { outcome, text: 'x' }, w.as('head')))).toEqual(['complaint-must-go-on']);
  });
  it('nobody is heard for it here; satisfied in full it stays', () => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    const row = assignedTo(w, registered(w, { addressee: 'authorised-body' }));
    expect(codes(notifyPreliminary(row, { outcome: 'refused', text: 'x' }, w.as('officer')))).toEqual(['complaint-must-go-on']);
    expect(complaintForecast(row, '2026-11-16' as LocalDate, w.world().calendar)?.noticeBy).toBeNull();
    expect(w.take(answerComplaint(row, { outcome: 'satisfied', text: 'x' }, w.as('head'))).state).toBe('answered');
  });
  it('the body that reviews it, and an office before the code, answer as they find', () => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    const reviewing = registered(w, { addressee: 'authorised-body', reviewing: true });
    expect(codes(answerComplaint(reviewing, { outcome: 'explained', text: 'x' }, w.as('head')))).toEqual([]);
    const old = makeComplaintWorld('2021-06-21T10:00');
    expect(codes(answerComplaint(registered(old, { addressee: 'authorised-body' }), { outcome: 'refused', text: 'x' }, old.as('head')))).toEqual([]);
  });
  it("at the State Corporation's counter a complaint to its own head is answered there", () => {
    const w = makeComplaintWorld('2026-11-16T10:00', { kind: 'state-corporation', mark: 'М1' });
    const intake = sampleIntake({ addressee: 'state-corporation', about: { kind: 'state-corporation-worker', department: '№ 1 бөлім' } });
    const row = w.take(registerComplaint({ intake, term: { due: '2026-11-30', ground: 'тәртіп' } }, w.as('operator')));
    expect(complaintDue(row)).toBe('2026-11-30');
    expect(codes(answerComplaint(row, { outcome: 'explained', text: 'x' }, w.as('manager')))).toEqual([]);
  });
});

describe('other ways', () => {
  it('our case goes on with its file only, and not before the code', () => {
    const w = makeComplaintWorld();
    const subject = signedCase(w.ground, 'refusal');
    const row = registered(w, { addressee: 'authorised-body', about: aboutCase(subject), matter: 'decision' }, subject);
    expect(codes(forwardComplaint(row, { to: 'Басқарма', caseFile: false }, w.as('officer')))).toEqual(['case-file-required']);
    expect(w.take(forwardComplaint(row, { to: 'Басқарма', caseFile: true, sheets: 9 }, w.as('officer')))).toMatchObject({ state: 'forwarded' });
    const old = makeComplaintWorld('2021-06-21T10:00');
    expect(codes(forwardComplaint(registered(old), { to: 'x', caseFile: true }, old.as('officer')))).toEqual(['no-forward-rule']);
  });

  it.each([
    ['2026-11-23', 'extend-not-later'],
    ['2026-12-16', 'extend-day-off'],
    ['2031-01-06', 'calendar-year-missing'],
  ])('extended to %s: %s', (until, code) => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    expect(codes(extendTerm(registered(w), { until, ground: 'x' }, w.as('head')))).toEqual([code]);
  });
  it('an extension has its ground, its number and the mark of its source; none after the term', () => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    const row = registered(w);
    expect(codes(extendTerm(row, { until: '2026-12-01', ground: '' }, w.as('head')))).toEqual(['required']);
    const longer = w.take(extendTerm(row, { until: '2026-12-01', ground: 'Тексеру' }, w.as('head')));
    expect(longer).toMatchObject({
      terms: { due: '2026-12-01' },
      extensions: [{ before: '2026-11-23', source: { act: 'appc', paragraph: '76', mark: 'reconstructed' }, number: { series: 'outgoing' } }],
    });
    w.setNow('2026-12-02T10:00');
    expect(codes(extendTerm(longer, { until: '2026-12-10', ground: 'x' }, w.as('head')))).toEqual(['extend-after-term']);
  });

  it('sending: E-Otinish only what came from there, by post only where there is an address', () => {
    const w = makeComplaintWorld();
    const bare = { ...sampleIntake().complainant, address: '' };
    const row = w.take(answerComplaint(registered(w, { complainant: bare }), { outcome: 'explained', text: 'x' }, w.as('head')));
    expect(codes(sendAnswer(row, { way: 'e-otinish' }, w.as('clerk')))).toEqual(['send-way']);
    expect(codes(sendAnswer(row, { way: 'post' }, w.as('clerk')))).toEqual(['answer-address-missing']);
    expect(codes(sendAnswer(row, { way: 'in-person' }, w.as('clerk')))).toEqual([]);
  });

  it('corrections: a slip by anybody, after the answer by the head, the subject by nobody', () => {
    const w = makeComplaintWorld();
    const row = registered(w);
    const slip = { path: 'complainant.name', value: 'Алия', reason: 'қате' };
    expect(w.take(correctComplaint(row, slip, w.as('clerk'))).intake.complainant.name).toBe('Алия');
    expect(codes(correctComplaint(row, { ...slip, path: 'addressee' }, w.as('clerk')))).toEqual(['path-not-correctable']);
    expect(codes(correctComplaint(row, { path: 'complainant.lang', value: 'en', reason: 'x' }, w.as('clerk')))).toEqual(['invalid-value']);
    const answered = w.take(answerComplaint(row, { outcome: 'satisfied', text: 'x' }, w.as('head')));
    expect(codes(correctComplaint(answered, slip, w.as('clerk')))).toEqual(['complaint-sealed']);
    expect(codes(correctComplaint(answered, { ...slip, value: 'Алима' }, w.as('head')))).toEqual([]);
  });
});
