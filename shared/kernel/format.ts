import type { CountedWord, DateWords } from './date-words.ts';
import { fillText } from './fill-text.ts';
import type { Lang } from './lang.ts';
import { dayOf, type LocalDate, monthOf, weekday, yearOf } from './local-date.ts';
import { dateOf, type LocalDateTime, timeOf } from './local-date-time.ts';
import { pluralForm } from './plural.ts';

/** Between groups of digits and between a number and its word: never broken across lines. */
const NO_BREAK = '\u00A0';

/** Where a long date stands: by itself, 'of (dated)', 'until', 'not before'. Kazakh gives the month the ending. */
export type DatePlace = 'alone' | 'dated' | 'until' | 'after';

/** How dates, counts and money are written in one language. Chromium has no Kazakh locale data, so nothing here asks Intl. */
export type Format = {
  readonly lang: Lang;
  /** '21.11.2026'. */
  readonly date: (date: LocalDate) => string;
  /** '2026 жылғы 21 қараша', '21 ноября 2026 года'; in a sentence with its ending: '… қарашадағы өтініш', '… қарашаға дейін'. */
  readonly longDate: (date: LocalDate, place?: DatePlace) => string;
  /** '21 қараша', '21 ноября'. */
  readonly dayMonth: (date: LocalDate) => string;
  /** '21.11.2026, сенбі'. */
  readonly dateWithWeekday: (date: LocalDate) => string;
  readonly weekday: (date: LocalDate) => string;
  readonly weekdayShort: (date: LocalDate) => string;
  /** Column heads of a calendar by number: 1 = Monday … 7 = Sunday. */
  readonly weekdayName: (day: number, width?: 'long' | 'short') => string;
  /** Month 1-12 by itself: 'қараша', 'ноябрь'. */
  readonly month: (month: number, width?: 'long' | 'short') => string;
  /** '2026 жылғы қараша', 'ноябрь 2026 года'. */
  readonly monthYear: (year: number, month: number) => string;
  /** '14:05'. */
  readonly time: (at: LocalDateTime) => string;
  /** '21.11.2026 14:05'. */
  readonly dateTime: (at: LocalDateTime) => string;
  /** '2026 жылғы 21 қараша, сағат 14:05'. */
  readonly longDateTime: (at: LocalDateTime) => string;
  /** '1 234 567,89': no-break spaces, decimal comma; `digits` after the comma (default: none for whole numbers, else two). */
  readonly number: (value: number, digits?: number) => string;
  /** '1 234,50 теңге'; tiyn are shown only when there are any. `value` in tenge. */
  readonly money: (value: number) => string;
  /** '3 күн', '3 дня'. */
  readonly days: (count: number) => string;
  /** A duration of the law: '5 жұмыс күні', '5 рабочих дней'. */
  readonly duration: (duration: { readonly amount: number; readonly unit: CountedWord }) => string;
  /** How far a due date is: '3 күн қалды', 'бүгін', 'просрочено на 2 дня'. Negative counts are late. */
  readonly daysLeft: (count: number) => string;
};

/** The formatters of a language over its words (`locales/<lang>/dates.json`). Pure; build once per language. */
export function makeFormat(lang: Lang, words: DateWords): Format {
  const counted = (word: CountedWord, count: number) =>
    fillText(words[`${word}_${pluralForm(lang, count)}`], { count: numberText(count) }).replace(/(?<=\d) /u, NO_BREAK);
  const months: Readonly<Record<DatePlace, readonly string[]>> = {
    alone: words.monthsOf,
    dated: words.monthsDated,
    until: words.monthsUntil,
    after: words.monthsAfter,
  };
  const longDate = (date: LocalDate, place: DatePlace = 'alone') => fillText(words.longDate, partsOf(date, months[place]));
  return {
    lang,
    date: dateText,
    longDate,
    dayMonth: (date) => fillText(words.dayMonth, partsOf(date, words.monthsOf)),
    dateWithWeekday: (date) => fillText(words.dateWithWeekday, { date: dateText(date), weekday: words.weekdays[weekday(date) - 1] ?? '' }),
    weekday: (date) => words.weekdays[weekday(date) - 1] ?? '',
    weekdayShort: (date) => words.weekdaysShort[weekday(date) - 1] ?? '',
    weekdayName: (day, width = 'long') => (width === 'long' ? words.weekdays : words.weekdaysShort)[day - 1] ?? '',
    month: (month, width = 'long') => (width === 'long' ? words.months : words.monthsShort)[month - 1] ?? '',
    monthYear: (year, month) => fillText(words.monthYear, { year, month: words.months[month - 1] ?? '' }),
    time: timeOf,
    dateTime: (at) => `${dateText(dateOf(at))} ${timeOf(at)}`,
    longDateTime: (at) => fillText(words.longDateTime, { date: longDate(dateOf(at)), time: timeOf(at) }),
    number: numberText,
    money: (value) => `${numberText(value, Number.isInteger(value) ? 0 : 2)}${NO_BREAK}${words.currency}`,
    days: (count) => counted('days', count),
    duration: ({ amount, unit }) => counted(unit, amount),
    daysLeft: (count) => (count === 0 ? words.today : counted(count > 0 ? 'daysLeft' : 'daysLate', Math.abs(count))),
  };
}

const dateText = (date: LocalDate): string => `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;

const partsOf = (date: LocalDate, months: readonly string[]) => ({ year: yearOf(date), day: dayOf(date), month: months[monthOf(date) - 1] ?? '' });

function numberText(value: number, digits = Number.isInteger(value) ? 0 : 2): string {
  if (!Number.isFinite(value)) return '';
  const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, NO_BREAK);
  const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? '-' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
