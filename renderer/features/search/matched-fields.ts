import { foldTokens } from '../../../shared/people/fold-text.ts';
import type { CaseSummary } from '../../store/case-index.ts';

export const MATCH_FIELDS = ['number', 'applicant', 'child', 'iin', 'decision', 'other'] as const;
export type MatchField = (typeof MATCH_FIELDS)[number];

/** By which facts of a case each typed word was found, as far as the index row tells; phones are 'other'. */
export function matchedFields(row: CaseSummary, text: string): MatchField[] {
  const fields = new Set(foldTokens(text).map((token) => fieldOf(row, token)));
  return MATCH_FIELDS.filter((field) => fields.has(field));
}

function fieldOf(row: CaseSummary, token: string): MatchField {
  const holds = (value: string) => foldTokens(value).some((word) => word.startsWith(token));
  if (holds(row.applicant)) return 'applicant';
  if (row.children.some(holds)) return 'child';
  if (/^\d{6,12}$/u.test(token) && row.applicantIin.startsWith(token)) return 'iin';
  if (holdsNumber(row.number, token)) return 'number';
  if (row.decisionNumber !== null && holdsNumber(row.decisionNumber, token)) return 'decision';
  return row.applicantIin.startsWith(token) ? 'iin' : 'other';
}

// '123' finds 'A-2026-000123': the leading noughts of a number are not typed.
const holdsNumber = (number: string, token: string): boolean =>
  foldTokens(number).some((part) => part.startsWith(token) || part.replace(/^0+/u, '').startsWith(token.replace(/^0+(?=.)/u, '')));
