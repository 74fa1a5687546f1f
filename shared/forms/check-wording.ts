import type { FormWording } from '../cases/form-wording.ts';
import { LANGS } from '../kernel/lang.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Catalogue } from '../law/catalogue.ts';
import type { BuiltInTexts } from './built-in-texts.ts';
import { CASE_FORMS } from './form-table.ts';
import { grantForms } from './form-title.ts';
import { textFault } from './text-fault.ts';
import { isComplaintForm, wordingKeys } from './wording-keys.ts';

type Known = { readonly catalogue: Catalogue; readonly builtIn: BuiltInTexts };

/**
 * Why a wording may not go out to the offices, each fault with its place: of an unknown form or service, with a key that the form does not say, with a text that would not print
 * in its place, or called official without being whole. None: it may. Codes: form-wording-form (form), -service (service), -key (key, form), -incomplete (key) and those of
 * `textFault` with key and lang.
 */
export function checkWording(wording: FormWording, { catalogue, builtIn }: Known): readonly Refusal[] {
  const { form, service, source, texts } = wording;
  if (!isForm(form, catalogue)) return [{ code: 'form-wording-form', params: { form } }];
  if (service !== undefined && (isComplaintForm(form) || !catalogue.services.some(({ id }) => id === service))) {
    return [{ code: 'form-wording-service', params: { service } }];
  }
  const { own, all } = wordingKeys(wording, builtIn.kk);
  const faults = Object.entries(texts).flatMap(([key, text]) => {
    if (!all.includes(key)) return [{ code: 'form-wording-key', params: { key, form } }];
    return LANGS.flatMap((lang) => placed(textFault(text[lang], builtIn[lang].get(key) ?? ''), { key, lang }));
  });
  const missing = source === 'official' ? own.filter((key) => !Object.hasOwn(texts, key)) : [];
  return [...faults, ...missing.map((key) => ({ code: 'form-wording-incomplete', params: { key } }))];
}

const isForm = (form: string, { editions }: Catalogue): boolean =>
  (CASE_FORMS as readonly string[]).includes(form) || isComplaintForm(form) || editions.some((edition) => grantForms(edition).includes(form));

const placed = (fault: Refusal | null, place: Readonly<Record<string, string>>): readonly Refusal[] =>
  fault ? [{ ...fault, params: { ...fault.params, ...place } }] : [];
