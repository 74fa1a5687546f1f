import { dayOf, localDate, type LocalDate, monthOf, parseLocalDate, yearOf } from './local-date.ts';

const DOTTED = /^(\d{1,2})[./,-](\d{1,2})[./,-](\d{4})$/;

/** 'ДД.ММ.ГГГГ' as both languages write it; for parameters of refusals and for fields. */
export const dottedDate = (date: LocalDate): string =>
  `${String(dayOf(date)).padStart(2, '0')}.${String(monthOf(date)).padStart(2, '0')}.${String(yearOf(date)).padStart(4, '0')}`;

/** What a person types for a date: 'ДД.ММ.ГГГГ' (also '/', '-', ',' and one-digit days), 'ДДММГГГГ' or ISO. Null when impossible. */
export function parseTypedDate(text: string): LocalDate | null {
  const typed = text.trim();
  const iso = parseLocalDate(typed);
  if (iso) return iso;
  const m = DOTTED.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  return m ? localDate(Number(m[3]), Number(m[2]), Number(m[1])) : null;
}
