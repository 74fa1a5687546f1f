import type { Lang } from './lang.ts';

/** The alphabets as people learn them; ё stands with е, as in directories, and follows it only between equal words. */
const ALPHABETS: Readonly<Record<Lang, string>> = {
  kk: 'аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  ru: 'аәбвгғдежзиійкқлмнңоөпрстуүұфхһцчшщъыьэюя',
};
const BEFORE_LETTERS = ' _-–—,;:!?.…\'"“”«»()[]{}§@*/\\&#%`^+<=>|~$₸№';
const DIGITS = '0123456789';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const LOWEST = 0x20;

/** Weight of every UTF-16 code unit: signs, digits, Latin, the alphabet, then the rest of Unicode in its own order. */
function weightsOf(lang: Lang): Uint16Array {
  const known = `${BEFORE_LETTERS}${DIGITS}${LATIN}${ALPHABETS[lang]}`;
  const weights = Uint16Array.from({ length: 0x10000 }, (_, unit) => Math.min(unit + LOWEST + known.length, 0xffff));
  [...known].forEach((letter, index) => {
    weights[letter.charCodeAt(0)] = index + LOWEST;
    weights[letter.toUpperCase().charCodeAt(0)] = index + LOWEST;
  });
  for (const [letter, as] of ['ёе', 'ЁЕ', '\u00A0 ']) weights[letter?.charCodeAt(0) ?? 0] = weights[as?.charCodeAt(0) ?? 0] ?? 0;
  return weights;
}

const made = new Map<Lang, Uint16Array>();
function weights(lang: Lang): Uint16Array {
  const found = made.get(lang) ?? weightsOf(lang);
  made.set(lang, found);
  return found;
}

/** A comparer in the language's order, for `sort`: letters first, then (between equal words) ё after е and capitals first. */
export function compareText(lang: Lang): (a: string, b: string) => number {
  const table = weights(lang);
  return (rawA, rawB) => {
    const a = rawA.normalize('NFC');
    const b = rawB.normalize('NFC');
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i += 1) {
      const difference = (table[a.charCodeAt(i)] ?? 0) - (table[b.charCodeAt(i)] ?? 0);
      if (difference !== 0) return difference;
    }
    return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
  };
}

/** A key whose plain `<` order is the language's order: computed once per text where thousands are sorted. */
export function sortKey(lang: Lang): (text: string) => string {
  const table = weights(lang);
  return (raw) => {
    const text = raw.normalize('NFC');
    let key = '';
    for (let i = 0; i < text.length; i += 1) key += String.fromCharCode(table[text.charCodeAt(i)] ?? 0);
    return `${key}\u0001${text}`;
  };
}
