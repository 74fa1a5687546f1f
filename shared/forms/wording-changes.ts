import type { FormWording } from '../cases/form-wording.ts';
import type { Lang } from '../kernel/lang.ts';
import { LANGS } from '../kernel/lang.ts';
import type { BuiltInTexts } from './built-in-texts.ts';
import { wordingKeys } from './wording-keys.ts';

export type WordingChange = { readonly key: string; readonly lang: Lang; readonly was: string; readonly is: string };

/** What a wording changes on the form, against the one before it (null: the program's own), text by text. What only the one before had goes back to the program's own. */
export function wordingChanges(wording: FormWording, before: FormWording | null, builtIn: BuiltInTexts): readonly WordingChange[] {
  const textIn = (one: FormWording | null, key: string, lang: Lang) =>
    (one && Object.hasOwn(one.texts, key) ? one.texts[key]?.[lang] : undefined) ?? builtIn[lang].get(key) ?? '';
  return wordingKeys(wording, builtIn.kk)
    .all.flatMap((key) => LANGS.map((lang) => ({ key, lang, was: textIn(before, key, lang), is: textIn(wording, key, lang) })))
    .filter(({ was, is }) => was !== is);
}
