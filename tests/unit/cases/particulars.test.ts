import { describe, expect, it } from 'vitest';
import { checkApplication } from '../../../shared/cases/check-application.ts';
import { correctCase } from '../../../shared/cases/correct-case.ts';
import { draftGrant } from '../../../shared/cases/draft-grant.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import { makeWorld } from '../../world/make-world.ts';
import { draftUnder, sampleDraft } from '../../world/sample-draft.ts';
import * as story from '../../world/stories.ts';

const w = makeWorld();
const editionOf = (id: string): Edition => editionById(w.world().catalogue, id) as Edition;
const foster = { edition: editionOf('foster-family-national-2022'), channel: 'office' } as const;
const opinion = { edition: editionOf('child-opinion-national-2022'), channel: 'office' } as const;
const guest = { edition: editionOf('guest-family-national-2025'), channel: 'office' } as const;
const issues = (draft: ReturnType<typeof sampleDraft>): string[] =>
  checkApplication(draftToApplication(draft), w.as('clerk')).issues.map(({ code, field }) => `${field ?? ''}: ${code}`);
const codes = (decided: { ok: boolean; error?: readonly { code: string; field?: string }[] }): string[] =>
  (decided.error ?? []).map(({ code, field }) => `${field ?? ''}: ${code}`);

describe('what an edition asks beyond the people', () => {
  it('required ones, and by the answers only', () => {
    expect(issues(draftUnder({ ...foster, change: { particulars: {} } }))).toEqual([
      'particulars.housing: required',
      'particulars.bank: required',
      'particulars.bank-account: required',
    ]);
    expect(issues(draftUnder({ ...foster, answers: { married: true }, change: { particulars: {} } }))).toContain('particulars.spouse-name: required');
  });
  it('dates are dates', () => {
    const particulars = { housing: 'Үй', 'stay-from': '01.13.2026', 'stay-until': '2026-12-31' };
    expect(issues(draftUnder({ ...guest, change: { particulars } }))).toEqual(['particulars.stay-from: date-impossible']);
  });
  it('a missing consent is a ground to refuse the service, not acceptance, where the act says so', () => {
    const consent = { given: false, text: 'protected-data-1', lang: 'kk' };
    const check = checkApplication(draftToApplication(draftUnder({ ...foster, change: { consent } })), w.as('clerk'));
    expect(check.issues).toEqual([]);
    expect(check.warnings).toContainEqual({ code: 'consent-missing', field: 'consent.given' });
    expect(story.registeredCase(w, draftUnder({ ...foster, change: { consent } })).application.consent.given).toBe(false);
  });
  it('the visits ask for nothing', () => expect(issues(sampleDraft())).toEqual([]));
  it('a slip is put right like any other', () => {
    const row = story.registeredCase(w, draftUnder(foster));
    const fixed = w.take(correctCase(row, { path: 'particulars.housing', value: 'Жаңа мекенжай', reason: 'Қате' }, w.as('clerk')));
    expect(fixed.application.particulars?.['housing']).toBe('Жаңа мекенжай');
    expect(codes(correctCase(row, { path: 'particulars.housing', value: '', reason: 'Қате' }, w.as('clerk')))).toEqual([
      'particulars.housing: required',
    ]);
  });
});

it.each([
  ['2016-11-17', ['children.0.birthDate: child-too-young']],
  ['2016-11-16', []],
  ['2008-11-17', []],
])('a child born %s is asked for an opinion on 16.11.2026: %j', (birthDate, expected) => {
  const [child] = draftUnder(opinion).children;
  const courtDecision = { court: '', date: '', number: '' };
  expect(issues(draftUnder({ ...opinion, change: { courtDecision, children: child ? [{ ...child, birthDate }] : [] } }))).toEqual(expected);
});

describe('what a positive result says', () => {
  it('by the fields of the edition', () => {
    const row = story.checkedCase(w, draftUnder(foster));
    const fields = story.grantOf(w, row);
    const draft = (change: Record<string, string>) => draftGrant(row, { ...fields, ...change }, w.as('executor'));
    expect(codes(draft({ amount: 'көп', 'pay-from': '31.02.2026', 'contract-number': ' ' })).sort()).toEqual([
      'amount: number-shape',
      'contract-number: required',
      'pay-from: date-impossible',
    ]);
    expect(codes(draft({ place: 'Үй' }))).toEqual(['place: unknown-field']);
    const drafted = w.take(draft({ 'pay-until': '' }));
    expect(drafted.draft?.draft.kind === 'grant' && 'pay-until' in drafted.draft.draft.fields).toBe(false);
  });
  it('for the visits: place and hours', () => {
    expect(codes(draftGrant(story.checkedCase(w), {}, w.as('executor')))).toEqual(['place: required', 'schedule: required']);
  });
});
