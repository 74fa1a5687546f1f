import type { Brand } from './brand.ts';
import { type LocalDate, parseLocalDate } from './local-date.ts';

/** Wall-clock date and minute in the office's zone, 'YYYY-MM-DDTHH:MM'. Compares as text. */
export type LocalDateTime = Brand<string, 'LocalDateTime'>;
/** Minutes since midnight, 0-1439. */
export type MinuteOfDay = number;

const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/;

/** Parses 'YYYY-MM-DDTHH:MM'; null when impossible. */
export function parseLocalDateTime(text: string): LocalDateTime | null {
  const m = SHAPE.exec(text);
  if (!m || !parseLocalDate(m[1] ?? '') || Number(m[2]) > 23 || Number(m[3]) > 59) return null;
  return text as LocalDateTime;
}

export const dateOf = (at: LocalDateTime): LocalDate => at.slice(0, 10) as LocalDate;
export const timeOf = (at: LocalDateTime): string => at.slice(11, 16);
export const minuteOf = (at: LocalDateTime): MinuteOfDay => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));

/** Date and minute of day to LocalDateTime. */
export function atMinute(date: LocalDate, minute: MinuteOfDay): LocalDateTime {
  const hh = String(Math.floor(minute / 60)).padStart(2, '0');
  return `${date}T${hh}:${String(minute % 60).padStart(2, '0')}` as LocalDateTime;
}

/** 'HH:MM' to minutes since midnight; null when impossible. */
export function parseMinute(text: string): MinuteOfDay | null {
  const m = /^(\d{2}):(\d{2})$/.exec(text);
  return m && Number(m[1]) < 24 && Number(m[2]) < 60 ? Number(m[1]) * 60 + Number(m[2]) : null;
}
