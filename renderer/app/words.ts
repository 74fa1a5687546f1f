import { makeFormat, type Format } from '../../shared/kernel/format.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import kkDates from '../../locales/kk/dates.json' with { type: 'json' };
import ruDates from '../../locales/ru/dates.json' with { type: 'json' };

// Bundled at build time: a new namespace is a new file, nothing is fetched.
const FILES = import.meta.glob<Record<string, unknown>>('../../locales/*/*.json', { eager: true, import: 'default' });

/** All words of both languages: `{ kk: { ui: {…}, … }, ru: {…} }`. */
export function allWords(): Record<string, Record<string, Record<string, unknown>>> {
  const words: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [path, content] of Object.entries(FILES)) {
    const [lang = '', file = ''] = path.split('/').slice(-2);
    (words[lang] ??= {})[file.replace(/\.json$/u, '')] = content;
  }
  return words;
}

/** Formatters of both languages. */
export const FORMATS: Readonly<Record<Lang, Format>> = { kk: makeFormat('kk', kkDates), ru: makeFormat('ru', ruDates) };
