import { z } from 'zod';
import { LocalDateSchema } from '../kernel/schemas.ts';
import { LegalText, Source } from '../law/catalogue.ts';

/** Kinds of days that differ from the bare week. */
export const SPECIAL_DAY_KINDS = ['holiday', 'day-off', 'moved-off', 'working-weekend'] as const;
export const SpecialDay = z.strictObject({
  date: LocalDateSchema,
  kind: z.enum(SPECIAL_DAY_KINDS),
  title: LegalText,
  /** For a moved day off: the day that works instead, or the holiday that fell on a weekend. */
  movedFrom: LocalDateSchema.optional(),
  /** Moves by order hold for the five-day week only (law.md D3). */
  week: z.enum(['both', 'five-day']),
  status: z.enum(['confirmed', 'estimated']),
  source: Source,
});
export type SpecialDay = z.infer<typeof SpecialDay>;

export const CalendarYear = z.strictObject({ year: z.int(), status: z.enum(['confirmed', 'estimated']), days: z.array(SpecialDay) });
export type CalendarYear = z.infer<typeof CalendarYear>;

export type Week = 'five-day' | 'six-day';

/** The loaded years, contiguous, with what lookups need made once. Built by `makeCalendar`. */
export type Calendar = {
  readonly years: readonly CalendarYear[];
  readonly firstYear: number;
  readonly lastYear: number;
  readonly specialByDate: ReadonlyMap<string, SpecialDay>;
  /** Prefix counts of working days from 1 January of `firstYear`, per week kind; index = days since then. */
  readonly workingPrefix: Readonly<Record<Week, Int32Array>>;
};
