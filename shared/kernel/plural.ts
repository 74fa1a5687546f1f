import type { PluralForm } from './date-words.ts';
import type { Lang } from './lang.ts';

/** The plural form of a count (CLDR rules of kk and ru): 1 день, 2 дня, 5 дней, 1,5 дня; in Kazakh 1 and the rest. */
export function pluralForm(lang: Lang, count: number): PluralForm {
  const n = Math.abs(count);
  if (lang === 'kk') return n === 1 ? 'one' : 'other';
  if (!Number.isInteger(n)) return 'other';
  const unit = n % 10;
  const tens = n % 100;
  if (unit === 1 && tens !== 11) return 'one';
  return unit >= 2 && unit <= 4 && (tens < 12 || tens > 14) ? 'few' : 'many';
}
