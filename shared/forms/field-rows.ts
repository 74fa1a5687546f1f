import { parseLocalDate } from '../kernel/local-date.ts';
import type { Field } from '../law/catalogue.ts';
import { type Answers, holdsWhen } from '../law/documents-for.ts';
import type { FormWords } from './form-input.ts';

type Row = readonly [label: string, value: string];
type Said = { readonly values: Readonly<Record<string, string>>; readonly answers: Answers };

/** Fields of an edition as rows of a sheet, in the edition's order: its label, and the value as its kind is written. Empty ones are left out. */
export function fieldRows(fields: readonly Field[], { values, answers }: Said, words: FormWords): Row[] {
  return fields
    .filter((field) => holdsWhen(field.when, answers))
    .flatMap((field): Row[] => {
      const value = values[field.id];
      return value ? [[field.label[words.format.lang], valueText(field, value, words)]] : [];
    });
}

function valueText({ kind }: Field, value: string, { format }: FormWords): string {
  if (kind === 'date') {
    const date = parseLocalDate(value);
    return date ? format.longDate(date) : value;
  }
  const number = Number(value.replace(/\s/gu, '').replace(',', '.'));
  return kind === 'number' && Number.isFinite(number) ? format.number(number) : value;
}
