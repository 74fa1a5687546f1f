import { localDate, parseLocalDate } from '../../shared/kernel/local-date.ts';

/** What a date field shows for its value: a real date as ДД.ММ.ГГГГ, anything else exactly as it was typed. */
export function dateTextOf(value: string): string {
  const date = parseLocalDate(value);
  return date ? `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}` : value;
}

/** The value of a typed text: 'YYYY-MM-DD' when it is a real date (21.11.2026, 1.3.2026, 21112026, 21/11/2026), else the text itself. */
export function dateValueOf(text: string): string {
  const m = /^\s*(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4})\s*$/u.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/u.exec(text);
  return (m && localDate(Number(m[3]), Number(m[2]), Number(m[1]))) ?? text;
}

/** While typing: whole dates become values, but a one-digit day or month waits until the field is left. Dots are put after day and month. */
export function typedDate(text: string, before: string): string {
  const growing = text.length > before.length && text.startsWith(before);
  // The dot came by itself and the person typed it too.
  if (growing && before.endsWith('.') && text === `${before}.`) return before;
  const dotted = growing && /^(\d{2}|\d{2}\.\d{2})$/u.test(text) ? `${text}.` : text;
  return /^(\d{2}\.\d{2}\.\d{4}|\d{8})$/u.test(dotted) ? dateValueOf(dotted) : dotted;
}
