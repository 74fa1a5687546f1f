import { describe, expect, it } from 'vitest';
import { correctCase } from '../../../shared/cases/correct-case.ts';
import { makeWorld } from '../../world/make-world.ts';
import { IIN } from '../../world/people.ts';
import { sampleDraft } from '../../world/sample-draft.ts';
import * as story from '../../world/stories.ts';

const refused = (code: string) => ({ ok: false, error: [{ code }] });

describe('correction', () => {
  const correct = (path: string, value: unknown, reason = 'Қате терілген') => ({ path, value, reason });
  it('keeps what stood before, who, when and why', () => {
    const w = makeWorld();
    const row = w.take(correctCase(story.registeredCase(w), correct('applicant.surname', ' Қасымбекова '), w.as('clerk')));
    expect(row.application.applicant.surname).toBe('Қасымбекова');
    expect(row.corrections).toEqual([
      {
        at: '2026-11-16T10:15',
        by: w.staffOf('clerk').id,
        path: 'applicant.surname',
        before: 'Қасымова',
        after: 'Қасымбекова',
        reason: 'Қате терілген',
      },
    ]);
  });
  it.each([
    ['applicant.phone', '8 701 000 00 00', (a: { applicant: { phone?: unknown } }) => expect(a.applicant.phone).toBe('+77010000000')],
    ['applicant.phone', '', (a: { applicant: { phone?: unknown } }) => expect(a.applicant).not.toHaveProperty('phone')],
    ['applicant.patronymic', null, (a: { applicant: object }) => expect(a.applicant).not.toHaveProperty('patronymic')],
    [
      'children.1',
      { surname: 'Қасымов', name: 'Нұрлан', birthDate: '2018-02-02' },
      (a: { children: unknown[] }) => expect(a.children).toHaveLength(2),
    ],
    ['courtDecision.number', '7', (a: { courtDecision?: { number?: unknown } | undefined }) => expect(a.courtDecision?.number).toBe('7')],
    ['documents.2.sheets', 4, (a: { documents: { sheets?: unknown }[] }) => expect(a.documents[2]?.sheets).toBe(4)],
    ['note', 'Ескерту', (a: { note?: unknown }) => expect(a.note).toBe('Ескерту')],
  ])('%s to %j', (path, value, look) => {
    const w = makeWorld();
    look(w.take(correctCase(story.registeredCase(w), correct(path, value), w.as('clerk'))).application as never);
  });
  it.each([
    ['service', 'guardianship', 'path-not-correctable'],
    ['consent.given', false, 'path-not-correctable'],
    ['documents.0.state', 'missing', 'path-not-correctable'],
    ['documents.9.number', '1', 'path-not-correctable'],
    ['children.5.surname', 'А', 'path-not-correctable'],
    ['__proto__.x', 'А', 'path-not-correctable'],
    ['applicant.surname', 'Қасымова', 'nothing-changed'],
    ['applicant.surname', '', 'required'],
    ['applicant.surname', 'Қ4', 'name-characters'],
    ['applicant.iin', '900101399997', 'iin-checksum'],
    ['children.0', null, 'child-required'],
    ['children.0.birthDate', '2014-01-01', 'birth-date-iin-mismatch'],
    ['courtDecision.date', '2026-11-17', 'date-in-future'],
    ['documents.3.validUntil', '2026-11-15', 'documents-expired'],
    ['documents.2.sheets', 'много', 'sheets-number'],
  ])('%s to %j is refused: %s', (path, value, code) => {
    const w = makeWorld();
    const decided = correctCase(story.registeredCase(w), correct(path, value), w.as('clerk'));
    expect(decided.ok ? [] : decided.error.map((refusal) => refusal.code)).toContain(code);
  });
  it('another IIN brings its own birth date and sex, each as a fact', () => {
    const w = makeWorld();
    const row = w.take(correctCase(story.registeredCase(w), correct('applicant.iin', IIN.man1885), w.as('clerk')));
    expect(row.application.applicant).toMatchObject({ iin: IIN.man1885, birthDate: '1885-01-01', sex: 'male' });
    expect(row.corrections.map(({ path, before, after }) => [path, before, after])).toEqual([
      ['applicant.iin', IIN.woman1990, IIN.man1885],
      ['applicant.birthDate', '1990-01-01', '1885-01-01'],
      ['applicant.sex', 'female', 'male'],
    ]);
  });
  it('needs a reason', () => {
    const w = makeWorld();
    expect(correctCase(story.registeredCase(w), correct('note', 'А', '  '), w.as('clerk'))).toMatchObject({
      error: [{ code: 'required', field: 'reason' }],
    });
  });
  it('after signing only by the head, and marked', () => {
    const w = makeWorld();
    const row = story.signedCase(w);
    expect(correctCase(row, correct('note', 'А'), w.as('clerk'))).toEqual(refused('head-corrects-signed'));
    expect(w.take(correctCase(row, correct('note', 'А'), w.as('head'))).corrections).toMatchObject([{ afterSigning: true }]);
  });
  it('is measured by the day of intake: a document that ran out since does not stand in the way', () => {
    const w = makeWorld();
    const row = story.registeredCase(w, {
      ...sampleDraft(),
      documents: sampleDraft().documents.map((line) => ({ ...line, validUntil: '2026-11-17' })),
    });
    w.setNow('2026-11-20T10:00');
    expect(correctCase(row, correct('note', 'А'), w.as('clerk')).ok).toBe(true);
  });
});
