import type { Complaint } from '../../shared/complaints/complaint.ts';
import { fullName } from '../../shared/people/full-name.ts';
import { wordsOf } from './index-row.ts';
import { numbersIn } from './list-complaints.ts';
import type { Term } from './match-tokens.ts';
import { searchTerms } from './search-terms.ts';

/** Complaints in which every word of the box is found, in no particular order. */
export function searchComplaints(rows: Iterable<Complaint>, text: string): Complaint[] {
  const ways = searchTerms(text);
  if (ways.length === 0) return [];
  return [...rows].filter((row) => {
    const tokens = tokensOf(row);
    return ways.some((way) => way.every((term) => meets(tokens, term)));
  });
}

const meets = (tokens: readonly string[], { anyOf, exact }: Term): boolean =>
  tokens.some((token) => anyOf.some((word) => (exact ? token === word : token.startsWith(word))));

// A row never changes, it is replaced: its words are cut once.
const cut = new WeakMap<Complaint, readonly string[]>();
function tokensOf(row: Complaint): readonly string[] {
  const known = cut.get(row);
  if (known) return known;
  const made = cutTokens(row);
  cut.set(row, made);
  return made;
}

function cutTokens(row: Complaint): string[] {
  const { about, complainant, wayNumber } = row.intake;
  const own = numbersIn(row);
  const foreign = [wayNumber ?? '', 'number' in about ? (about.number ?? '') : ''];
  const tokens = new Set<string>(own.map(({ serial }) => String(serial)));
  for (const text of [...own.map((number) => number.text), ...foreign]) {
    // A number is also typed in one piece, without its strokes.
    for (const token of [...wordsOf(text), wordsOf(text).join('')]) tokens.add(token);
  }
  const { iin, organisation } = complainant;
  for (const text of [fullName(complainant), iin, organisation?.name ?? '', organisation?.bin ?? ''])
    for (const token of wordsOf(text)) tokens.add(token);
  // By heart people know a phone as 8 701 …, on paper it stands as +7 701 …: the ten digits behind are common.
  tokens.add(complainant.phone.replace(/\D/gu, '').slice(-10));
  tokens.delete('');
  return [...tokens];
}
