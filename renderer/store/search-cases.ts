import type { CaseSummary, DuplicateQuery } from './case-index.ts';
import { type IndexRow, packageToken, wordsOf } from './index-row.ts';
import { type IndexState, rowOf } from './index-state.ts';
import { lastPositions, matchAll, type Term } from './match-tokens.ts';
import { searchTerms } from './search-terms.ts';

/** Cases in which every word of the box is found, newest first. */
export function searchCases(state: IndexState, text: string, limit: number): CaseSummary[] {
  const found = new Set<number>();
  for (const way of searchTerms(text)) {
    const bits = matchAll(state, way);
    if (bits) for (const position of lastPositions(bits, limit)) found.add(position);
  }
  return [...found]
    .sort((a, b) => b - a)
    .slice(0, limit)
    .map((position) => rowOf(state, position).summary);
}

/** The case made from a package that has one of the marks. */
export function findPackage(state: IndexState, marks: readonly string[]): CaseSummary | undefined {
  const bits = matchAll(state, [{ anyOf: marks.map(packageToken), exact: true }]);
  const [position] = bits ? lastPositions(bits, 1) : [];
  return position === undefined ? undefined : rowOf(state, position).summary;
}

const MOST_DUPLICATES = 50;

/** Cases that share the applicant, a child or the court decision with what is being typed; newest first. */
export function findDuplicates(state: IndexState, query: DuplicateQuery): CaseSummary[] {
  const found = new Map<number, CaseSummary>();
  for (const { words, holds } of checksOf(query)) {
    const bits = matchAll(
      state,
      words.map((word): Term => ({ anyOf: [word], exact: true })),
    );
    if (!bits) continue;
    for (const position of lastPositions(bits, Infinity)) {
      const row = rowOf(state, position);
      if (found.size < MOST_DUPLICATES && holds(row)) found.set(position, row.summary);
    }
  }
  return [...found].sort(([a], [b]) => b - a).map(([, summary]) => summary);
}

type Check = { readonly words: readonly string[]; readonly holds: (row: IndexRow) => boolean };

/** The token index finds candidates; the row itself says whether the word stands in the right field. */
function checksOf({ applicantIin, childIin, childName, courtNumber }: DuplicateQuery): Check[] {
  const checks: Check[] = [];
  if (applicantIin) checks.push({ words: [applicantIin], holds: (row) => row.summary.applicantIin === applicantIin });
  if (childIin) checks.push({ words: [childIin], holds: (row) => row.childIins.includes(childIin) });
  if (childName) {
    const words = wordsOf(childName);
    checks.push({ words, holds: (row) => row.summary.children.some((name) => sameWords(wordsOf(name), words)) });
  }
  if (courtNumber) {
    const words = wordsOf(courtNumber);
    checks.push({ words, holds: (row) => sameWords(wordsOf(row.courtNumber), words) });
  }
  return checks;
}

/** The same words in any order; a patronymic left out on one side is no difference. */
function sameWords(stored: readonly string[], typed: readonly string[]): boolean {
  return typed.length > 0 && typed.every((word) => stored.includes(word)) && stored.length - typed.length <= 1;
}
