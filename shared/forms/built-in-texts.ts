import { LANGS, type Lang } from '../kernel/lang.ts';

/** Texts of printed forms in one language as they stand, with their {{places}}, by the key under which a form asks for them. */
export type FormTexts = ReadonlyMap<string, string>;
export type BuiltInTexts = Readonly<Record<Lang, FormTexts>>;
/** The content of `locales/<lang>/forms.json` and `complaint-forms.json`. */
export type FormTrees = { readonly forms: object; readonly 'complaint-forms': object };

/** The wording that the program itself carries. Texts of complaints have their namespace before the key, as the forms write it. */
export const builtInTexts = (trees: Readonly<Record<Lang, FormTrees>>): BuiltInTexts =>
  Object.fromEntries(
    LANGS.map((lang) => [lang, new Map([...leavesOf(trees[lang].forms, ''), ...leavesOf(trees[lang]['complaint-forms'], 'complaint-forms:')])]),
  ) as unknown as BuiltInTexts;

function leavesOf(node: unknown, key: string): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[key, node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([part, inner]) => leavesOf(inner, key === '' || key.endsWith(':') ? `${key}${part}` : `${key}.${part}`));
}
