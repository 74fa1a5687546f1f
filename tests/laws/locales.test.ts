import { describe, expect, test } from 'vitest';
import { LANGS } from '../../shared/kernel/lang.ts';
import { usesOf, type Use } from './locale-uses.ts';
import { allKeys, readLocales } from './read-locales.ts';
import { readSources } from './read-sources.ts';

const locales = readLocales();
const PLURALS = ['one', 'few', 'many', 'other'];
const texts = LANGS.flatMap((lang) =>
  [...locales[lang]].flatMap(([space, words]) => [...words].map(([key, text]) => ({ id: `${lang}/${space}:${key}`, text }))),
);

describe('the two languages', () => {
  test('have the same keys', () => {
    const [kk, ru] = [allKeys(locales.kk), allKeys(locales.ru)];
    expect({ onlyKk: kk.filter((key) => !ru.includes(key)), onlyRu: ru.filter((key) => !kk.includes(key)) }).toEqual({ onlyKk: [], onlyRu: [] });
    expect(kk.length).toBeGreaterThan(100);
  });

  test('have no empty text', () => expect(texts.filter(({ text }) => text.trim() === '').map(({ id }) => id)).toEqual([]));

  test('ask for the same values in a text', () => {
    const paramsOf = (text: string | undefined) => [...new Set([...(text ?? '').matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]))].sort().join();
    const differing = [...locales.kk].flatMap(([space, words]) =>
      [...words].filter(([key, text]) => paramsOf(text) !== paramsOf(locales.ru.get(space)?.get(key))).map(([key]) => `${space}:${key}`),
    );
    expect(differing).toEqual([]);
  });

  test('give a plural in all of its forms', () => {
    const keys = new Set(allKeys(locales.kk));
    const families = [...keys].filter((key) => /_(one|few|many)$/.test(key)).map((key) => key.slice(0, key.lastIndexOf('_')));
    expect(families.flatMap((family) => PLURALS.map((form) => `${family}_${form}`)).filter((key) => !keys.has(key))).toEqual([]);
  });

  test('mix no Latin letters into a Cyrillic word', () => {
    // The mark between date and time is Latin by the standard: ДДTЧЧ.
    const standard = /(?<=ДД|КК)T(?=ЧЧ|СС)/g;
    const mixed = texts.flatMap(({ id, text }) =>
      (
        text
          .replace(/\{\{.*?\}\}/g, ' ')
          .replace(standard, ' ')
          .match(/\p{L}+/gu) ?? []
      )
        .filter((word) => /\p{sc=Latin}/u.test(word) && /\p{sc=Cyrillic}/u.test(word))
        .map((word) => `${id}: ${word}`),
    );
    expect(mixed).toEqual([]);
  });

  test('are written in composed letters', () => expect(texts.filter(({ text }) => text !== text.normalize('NFC')).map(({ id }) => id)).toEqual([]));
});

describe('every text that the code asks for', () => {
  const uses = readSources()
    .filter(({ path }) => path.startsWith('renderer/'))
    .flatMap(usesOf)
    .filter(({ spaces }) => spaces.length > 0);

  const isThere = ({ spaces, key, whole }: Use): boolean =>
    spaces.some((space) => {
      const words = [...(locales.kk.get(space)?.keys() ?? [])];
      if (!whole) return words.some((word) => word.startsWith(key));
      return words.some((word) => word === key || (word.startsWith(`${key}_`) && PLURALS.includes(word.slice(key.length + 1))));
    });

  test('is there', () => {
    expect(uses.length).toBeGreaterThan(50);
    expect(uses.filter((use) => !isThere(use)).map(({ path, spaces, key }) => `${path}: ${spaces.join('|')}:${key}`)).toEqual([]);
  });
});
