import { wordsOf } from './index-row.ts';
import type { Term } from './match-tokens.ts';

const PHONE_LIKE = /^[\d\s()+-]+$/u;
const SHORTEST_JOINED = 5;
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** Ways to read what stands in the search box: a case is found when all terms of one way are. */
export function searchTerms(text: string): Term[][] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const ways = [words.map((word) => prefix(spellingsOf(word)))];
  // Digits with spaces and brackets are also one number: a phone is written in groups.
  const digits = text.replace(/\D/gu, '');
  if (PHONE_LIKE.test(text) && digits.length >= SHORTEST_JOINED) {
    const phone = /^[78]/u.test(digits) ? [digits.slice(1)] : [];
    ways.push([prefix([digits, ...phone])]);
  }
  return ways;
}

const prefix = (anyOf: readonly string[]): Term => ({ anyOf, exact: false });

/** A word in Latin letters that all have a Cyrillic twin may be the mark of a workplace typed in the other layout. */
export function spellingsOf(word: string): string[] {
  if (word.length > 4 || !/[a-z]/u.test(word)) return [word];
  const twin = [...word].map((letter) => LOOK_ALIKES[letter] ?? letter).join('');
  return /[a-z]/u.test(twin) ? [word] : [word, twin];
}
