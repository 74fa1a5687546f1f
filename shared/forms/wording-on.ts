import type { FormWording } from '../cases/form-wording.ts';
import type { LawPackage } from '../cases/office.ts';
import { fillText } from '../kernel/fill-text.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { FormWords } from './form-input.ts';
import { textFault } from './text-fault.ts';
import { wordingKeys } from './wording-keys.ts';

/** A package of the region with the wording of a form. */
export type WordingPackage = LawPackage & { readonly content: FormWording & { readonly kind: 'form-wording' } };
/** Is it a wording that the package carries? */
export const isWording = (one: LawPackage): one is WordingPackage => one.content.kind === 'form-wording';

type Sheet = { readonly form: string; readonly service?: string | undefined; /** The day that the sheet bears. */ readonly on: LocalDate };

/**
 * The wording in which a sheet is printed, now and at every later reprint: of those in effect on the day that the sheet bears the last to take effect, of one day the later number;
 * one for the service goes before one for all. Null: the program's own.
 */
export function wordingOn(packages: readonly LawPackage[] | undefined, { form, service, on }: Sheet): WordingPackage | null {
  const inEffect = (packages ?? []).filter(isWording).filter(({ effective, content }) => effective <= on && content.form === form);
  const latest = (of: string | undefined) =>
    inEffect
      .filter(({ content }) => content.service === of)
      .toSorted(byEffect)
      .at(-1);
  return (service === undefined ? undefined : latest(service)) ?? latest(undefined) ?? null;
}

const byEffect = (a: LawPackage, b: LawPackage): number => (a.effective === b.effective ? a.number - b.number : a.effective < b.effective ? -1 : 1);

/**
 * The words of a form with the texts of a wording in their places. A text that this version has no place for, or whose {{places}} it does not fill, is left out: better the
 * program's own than a gap on paper. The sheet calls itself official only where all that the form says by itself is.
 */
export function wordedBy(words: FormWords, wording: FormWording): FormWords {
  const { lang } = words.format;
  const { own, all } = wordingKeys(wording, words.texts);
  const texts = new Map(all.flatMap((key) => placed(key, Object.hasOwn(wording.texts, key) ? wording.texts[key]?.[lang] : undefined, words)));
  if (texts.size === 0) return words;
  return {
    ...words,
    say: (key, params) => {
      const text = texts.get(key);
      return text === undefined ? words.say(key, params) : fillText(text, params);
    },
    annexText: wording.source === 'official' && own.every((key) => texts.has(key)) ? 'official' : 'reconstructed',
  };
}

const placed = (key: string, text: string | undefined, { texts }: FormWords): readonly (readonly [string, string])[] =>
  text === undefined || textFault(text, texts.get(key) ?? '') ? [] : [[key, text]];
