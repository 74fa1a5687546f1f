import { addYears, type LocalDate, parseLocalDate } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { foldText } from '../people/fold-text.ts';
import { checkIin, type CheckedIin } from '../people/iin.ts';
import { listAt, recordAt, textAt, type Found } from './read-candidate.ts';

const ADULT = 18;

/**
 * Rules about the people of an application, each on what can be read so far (the rest of the form may still be empty).
 * Codes: those of checkIin, birth-date-iin-mismatch, sex-iin-mismatch, birth-date-future, representative-not-adult,
 * child-of-age, child-too-young, child-too-old, child-older-than-applicant, child-repeated, iin-repeated, representative-is-applicant, power-of-attorney-expired, date-in-future; warning applicant-not-adult.
 */
export function checkPeople(candidate: unknown, today: LocalDate, childAge: ChildAge = {}): Found {
  const found: Found = { issues: [], warnings: [] };
  const form: Form = { candidate, found, today, childAge };
  checkPerson(form, 'applicant');
  const children = listAt(candidate, 'children');
  children.forEach((_, i) => checkPerson(form, `children.${i}`));
  checkAges(form, children.length);
  checkRepetitions(form, children.length);
  if (recordAt(candidate, 'representative')) checkRepresentative(form);
  return found;
}

/** What is being read, the day it is read on, and where findings go. */
type Form = { readonly candidate: unknown; readonly found: Found; readonly today: LocalDate; readonly childAge: ChildAge };

/** Ages that the edition admits, in whole years, both ends included. */
export type ChildAge = { readonly min?: number | undefined; readonly max?: number | undefined };

function checkPerson(form: Form, path: string): void {
  const { candidate, found, today } = form;
  const birthDate = dateAt(candidate, `${path}.birthDate`);
  if (birthDate && birthDate > today) found.issues.push({ code: 'birth-date-future', field: `${path}.birthDate` });
  const checked = checkIinAt(form, `${path}.iin`);
  if (!checked) return;
  if (checked.birthDate && birthDate && checked.birthDate !== birthDate)
    found.issues.push({ code: 'birth-date-iin-mismatch', field: `${path}.birthDate` });
  const sex = textAt(candidate, `${path}.sex`);
  if (checked.sex && sex !== '' && checked.sex !== sex) found.issues.push({ code: 'sex-iin-mismatch', field: `${path}.sex` });
}

function checkIinAt({ candidate, found, today }: Form, field: string): CheckedIin | null {
  const text = textAt(candidate, field);
  if (text === '') return null;
  const checked = checkIin(text, today);
  if (!checked.ok) {
    found.issues.push({ ...checked.error, field });
    return null;
  }
  found.warnings.push(...checked.value.warnings.map((code) => ({ code, field })));
  return checked.value;
}

function checkAges({ candidate, found, today, childAge }: Form, children: number): void {
  const applicant = dateAt(candidate, 'applicant.birthDate');
  // Being under age is a ground to refuse the service (order 343, ground 1), never to refuse acceptance: the application is taken in.
  if (applicant && applicant <= today && addYears(applicant, ADULT) > today)
    found.warnings.push({ code: 'applicant-not-adult', field: 'applicant.birthDate' });
  for (let i = 0; i < children; i++) {
    const field = `children.${i}.birthDate`;
    const child = dateAt(candidate, field);
    if (!child) continue;
    if (addYears(child, ADULT) <= today) found.issues.push({ code: 'child-of-age', field });
    else if (childAge.max !== undefined && addYears(child, childAge.max + 1) <= today)
      found.issues.push({ code: 'child-too-old', params: { age: childAge.max }, field });
    if (childAge.min !== undefined && child <= today && addYears(child, childAge.min) > today)
      found.issues.push({ code: 'child-too-young', params: { age: childAge.min }, field });
    if (applicant && child <= applicant) found.issues.push({ code: 'child-older-than-applicant', field });
  }
}

function checkRepetitions({ candidate, found }: Form, children: number): void {
  const applicant = textAt(candidate, 'applicant.iin');
  const iins = new Set(applicant === '' ? [] : [applicant]);
  const names = new Set<string>();
  for (let i = 0; i < children; i++) {
    const iin = textAt(candidate, `children.${i}.iin`);
    if (iin !== '' && iins.has(iin)) found.issues.push({ code: 'iin-repeated', field: `children.${i}.iin` });
    if (iin !== '') iins.add(iin);
    const person = ['surname', 'name', 'patronymic', 'birthDate'].map((key) => foldText(textAt(candidate, `children.${i}.${key}`)));
    if (person[0] === '' || person[1] === '') continue;
    if (names.has(person.join('|'))) found.issues.push({ code: 'child-repeated', field: `children.${i}.surname` });
    names.add(person.join('|'));
  }
}

function checkRepresentative(form: Form): void {
  const { candidate, found, today } = form;
  const checked = checkIinAt(form, 'representative.iin');
  if (checked?.iin === textAt(candidate, 'applicant.iin')) found.issues.push({ code: 'representative-is-applicant', field: 'representative.iin' });
  if (checked?.birthDate && addYears(checked.birthDate, ADULT) > today)
    found.issues.push({ code: 'representative-not-adult', field: 'representative.iin' });
  const attorney = 'representative.powerOfAttorney';
  const given = dateAt(candidate, `${attorney}.date`);
  const validUntil = dateAt(candidate, `${attorney}.validUntil`);
  if (given && given > today) found.issues.push({ code: 'date-in-future', field: `${attorney}.date` });
  if (validUntil && validUntil < today) found.issues.push({ code: 'power-of-attorney-expired', field: `${attorney}.validUntil` });
  if (given && validUntil && validUntil < given) found.issues.push(beforeStart(`${attorney}.validUntil`));
}

const dateAt = (candidate: unknown, path: string): LocalDate | null => parseLocalDate(textAt(candidate, path));
const beforeStart = (field: string): Refusal => ({ code: 'valid-until-before-date', field });
