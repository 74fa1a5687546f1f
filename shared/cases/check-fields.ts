import { parseLocalDate } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Field } from '../law/catalogue.ts';
import { textAt } from './read-candidate.ts';

/** Digits with at most two places after a comma or a point. */
const NUMBER = /^\d{1,12}(?:[.,]\d{1,2})?$/u;

/**
 * Texts against the fields that an edition asks for: what is required stands there, dates are dates, numbers are numbers.
 * `at` is the path of the texts ('' for the candidate itself); only the given fields are looked at. Codes: required, date-impossible, number-shape.
 */
export function checkFields(candidate: unknown, at: string, fields: readonly Field[]): Refusal[] {
  return fields.flatMap(({ id, kind, required }) => {
    const field = at === '' ? id : `${at}.${id}`;
    const text = textAt(candidate, field).trim();
    if (text === '') return required ? [{ code: 'required', field }] : [];
    if (kind === 'date' && !parseLocalDate(text)) return [{ code: 'date-impossible', field }];
    return kind === 'number' && !NUMBER.test(text) ? [{ code: 'number-shape', field }] : [];
  });
}
