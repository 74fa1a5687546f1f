import { type LocalDate, parseLocalDate } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { DocumentRequirement } from '../law/catalogue.ts';
import { listAt, textAt, type Found } from './read-candidate.ts';

/** `missing` and `expired` hold ids of requirements: the grounds to refuse acceptance (Rules 2020 p. 5, 8). */
export type FoundDocuments = Found & { readonly missing: readonly string[]; readonly expired: readonly string[] };

/**
 * The package against the list the law asks for. The application itself counts as handed in unless marked missing; the identity document when
 * it was shown; every other when it is ticked as present. A date "valid until" in the past is an expired document.
 * Codes: date-in-future, valid-until-before-date, document-repeated, document-unknown; warning valid-until-missing.
 */
export function checkDocuments(candidate: unknown, required: readonly DocumentRequirement[], today: LocalDate): FoundDocuments {
  const found: Found = { issues: [], warnings: [] };
  const paths = documentPaths(candidate, required, found);
  const missing: string[] = [];
  const expired: string[] = [];
  for (const requirement of required) {
    const path = paths.get(requirement.id);
    // Identity is recorded once, in its own section; a line of the checklist only repeats it.
    const dated = requirement.kind === 'identity' ? 'identity' : path;
    if (!isPresent(candidate, requirement, path)) missing.push(requirement.id);
    else if ([dated, path].some((at) => at !== undefined && isExpired(candidate, at, today))) expired.push(requirement.id);
    else if (requirement.expires && dated !== undefined && textAt(candidate, `${dated}.validUntil`) === '')
      found.warnings.push({ code: 'valid-until-missing', field: `${dated}.validUntil` });
  }
  for (const path of paths.values()) found.issues.push(...dateIssues(candidate, path, today));
  return { ...found, missing, expired };
}

function documentPaths(candidate: unknown, required: readonly DocumentRequirement[], found: Found): Map<string, string> {
  const paths = new Map<string, string>();
  listAt(candidate, 'documents').forEach((_, i) => {
    const id = textAt(candidate, `documents.${i}.requirement`);
    const field = `documents.${i}.requirement`;
    if (paths.has(id)) found.issues.push({ code: 'document-repeated', field });
    // A line left from a question answered otherwise is no harm; only what was ticked must belong to the list.
    else if (required.some((requirement) => requirement.id === id)) paths.set(id, `documents.${i}`);
    else if (textAt(candidate, `documents.${i}.state`) === 'present') found.issues.push({ code: 'document-unknown', field });
  });
  return paths;
}

function isPresent(candidate: unknown, requirement: DocumentRequirement, path: string | undefined): boolean {
  const state = path === undefined ? '' : textAt(candidate, `${path}.state`);
  if (requirement.kind === 'application') return path === undefined || state === 'present';
  if (requirement.kind === 'identity') return isIdentityShown(candidate);
  return state === 'present';
}

/** Was the identity checked by a document (Law 94-V art. 7(10): recorded, never copied)? */
export function isIdentityShown(candidate: unknown): boolean {
  const document = textAt(candidate, 'identity.document');
  return document !== '' && document !== 'not-shown';
}

const isExpired = (candidate: unknown, path: string, today: LocalDate): boolean => {
  const until = parseLocalDate(textAt(candidate, `${path}.validUntil`));
  return until !== null && until < today;
};

function dateIssues(candidate: unknown, path: string, today: LocalDate): Refusal[] {
  const issues: Refusal[] = [];
  const date = parseLocalDate(textAt(candidate, `${path}.date`));
  const until = parseLocalDate(textAt(candidate, `${path}.validUntil`));
  if (date && date > today) issues.push({ code: 'date-in-future', field: `${path}.date` });
  if (date && until && until < date) issues.push({ code: 'valid-until-before-date', field: `${path}.validUntil` });
  return issues;
}
