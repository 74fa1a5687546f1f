import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import type { CaseWords } from './case-words.ts';

/** What a positive draft says, in the order and the words of the edition; a date as people write it. Empty fields are left out. */
export function grantFieldRows(fields: Readonly<Record<string, string>>, words: CaseWords): { readonly label: string; readonly value: string }[] {
  const { edition, lang, format } = words;
  return Object.entries(fields)
    .map(([id, text]) => ({ text, at: edition?.resultFields.findIndex((field) => field.id === id) ?? -1, id }))
    .sort((a, b) => a.at - b.at)
    .map(({ id, text, at }) => {
      const field = edition?.resultFields[at];
      const date = field?.kind === 'date' ? parseLocalDate(text) : null;
      return { label: field?.label[lang] ?? id, value: date ? format.date(date) : text };
    });
}
