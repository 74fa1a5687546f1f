import kkComplaintForms from '../../locales/kk/complaint-forms.json' with { type: 'json' };
import kkComplaints from '../../locales/kk/complaints.json' with { type: 'json' };
import kkDates from '../../locales/kk/dates.json' with { type: 'json' };
import kkForms from '../../locales/kk/forms.json' with { type: 'json' };
import kkTerms from '../../locales/kk/terms.json' with { type: 'json' };
import ruComplaintForms from '../../locales/ru/complaint-forms.json' with { type: 'json' };
import ruComplaints from '../../locales/ru/complaints.json' with { type: 'json' };
import ruDates from '../../locales/ru/dates.json' with { type: 'json' };
import ruForms from '../../locales/ru/forms.json' with { type: 'json' };
import ruTerms from '../../locales/ru/terms.json' with { type: 'json' };
import { builtInTexts } from '../../shared/forms/built-in-texts.ts';
import type { FormWords } from '../../shared/forms/form-input.ts';
import { fillText } from '../../shared/kernel/fill-text.ts';
import { makeFormat } from '../../shared/kernel/format.ts';
import type { Lang } from '../../shared/kernel/lang.ts';

const SOURCES = {
  kk: { dates: kkDates, forms: kkForms, terms: kkTerms, 'complaint-forms': kkComplaintForms, complaints: kkComplaints },
  ru: { dates: ruDates, forms: ruForms, terms: ruTerms, 'complaint-forms': ruComplaintForms, complaints: ruComplaints },
} as const;

function lookUp(tree: unknown, key: string): string | null {
  const found = key
    .split('.')
    .reduce<unknown>((node, part) => (typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[part] : undefined), tree);
  return typeof found === 'string' ? found : null;
}

/** The program's own wording of all forms. */
export const BUILT_IN_TEXTS = builtInTexts(SOURCES);

const made = new Map<Lang, FormWords>();

/** The words of a sheet in its own language, whatever language the screen speaks. */
export function formWords(lang: Lang): FormWords {
  const known = made.get(lang);
  if (known) return known;
  const { dates, ...spaces } = SOURCES[lang];
  const find = (key: string) => {
    const [space, rest] = key.split(':', 2);
    return rest === undefined ? lookUp(spaces.forms, key) : lookUp(spaces[space as keyof typeof spaces], rest);
  };
  const words: FormWords = {
    // An unknown key is shown as such, so that a test over every form finds it.
    say: (key, params) => fillText(find(key) ?? `[[${key}]]`, params),
    has: (key) => find(key) !== null,
    texts: BUILT_IN_TEXTS[lang],
    format: makeFormat(lang, dates),
  };
  made.set(lang, words);
  return words;
}
