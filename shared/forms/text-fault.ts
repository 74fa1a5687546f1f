import type { Refusal } from '../kernel/refusal.ts';
import { WORDING_LIMITS } from '../cases/form-wording.ts';

/** The letters that the print font has, but for the rarest: a sheet with any other could not be printed at all. */
const PRINTED = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u0400-\u052f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u20b8\u2116]*$/u;
const PLACE = /\{\{(\w+)\}\}/gu;

/** The {{places}} of a text that are filled in when it is printed, each once, in the order of the alphabet. */
export const placesOf = (text: string): readonly string[] => [...new Set([...text.matchAll(PLACE)].map(([place]) => place))].sort();

/**
 * What is wrong with a text that is to stand where the program's own stands: it has the same {{places}} and as many lines, it is plain text in composed letters that can be
 * printed. Codes: form-wording-places (places), -characters (character), -lines, -too-long (max).
 */
export function textFault(text: string, own: string): Refusal | null {
  const wanted = placesOf(own).join(', ');
  if (placesOf(text).join(', ') !== wanted || /[{}]/u.test(text.replace(PLACE, ''))) {
    return { code: wanted === '' ? 'form-wording-no-places' : 'form-wording-places', params: { places: wanted } };
  }
  if (text.length > WORDING_LIMITS.text) return { code: 'form-wording-too-long', params: { max: WORDING_LIMITS.text } };
  const foreign = [...text].find((character) => !PRINTED.test(character));
  if (foreign !== undefined) return { code: 'form-wording-characters', params: { character: shown(foreign) } };
  const isWhole = text.trim() === text && text !== '' && text === text.normalize('NFC');
  return isWhole && linesOf(text) === linesOf(own) ? null : { code: 'form-wording-lines', params: { lines: linesOf(own) } };
}

const linesOf = (text: string): number => text.split('\n').length;
const shown = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
