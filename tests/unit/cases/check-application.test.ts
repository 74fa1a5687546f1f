import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApplicationDraft } from '../../../shared/cases/application-draft.ts';
import { emptyDraft } from '../../../shared/cases/application-draft.ts';
import { checkApplication } from '../../../shared/cases/check-application.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { refuseAcceptance } from '../../../shared/cases/refuse-acceptance.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import { makeWorld } from '../../world/make-world.ts';
import { IIN } from '../../world/people.ts';
import { representedDraft, sampleDraft } from '../../world/sample-draft.ts';

const world = makeWorld().as('clerk');
const check = (draft: ApplicationDraft) => checkApplication(draftToApplication(draft), world);
const issuesOf = (draft: ApplicationDraft): string[] => check(draft).issues.map(({ code, field }) => `${field ?? ''}: ${code}`);

/** The sample with texts put at dotted paths. */
function typed(changes: Record<string, unknown>, from = sampleDraft()): ApplicationDraft {
  const draft = structuredClone(from) as unknown as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() as string;
    let at = draft as Record<string, unknown>;
    for (const key of keys) at = (at[key] ??= { ...sampleDraft().children[0] }) as Record<string, unknown>;
    at[last] = value;
  }
  return draft as unknown as ApplicationDraft;
}

describe('the check at the counter', () => {
  it('the samples are complete', () => {
    for (const draft of [sampleDraft(), representedDraft()])
      expect(check(draft)).toMatchObject({ issues: [], warnings: [], missing: [], expired: [] });
  });

  it.each([
    [{ 'applicant.surname': '' }, 'applicant.surname: required'],
    [{ 'applicant.surname': 'я'.repeat(10_000) }, 'applicant.surname: too-long'],
    [{ 'applicant.name': 'Әлия\u202E' }, 'applicant.name: hidden-characters'],
    [{ 'applicant.name': 'Әлия7' }, 'applicant.name: name-characters'],
    [{ 'applicant.iin': '' }, 'applicant.iin: required'],
    [{ 'applicant.iin': '90010149999' }, 'applicant.iin: iin-length'],
    [{ 'applicant.iin': 'абвгд' }, 'applicant.iin: iin-digits'],
    [{ 'applicant.iin': '900101499995' }, 'applicant.iin: iin-checksum'],
    [{ 'applicant.iin': IIN.man1990 }, 'applicant.sex: sex-iin-mismatch'],
    [{ 'applicant.birthDate': '' }, 'applicant.birthDate: required'],
    [{ 'applicant.birthDate': '31.02.1990' }, 'applicant.birthDate: date-impossible'],
    [{ 'applicant.birthDate': '02.01.1990' }, 'applicant.birthDate: birth-date-iin-mismatch'],
    [{ 'applicant.birthDate': '17.11.2026' }, 'applicant.birthDate: birth-date-future'],
    [{ 'applicant.sex': '' }, 'applicant.sex: required'],
    [{ 'applicant.address': ' ' }, 'applicant.address: required'],
    [{ 'applicant.phone': '1414' }, 'applicant.phone: phone-shape'],
    [{ 'applicant.email': 'nobody' }, 'applicant.email: email-shape'],
    [{ children: [] }, 'children: child-required'],
    [{ 'children.0.iin': '', 'children.0.birthDate': '2008-11-16' }, 'children.0.birthDate: child-of-age'],
    [{ 'children.0.iin': '', 'children.0.birthDate': '1989-01-01' }, 'children.0.birthDate: child-of-age'],
    [{ 'children.0.iin': IIN.woman1990 }, 'children.0.iin: iin-repeated'],
    [{ 'children.1.iin': IIN.boy2015 }, 'children.1.iin: iin-repeated'],
    [{ 'children.1.iin': '', 'children.1.surname': 'КАСЫМОВ' }, 'children.1.surname: child-repeated'],
    [{ 'children.0.birthDate': '2015-01-02' }, 'children.0.birthDate: birth-date-iin-mismatch'],
    [{ 'courtDecision.court': '' }, 'courtDecision.court: required'],
    [{ 'courtDecision.date': '' }, 'courtDecision.date: required'],
    [{ 'courtDecision.number': '' }, 'courtDecision.number: required'],
    [{ 'courtDecision.date': '17.11.2026' }, 'courtDecision.date: date-in-future'],
    [{ 'courtDecision.date': 'вчера' }, 'courtDecision.date: date-impossible'],
    [{ 'courtDecision.date': '2014-05-05' }, 'courtDecision.date: court-before-birth'],
    [{ 'documents.2.date': '2026-11-17' }, 'documents.2.date: date-in-future'],
    [{ 'documents.2.date': '2026-11-10', 'documents.2.validUntil': '2026-11-09' }, 'documents.2.validUntil: valid-until-before-date'],
    [{ 'documents.2.sheets': 'много' }, 'documents.2.sheets: sheets-number'],
    [{ 'documents.2.sheets': '0' }, 'documents.2.sheets: sheets-number'],
    [{ 'documents.2.requirement': 'diploma' }, 'documents.2.requirement: document-unknown'],
    [{ 'documents.2.requirement': 'police-reference' }, 'documents.3.requirement: document-repeated'],
    [{ 'identity.document': '' }, 'identity.document: identity-required'],
    [{ 'consent.given': false }, 'consent.given: consent-required'],
    [{ service: 'weather' }, 'service: edition-missing'],
    [{ service: '' }, 'service: edition-missing'],
    [{ channel: 'pigeon' }, 'channel: channel-missing'],
  ])('%j gives %s', (changes, issue) => expect(issuesOf(typed(changes))).toContain(issue));

  it.each([
    [{ 'representative.iin': IIN.woman1990 }, 'representative.iin: representative-is-applicant'],
    [{ 'representative.iin': IIN.boy2015second }, 'representative.iin: representative-not-adult'],
    [{ 'representative.powerOfAttorney.notary': '' }, 'representative.powerOfAttorney.notary: required'],
    [{ 'representative.powerOfAttorney.date': '2026-11-17' }, 'representative.powerOfAttorney.date: date-in-future'],
    [{ 'representative.powerOfAttorney.validUntil': '2026-11-15' }, 'representative.powerOfAttorney.validUntil: power-of-attorney-expired'],
  ])('a representative: %j gives %s', (changes, issue) => expect(issuesOf(typed(changes, representedDraft()))).toContain(issue));

  it('a representative switched off is not checked, and what was typed is not lost', () =>
    expect(issuesOf(typed({ 'representative.present': false }, representedDraft()))).toEqual([]));
  it('issues come in the order of the form, one sentence a field', () => {
    const fields = check(emptyDraft({ service: 'visits', region: 'national', channel: 'office', lang: 'ru' })).issues.map(({ field }) => field ?? '');
    expect(fields[0]).toBe('applicant.surname');
    expect(fields.at(-1)).toBe('consent.given');
    expect(new Set(fields).size).toBe(fields.length);
  });
  it('valid until today is still valid, yesterday is expired', () => {
    expect(check(typed({ 'documents.3.validUntil': '2026-11-16' })).expired).toEqual([]);
    expect(check(typed({ 'documents.3.validUntil': '2026-11-15' })).expired).toEqual(['police-reference']);
    expect(check(typed({ 'identity.validUntil': '2026-11-15' })).expired).toEqual(['identity']);
  });
  it('an untouched checklist misses what has to be brought, not the form itself', () =>
    expect(check(sampleDraft({ documents: [] })).missing).toEqual(['court-decision', 'police-reference']));
  it('18 today is adult; 18 tomorrow still a child', () => {
    expect(issuesOf(typed({ 'children.0.iin': '', 'children.0.birthDate': '2008-11-17' }))).toEqual([]);
  });
  it('an applicant under age is warned about and taken in: order 343 refuses such a person the service, not the acceptance', () => {
    const born = (date: string) =>
      check(
        typed({ 'applicant.iin': '', 'applicant.birthDate': date, children: [{ ...sampleDraft().children[0], iin: '', birthDate: '2025-01-01' }] }),
      );
    const about = (date: string) => [...born(date).issues, ...born(date).warnings].map(({ code, field }) => `${field}: ${code}`);
    expect(born('2008-11-17').warnings).toContainEqual({ code: 'applicant-not-adult', field: 'applicant.birthDate' });
    expect(born('2008-11-17').issues.map(({ field }) => field)).toEqual(['applicant.iin']);
    expect(about('2008-11-16')).not.toContain('applicant.birthDate: applicant-not-adult');
  });

  it('whatever comes, it answers, and registers only what it finds nothing against', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), fc.constant(draftToApplication(sampleDraft()))), (candidate) => {
        const found = checkApplication(candidate, world);
        const clean = found.issues.length + found.missing.length + found.expired.length === 0;
        refuseAcceptance(candidate, world);
        return registerApplication(candidate, world).ok === clean;
      }),
    );
  });
  it('any one field spoilt by any text never throws', () => {
    const paths = [
      'applicant.surname',
      'applicant.iin',
      'applicant.birthDate',
      'children.0.birthDate',
      'documents.1.validUntil',
      'documents.1.sheets',
      'courtDecision.date',
      'note',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.string({ unit: 'binary' }), (path, text) => Array.isArray(check(typed({ [path]: text })).issues)),
    );
  });
});
