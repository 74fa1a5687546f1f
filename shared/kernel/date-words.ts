/** Units of the law's durations, as keys of the words. */
export const COUNTED_WORDS = ['days', 'daysLeft', 'daysLate', 'minute', 'working-day', 'calendar-day', 'month', 'year'] as const;
export type CountedWord = (typeof COUNTED_WORDS)[number];
export type PluralForm = 'one' | 'few' | 'many' | 'other';

/** The words of dates and counts in one language: the content of `locales/<lang>/dates.json`. Lists start with January and Monday. */
export type DateWords = {
  readonly months: readonly string[];
  /** The month beside a day: 'ноября'. */
  readonly monthsOf: readonly string[];
  /** The month of a date in a sentence: 'қарашадағы' (of, dated), 'қарашаға' (until), 'қарашадан' (not before); Russian: 'ноября'. */
  readonly monthsDated: readonly string[];
  readonly monthsUntil: readonly string[];
  readonly monthsAfter: readonly string[];
  readonly monthsShort: readonly string[];
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
  readonly longDate: string;
  readonly dayMonth: string;
  readonly monthYear: string;
  readonly longDateTime: string;
  readonly dateWithWeekday: string;
  readonly currency: string;
  readonly yesterday: string;
  readonly today: string;
  readonly tomorrow: string;
} & { readonly [key in `${CountedWord}_${PluralForm}`]: string };
