import type { ApplicationDraft } from '../../../shared/cases/application-draft.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { checkIin } from '../../../shared/people/iin.ts';

/** Birth date and sex have fields of their own only where the IIN does not tell them: an applicant's after a number without a date, a child's without a right number. */
export function asksBirth(person: string, iin: string, today: LocalDate): boolean {
  const told = checkIin(iin, today);
  return person === 'applicant' ? told.ok && told.value.birthDate === null : !told.ok || told.value.birthDate === null;
}

/** Issues on the fields a person sees: what is wrong with a birth date or sex that came from the IIN is said at the IIN, once. */
export function placeIssues(issues: readonly Refusal[], draft: ApplicationDraft, today: LocalDate): Refusal[] {
  const placed = issues.map((issue) => {
    const person = /^(applicant|children\.\d+)\.(birthDate|sex)$/.exec(issue.field ?? '')?.[1];
    if (person === undefined || asksBirth(person, iinAt(draft, person), today)) return issue;
    return { ...issue, field: `${person}.iin` };
  });
  const seen = new Set<string>();
  return placed.filter(({ field, code }) => {
    const key = field ?? `code:${code}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

const iinAt = (draft: ApplicationDraft, person: string): string =>
  person === 'applicant' ? draft.applicant.iin : (draft.children[Number(person.slice('children.'.length))]?.iin ?? '');
