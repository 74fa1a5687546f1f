import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/cases/case.ts';
import { holdConversation } from '../../../shared/cases/hold-conversation.ts';
import { keptUntil } from '../../../shared/cases/storage-rules.ts';
import { obligationState } from '../../../shared/cases/obligations.ts';
import { recordCertificate } from '../../../shared/cases/record-certificate.ts';
import { remind } from '../../../shared/cases/remind.ts';
import { signDecision } from '../../../shared/cases/sign-decision.ts';
import { withdrawConsent } from '../../../shared/cases/withdraw-consent.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';
import { draftUnder } from '../../world/sample-draft.ts';
import * as story from '../../world/stories.ts';

const codes = (decided: { ok: boolean; error?: readonly { code: string }[] }): string[] => (decided.error ?? []).map(({ code }) => code);
const editionOf = (w: TestWorld, id: string): Edition => editionById(w.world().catalogue, id) as Edition;
const KIN = { married: false, relative: true, 'close-relative': false };
const signedFor = (w: TestWorld, answers: Record<string, boolean>): Case => {
  const draft = draftUnder({ edition: editionOf(w, 'foster-family-national-2022'), channel: 'office', answers });
  return w.take(signDecision(story.draftedGrant(w, draft), {}, w.as('head')));
};

describe('the training certificate', () => {
  it.each([
    // decided, plain day a year later, the working day beside it
    ['2024-02-29T10:00', '2025-02-28', '2025-02-28'],
    ['2023-03-01T10:00', '2024-03-01', '2024-03-01'],
    ['2025-03-07T10:00', '2026-03-07', '2026-03-10'], // Saturday, then 8 March and its day off
    ['2026-03-25T10:00', '2027-03-25', '2027-03-25'],
  ])('decided %s: owed by %s', (decided, due, workingDay) => {
    const row = signedFor(makeWorld(decided), KIN);
    expect(row.obligations).toEqual([{ id: 'training-certificate', due, workingDay, reminders: [] }]);
  });
  it('is not owed by strangers and close relatives, nor after a refusal', () => {
    expect(signedFor(makeWorld(), { married: false, relative: false }).obligations).toBeUndefined();
    expect(signedFor(makeWorld(), { ...KIN, 'close-relative': true }).obligations).toBeUndefined();
  });
  it('reminded, received once, late or not', () => {
    const w = makeWorld('2025-03-07T10:00');
    const signed = signedFor(w, KIN);
    const stands = (row: Case, day: string) => obligationState(row.obligations?.[0] as never, day as LocalDate);
    expect([stands(signed, '2026-03-10'), stands(signed, '2026-03-11')]).toEqual(['waiting', 'overdue']);
    w.setNow('2026-03-11T10:00');
    expect(codes(remind(signed, { obligation: 'x' }, w.as('clerk')))).toEqual(['obligation-unknown']);
    const reminded = w.take(remind(signed, { obligation: 'training-certificate' }, w.as('clerk')));
    expect(reminded.obligations?.[0]?.reminders).toHaveLength(1);
    const input = { obligation: 'training-certificate', date: '2026-03-12', number: 'С-15' };
    expect(codes(recordCertificate(reminded, input, w.as('clerk')))).toEqual(['date-in-future']);
    const received = w.take(recordCertificate(reminded, { ...input, date: '2026-03-02' }, w.as('clerk')));
    expect(stands(received, '2027-01-01')).toBe('received');
    expect(codes(recordCertificate(received, input, w.as('clerk')))).toEqual(['no-obligation']);
  });
});

describe('the conversation with the child', () => {
  const opinion = (w: TestWorld, abroad = false) =>
    story.checkedCase(
      w,
      draftUnder({ edition: editionOf(w, 'child-opinion-national-2022'), channel: 'office', answers: { 'child-abroad': abroad } }),
    );
  it('comes before the decision, face to face unless the child is abroad', () => {
    const w = makeWorld();
    const row = opinion(w);
    expect(codes(story.drafting(w, row))).toEqual(['conversation-first']);
    expect(codes(holdConversation(row, { ...story.CONVERSATION, how: 'messenger' }, w.as('executor')))).toEqual(['conversation-in-person']);
    expect(codes(holdConversation(row, { ...story.CONVERSATION, opinion: ' ' }, w.as('executor')))).toEqual(['required']);
    const held = w.take(holdConversation(row, { ...story.CONVERSATION, how: 'messenger', abroad: true }, w.as('executor')));
    expect(held.conversation).toMatchObject({ how: 'messenger', opinion: story.CONVERSATION.opinion });
    expect(w.take(story.drafting(w, held)).state).toBe('drafted');
  });
  it('belongs to no other service', () => {
    const w = makeWorld();
    expect(codes(holdConversation(story.checkedCase(w), story.CONVERSATION, w.as('executor')))).toEqual(['no-conversation-here']);
  });
});

it('consent taken back: the day to stop by, once', () => {
  const w = makeWorld();
  const row = w.take(withdrawConsent(story.assignedCase(w), {}, w.as('clerk')));
  expect(row).toMatchObject({ state: 'assigned', consentWithdrawn: { stopBy: '2026-12-07' } });
  expect(codes(withdrawConsent(row, {}, w.as('clerk')))).toEqual(['consent-already-withdrawn']);
});

it('a signed result that nobody collects', () => {
  const w = makeWorld();
  const row = story.signedCase(w);
  const edition = editionOf(w, row.edition);
  expect(keptUntil(row, edition)).toBe('2026-12-16');
  expect(keptUntil(story.issuedCase(w), edition)).toBeNull();
});
