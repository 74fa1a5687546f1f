import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText, sortKey } from '../../../shared/kernel/collate.ts';
import { SORTED, UNSORTED } from '../../fixtures/format-cases.ts';

const LANGS = ['kk', 'ru'] as const;
const KAZAKH = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';

describe.each(LANGS)('alphabetical order: %s', (lang) => {
  it('sorts names as a directory does', () => {
    expect([...UNSORTED].sort(compareText(lang))).toEqual(SORTED[lang]);
  });

  it('agrees with ICU (Node carries Kazakh) on every letter and on random words', () => {
    const icu = new Intl.Collator(lang);
    expect([...KAZAKH].reverse().sort(compareText(lang))).toEqual([...KAZAKH].sort(icu.compare));
    const word = fc.string({ unit: fc.constantFrom(...KAZAKH, ' ', '-'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => a.includes('ё') || b.includes('ё') || Math.sign(compareText(lang)(a, b)) === Math.sign(icu.compare(a, b))),
    );
  });

  it('gives keys whose plain order is the same order', () => {
    const key = sortKey(lang);
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...KAZAKH, ...KAZAKH.toUpperCase(), ' ', '1', 'z') }));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [first, second] = [key(a), key(b)];
        expect(Math.sign(compareText(lang)(a, b))).toBe(first < second ? -1 : first > second ? 1 : 0);
      }),
    );
  });

  it('is an order: antisymmetric and transitive, and takes decomposed letters as whole ones', () => {
    const compare = compareText(lang);
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
    );
    expect(compare('Сеи\u0306ітова', 'Сейітова')).toBe(0);
  });
});
