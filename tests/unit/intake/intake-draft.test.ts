import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkApplication } from '../../../shared/cases/check-application.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { emptyDraft } from '../../../shared/cases/application-draft.ts';
import { withIin } from '../../../renderer/features/intake/fill-from-iin.ts';
import { alignDocuments, newIntake } from '../../../renderer/features/intake/new-intake.ts';
import { placeIssues } from '../../../renderer/features/intake/place-issues.ts';
import { reviveDraft } from '../../../renderer/features/intake/revive-draft.ts';
import { draftName, StoredIntake } from '../../../renderer/features/intake/stored-intake.ts';
import { typedQuery } from '../../../renderer/parts/typed-query.ts';
import { wholeYears } from '../../../renderer/parts/whole-years.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { makeWorld } from '../../world/make-world.ts';
import { IIN } from '../../world/people.ts';
import { requiredDocuments, sampleDraft } from '../../world/sample-draft.ts';

const START = { service: 'visits', region: 'national', channel: 'office', lang: 'kk' } as const;
const TODAY = '2026-11-16' as LocalDate;

describe('an application begun from the search box', () => {
  const world = makeWorld().world();
  it.each([
    [IIN.woman1990, (draft: ReturnType<typeof newIntake>) => draft.applicant.iin, IIN.woman1990],
    ['Қасымова Әлия', (draft: ReturnType<typeof newIntake>) => draftName(draft), 'Қасымова Әлия'],
    ['2-100/2025', (draft: ReturnType<typeof newIntake>) => draft.courtDecision.number, '2-100/2025'],
  ])('goes on with «%s»', (text, read, expected) => {
    expect(read(newIntake(world, 'kk', typedQuery(text)))).toBe(expected);
  });

  it('speaks the language of the screen it was begun in', () => {
    expect(newIntake(world, 'ru', { kind: 'empty' }).applicant.lang).toBe('ru');
  });
});

describe('a draft that comes back from the disk', () => {
  it('is the draft that was typed, word for word', () => {
    const typed = sampleDraft({ note: ' қате\u202e мәтін ' });
    expect(reviveDraft(JSON.parse(JSON.stringify(typed)), START)).toEqual(typed);
  });

  it('keeps what this version knows and blanks the rest', () => {
    const revived = reviveDraft(
      { applicant: { surname: 'Ким', iin: 7, fax: '1' }, children: [{ name: 'Анна' }, null], answers: { a: true, b: 'no' } },
      START,
    );
    expect(revived.applicant).toEqual({ ...emptyDraft(START).applicant, surname: 'Ким' });
    expect(revived.children.map((child) => child.name)).toEqual(['Анна', '']);
    expect(revived.answers).toEqual({ a: true });
  });

  it('is a whole draft whatever was on the disk', () => {
    fc.assert(
      fc.property(fc.anything(), (saved) => {
        const revived = reviveDraft(saved, START);
        expect(revived.children.length).toBeGreaterThan(0);
        expect(() => checkApplication(draftToApplication(revived), makeWorld().world())).not.toThrow();
      }),
      { numRuns: 30 },
    );
  });

  it('is refused when it is of an unknown version', () => {
    expect(StoredIntake.safeParse({ v: 2, application: {} }).success).toBe(false);
    expect(StoredIntake.safeParse({ v: 1, done: 'case' }).success).toBe(true);
  });
});

describe('documents of the list', () => {
  it('stand in the order of the edition, the application itself ticked', () => {
    const requirements = requiredDocuments();
    const aligned = alignDocuments(emptyDraft(START), requirements);
    const handedIn = requirements.filter(({ kind }) => kind !== 'identity');
    expect(aligned.documents.map(({ requirement }) => requirement)).toEqual(handedIn.map(({ id }) => id));
    expect(
      aligned.documents.filter(({ state }) => state === 'present').map(({ requirement }) => requirements.find(({ id }) => id === requirement)?.kind),
    ).toEqual(['application']);
    expect(alignDocuments(aligned, requirements)).toBe(aligned);
  });
});

describe('IIN at the counter', () => {
  it('fills birth date and sex when it is right', () => {
    const draft = withIin(emptyDraft(START), { person: 'applicant', text: '900101 499 994', today: TODAY, fills: true });
    expect(draft.applicant).toMatchObject({ iin: '900101 499 994', birthDate: '1990-01-01', sex: 'female' });
  });

  it('takes nothing away when it is wrong', () => {
    const draft = withIin(sampleDraft(), { person: 'children.0', text: '15010', today: TODAY, fills: true });
    expect(draft.children[0]).toMatchObject({ iin: '15010', birthDate: '2015-01-01' });
  });

  it('gives the age of the birthday itself', () => {
    expect(wholeYears('2008-11-16' as LocalDate, TODAY)).toBe(18);
    expect(wholeYears('2008-11-17' as LocalDate, TODAY)).toBe(17);
    expect(wholeYears('2008-02-29' as LocalDate, '2026-02-28' as LocalDate)).toBe(18);
  });
});

describe('mistakes stand at fields that are on the screen', () => {
  const world = makeWorld().world();
  const fieldsOf = (draft: ReturnType<typeof sampleDraft>) =>
    placeIssues(checkApplication(draftToApplication(draft), world).issues, draft, TODAY).map(({ field }) => field);

  it('asks a blank applicant for the IIN once and for no hidden field', () => {
    const fields = fieldsOf(emptyDraft(START));
    expect(fields.filter((field) => field === 'applicant.iin')).toHaveLength(1);
    expect(fields).not.toContain('applicant.birthDate');
    expect(fields).not.toContain('applicant.sex');
    expect(fields).toContain('children.0.birthDate');
  });

  it("says a child's age at the IIN that tells it, and at the birth date when it was typed", () => {
    const child = sampleDraft().children[0]!;
    const grown = { birthDate: '2000-01-01', iin: '' };
    expect(fieldsOf(sampleDraft({ children: [{ ...child, ...grown }] }))).toEqual(['children.0.birthDate']);
    expect(fieldsOf(sampleDraft({ children: [{ ...child, iin: IIN.woman1990second, birthDate: '1990-01-01', sex: 'female' }] }))).toEqual([
      'children.0.iin',
    ]);
  });

  it('has nothing to say about the sample', () => {
    expect(fieldsOf(sampleDraft())).toEqual([]);
  });
});
