import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../../renderer/features/intake/find-duplicates.ts';
import type { CaseIndex, CaseSummary, DuplicateQuery } from '../../../renderer/store/case-index.ts';
import { emptyChild } from '../../../shared/cases/application-draft.ts';
import { IIN } from '../../world/people.ts';
import { sampleDraft } from '../../world/sample-draft.ts';

/** An index that remembers what it was asked and answers with one case for each question. */
function askedIndex(answer: (query: DuplicateQuery) => readonly string[]) {
  const asked: DuplicateQuery[] = [];
  const duplicatesOf = (query: DuplicateQuery) => {
    asked.push(query);
    return answer(query).map((id) => ({ id, receivedAt: `2026-11-0${id}T10:00` }) as unknown as CaseSummary);
  };
  return { asked, index: { duplicatesOf } as unknown as CaseIndex };
}

describe('earlier cases beside the typing', () => {
  it('are asked for by the applicant, the court decision and each child', () => {
    const { asked, index } = askedIndex(() => []);
    findDuplicates(index, sampleDraft());
    expect(asked).toEqual([
      { applicantIin: IIN.woman1990 },
      { courtNumber: '2-100/2025' },
      { childIin: IIN.boy2015 },
      { childName: 'Қасымов Ерлан' },
    ]);
  });

  it('are not asked for by what is only begun', () => {
    const { asked, index } = askedIndex(() => []);
    const draft = sampleDraft();
    findDuplicates(index, {
      ...draft,
      applicant: { ...draft.applicant, iin: '9001' },
      courtDecision: { ...draft.courtDecision, number: ' ' },
      children: [{ ...emptyChild(), surname: 'Қасымов', iin: '15' }],
    });
    expect(asked).toEqual([]);
  });

  it('are shown once each, the newest first, five at most', () => {
    const { index } = askedIndex(({ applicantIin }) => (applicantIin ? ['1', '2', '3'] : ['3', '4', '5', '6']));
    expect(findDuplicates(index, sampleDraft()).map(({ id }) => id)).toEqual(['6', '5', '4', '3', '2']);
  });
});
