import { z } from 'zod';
import type { DayNumber, LocalDate } from '../kernel/local-date.ts';
import { LocalDateSchema } from '../kernel/schemas.ts';
import { LegalText, Source } from '../law/legal-text.ts';

/** Kinds of days that differ from the bare week. */
export const SPECIAL_DAY_KINDS = ['holiday', 'day-off', 'moved-off', 'working-weekend'] as const;
export const SpecialDay = z.strictObject({
  date: LocalDateSchema,
  kind: z.enum(SPECIAL_DAY_KINDS),
  title: LegalText,
  /** For a moved day off: the day that works instead, or the holiday that fell on a weekend. */
  movedFrom: LocalDateSchema.optional(),
  /** Moves by order hold for the five-day week only; a day off that an order gave back holds for the six-day week (11.05.2020). */
  week: z.enum(['both', 'five-day', 'six-day']),
  status: z.enum(['confirmed', 'estimated']),
  source: Source,
});
export type SpecialDay = z.infer<typeof SpecialDay>;

export const CalendarYear = z.strictObject({ year: z.int(), status: z.enum(['confirmed', 'estimated']), days: z.array(SpecialDay) });
export type CalendarYear = z.infer<typeof CalendarYear>;

/** The office works Monday to Friday, the State Corporation Monday to Saturday. */
export const WEEKS = ['five-day', 'six-day'] as const;
export type Week = (typeof WEEKS)[number];

/** The loaded years, contiguous, with what lookups need made once. Built by `makeCalendar`. */
export type Calendar = {
  readonly years: readonly CalendarYear[];
  readonly firstYear: number;
  readonly lastYear: number;
  readonly specialByDate: ReadonlyMap<string, SpecialDay>;
  /** Day number of 1 January of `firstYear`; an index below is the days since then. */
  readonly firstDay: DayNumber;
  readonly dates: readonly LocalDate[];
  /** Index of 1 January of each loaded year. */
  readonly yearStarts: Int32Array;
  /** Indexes of days that are not confirmed yet (Kurban-ait can slip by a day). */
  readonly estimatedDays: readonly number[];
  /** How many working days there are up to and including the index. */
  readonly workingPrefix: Readonly<Record<Week, Int32Array>>;
  /** Index of the n-th working day since 1 January of `firstYear`, n from 0. */
  readonly workingDayAt: Readonly<Record<Week, Int32Array>>;
};
