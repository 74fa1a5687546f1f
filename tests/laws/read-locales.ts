import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inRepo } from '../../build/repo-root.ts';
import type { Lang } from '../../shared/kernel/lang.ts';

/** Namespace → dotted key → text, of one language. */
export type Words = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** All words of both languages. */
export const readLocales = (): Readonly<Record<Lang, Words>> => ({ kk: readWords('kk'), ru: readWords('ru') });

function readWords(lang: Lang): Words {
  const files = globSync('*.json', { cwd: inRepo('locales', lang) }).sort();
  return new Map(files.map((file) => [basename(file, '.json'), flatten(JSON.parse(readFileSync(inRepo('locales', lang, file), 'utf8')))]));
}

function flatten(value: unknown, path = ''): Map<string, string> {
  if (value === null || typeof value !== 'object') return new Map([[path, String(value)]]);
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...flatten(inner, path ? `${path}.${key}` : key)]));
}

/** `namespace:key` of every text of a language. */
export const allKeys = (words: Words): string[] => [...words].flatMap(([space, texts]) => [...texts.keys()].map((key) => `${space}:${key}`)).sort();
