import { describe, expect, it } from 'vitest';
import { EMPTY_ISSUE, receiverInput, receiversFor } from '../../../renderer/features/cases/acts/receiver-input.ts';
import { grantStart } from '../../../renderer/features/cases/grant-start.ts';
import { holdConversation } from '../../../shared/cases/hold-conversation.ts';
import { issueResult } from '../../../shared/cases/issue-result.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import { makeCounterWorld, makeWorld } from '../../world/make-world.ts';
import { IIN } from '../../world/people.ts';
import { draftUnder } from '../../world/sample-draft.ts';
import { checkedCase, CONVERSATION, signedCase, storedCase } from '../../world/stories.ts';

const ATTORNEY = {
  'representative.surname': 'Сынақов',
  'representative.name': 'Дәурен',
  'representative.iin': IIN.man1990,
  'representative.powerOfAttorney.number': '1-234',
  'representative.powerOfAttorney.date': '2026-10-01',
  'representative.powerOfAttorney.notary': 'Нотариус Үлгіева У. У.',
};

describe('who is handed the result', () => {
  it.each([
    ['office', 'office', 'applicant'],
    ['state-corporation', 'office', 'state-corporation'],
    ['portal', 'office', 'cabinet'],
    ['state-corporation', 'state-corporation', 'applicant'],
  ] as const)('%s at the %s: first %s', (channel, kind, first) => {
    expect(receiversFor(channel, kind)[0]).toBe(first);
  });

  it('what is typed is taken by the act: somebody with a power of attorney that the application does not name', () => {
    const w = makeWorld();
    const row = signedCase(w);
    const typed = { ...EMPTY_ISSUE, ...ATTORNEY, who: 'representative' };
    expect(issueResult(row, receiverInput(typed, row), w.as('clerk')).ok).toBe(true);
    expect(receiverInput({ ...typed, who: 'post', note: 'RR1' }, row)).toEqual({ who: 'post', note: 'RR1' });
  });

  it('the receipt is asked at the counter and travels as typed', () => {
    const w = makeCounterWorld();
    const row = storedCase(w);
    expect(receiverInput({ ...EMPTY_ISSUE, receipt: row.number.text }, row)).toMatchObject({
      receipt: row.number.text,
      document: { document: 'id-card' },
    });
  });
});

it('a draft begins with what the conversation already says', () => {
  const w = makeWorld();
  const edition = editionById(w.world().catalogue, 'child-opinion-national-2022');
  if (!edition) throw new Error('no edition');
  const row = checkedCase(w, draftUnder({ edition, channel: 'office' }));
  const held = w.take(holdConversation(row, CONVERSATION, w.as('executor')));
  const start = grantStart(edition.resultFields, held, (key) => key);
  expect(start).toEqual({
    opinion: CONVERSATION.opinion,
    present: CONVERSATION.present,
    'held-how': 'conversation.in-person',
    'held-on': '2026-11-16',
  });
});
