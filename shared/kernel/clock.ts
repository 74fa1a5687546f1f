import type { Brand } from './brand.ts';
import { addDays, fromDayNumber, type LocalDate, toDayNumber } from './local-date.ts';
import { atMinute, type LocalDateTime } from './local-date-time.ts';

/** A moment in universal time, ISO 8601 with milliseconds, 'YYYY-MM-DDTHH:MM:SS.mmmZ'. */
export type Instant = Brand<string, 'Instant'>;

/** The only source of "now"; always an argument. */
export type Clock = { readonly now: () => Instant };

/** Zone groups of Kazakhstan before the single zone: which offset they kept, in hours (law.md C). */
export const ZONES = ['east', 'west', 'kyzylorda'] as const;
export type Zone = (typeof ZONES)[number];

// The single zone UTC+5 began on 2024-03-01 00:00 local time; Kyzylorda moved from +6 to +5 on 2018-12-21.
const SINGLE_ZONE_FROM = '2024-02-29T18:00:00.000Z';
const KYZYLORDA_FROM = '2018-12-20T18:00:00.000Z';

/** Hours ahead of UTC at an instant in a zone group. */
export function offsetHours(at: Instant, zone: Zone): 5 | 6 {
  if (at >= SINGLE_ZONE_FROM || zone === 'west') return 5;
  return zone === 'kyzylorda' && at >= KYZYLORDA_FROM ? 5 : 6;
}

/** Wall-clock date and minute in the office's zone. */
export function toLocal(at: Instant, zone: Zone = 'east'): LocalDateTime {
  const shifted = Number(at.slice(11, 13)) + offsetHours(at, zone);
  const date = at.slice(0, 10) as LocalDate;
  const minute = (shifted % 24) * 60 + Number(at.slice(14, 16));
  return atMinute(shifted >= 24 ? addDays(date, 1) : date, minute);
}

/** Whole minutes from one instant to another; below zero when the second is the earlier one. */
export function minutesBetween(from: Instant, to: Instant): number {
  const minuteOfAll = (at: Instant) => toDayNumber(at.slice(0, 10) as LocalDate) * 1440 + Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
  return minuteOfAll(to) - minuteOfAll(from);
}

/** The instant of a count of milliseconds since 1970 (what `Date.now()` gives). */
export function instantOf(epochMs: number): Instant {
  const ms = Math.floor(epochMs);
  const day = Math.floor(ms / 86_400_000);
  const rest = ms - day * 86_400_000;
  const two = (n: number) => String(n).padStart(2, '0');
  const time = `${two(Math.floor(rest / 3_600_000))}:${two(Math.floor(rest / 60_000) % 60)}:${two(Math.floor(rest / 1000) % 60)}`;
  return `${fromDayNumber(day)}T${time}.${String(rest % 1000).padStart(3, '0')}Z` as Instant;
}
