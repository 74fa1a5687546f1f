import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalDateTime } from '../kernel/local-date-time.ts';
import type { Duration, Source } from '../law/legal-text.ts';

/** Why a day is not counted; locale keys `reckon.skip.<reason>`. */
export const SKIP_REASONS = ['weekend', 'holiday', 'day-off', 'moved-off'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** One day on the way from the event to the due date: counted as the n-th of the term, or skipped for a reason; `holiday` is its name. */
export type ReckonedDay =
  | { readonly date: LocalDate; readonly counted: number; readonly workingWeekend?: true }
  | { readonly date: LocalDate; readonly counted: null; readonly reason: SkipReason; readonly holiday?: { kk: string; ru: string } };

/** The sum behind a due date, so that a clerk can defend it and a lawyer can check it. */
export type Reckoning = {
  readonly duration: Duration;
  /** The starting event: locale key `reckon.event.<event>`, with its moment. */
  readonly event: string;
  readonly at: LocalDateTime;
  /** Which day is first and why: locale keys `reckon.rule.<rule>`. */
  readonly rules: readonly string[];
  /** The day that counts as the day of registration (after hours: the next working day). */
  readonly registered: LocalDate;
  /** The first counted day. Equal to `registered` for terms in minutes. */
  readonly firstDay: LocalDate;
  readonly due: LocalDate;
  /** The last minute of the term: end of the working day for terms in days, the exact minute for terms in minutes. */
  readonly dueAt: LocalDateTime;
  readonly days: readonly ReckonedDay[];
  /** An estimated day of the calendar lies in the span (Kurban-ait not yet confirmed). */
  readonly estimated: boolean;
  readonly cite: readonly Source[];
};

/** All terms of one application. */
export type ServiceTerms = {
  readonly edition: string;
  readonly registered: LocalDate;
  readonly whole: Reckoning;
  readonly steps: readonly { readonly step: string; readonly reckoning: Reckoning }[];
  /** The last working day to bring the result back to the State Corporation, where the edition sets one (Standard 2015 p. 4). */
  readonly deliverBack?: { readonly due: LocalDate; readonly cite: readonly Source[] };
  /** The provider's own clock, when the real delivery by the State Corporation is known. */
  readonly provider?: Reckoning;
};
