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
  const once = placed.filter(({ field, code }) => {
    const key = field ?? `code:${code}`;
    return seen.has(key) ? false : seen.add(key);
  });
  return once
    .map((issue, place) => ({ issue, place, rank: rankOf(issue.field ?? '') }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ issue }) => issue);
}

// Paths in the order of the form; a list's places keep the order of the check.
const ORDER = [
  /^(service|region|channel)/,
  /^(via|counter)/,
  /^applicant\.iin/,
  /^applicant\.lang/,
  /^applicant\.(birthDate|sex)/,
  /^applicant\.surname/,
  /^applicant\.name/,
  /^applicant\.patronymic/,
  /^applicant\.address/,
  /^applicant/,
  /^representative\.iin/,
  /^representative\.(surname|name|patronymic)/,
  /^representative/,
  /^children/,
  /^courtDecision/,
  /^answers/,
  /^particulars/,
  /^(documents|identity)/,
  /^consent/,
];
function rankOf(field: string): number {
  const rank = ORDER.findIndex((pattern) => pattern.test(field));
  return rank < 0 ? ORDER.length : rank;
}

const iinAt = (draft: ApplicationDraft, person: string): string =>
  person === 'applicant' ? draft.applicant.iin : (draft.children[Number(person.slice('children.'.length))]?.iin ?? '');
