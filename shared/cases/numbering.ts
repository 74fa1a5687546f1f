import type { NumberSeries, RegistrationNumber } from './case.ts';
import type { Office } from './office.ts';

/** Key of a journal's counter: each series restarts with the year and with the workplace's mark. */
export const counterKey = (series: NumberSeries, mark: string, year: number): string => `${series}|${mark}|${year}`;

/** The pattern of a series whose settings say none. */
export const USUAL_PATTERN = '{mark}-{year}-{serial:6}';

/** The next number of a journal: final when printed, never asks a server. */
export function nextNumber(office: Office, series: NumberSeries, year: number): RegistrationNumber {
  const { mark, patterns } = office.settings;
  const serial = (office.counters[counterKey(series, mark, year)] ?? 0) + 1;
  return { series, mark, year, serial, text: numberText(patterns[series] ?? USUAL_PATTERN, { mark, year, serial }) };
}

/** '{mark}-{year}-{serial:6}' to 'A-2026-000042'. */
export function numberText(pattern: string, parts: { readonly mark: string; readonly year: number; readonly serial: number }): string {
  return pattern.replace(/\{(mark|year|serial)(?::(\d+))?\}/gu, (_, name: 'mark' | 'year' | 'serial', width?: string) =>
    String(parts[name]).padStart(width ? Math.min(Number(width), 12) : 0, '0'),
  );
}

/** Controls, line ends, marks that hide or reorder, half characters: a number is copied by hand. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/**
 * What is wrong with a pattern, or null. Mark, year and serial must all stand in it, or two numbers could be alike.
 * Codes: pattern-mark, pattern-year, pattern-serial, pattern-unknown, pattern-long, hidden-characters.
 */
export function patternFault(pattern: string): string | null {
  if (pattern.length > 60) return 'pattern-long';
  if (UNSEEN.test(pattern)) return 'hidden-characters';
  if (!pattern.includes('{mark}')) return 'pattern-mark';
  if (!pattern.includes('{year}')) return 'pattern-year';
  if (!/\{serial(?::[1-9])?\}/u.test(pattern)) return 'pattern-serial';
  return /[{}]/u.test(pattern.replace(/\{(?:mark|year|serial(?::[1-9])?)\}/gu, '')) ? 'pattern-unknown' : null;
}

/** A hole in a journal: serials `from`-`to` were never given. */
export type NumberGap = { readonly series: NumberSeries; readonly mark: string; readonly year: number; readonly from: number; readonly to: number };
export type NumberReport = { readonly gaps: readonly NumberGap[]; readonly repeated: readonly RegistrationNumber[] };

/** The gap report: holes and repetitions per series, mark and year, in that order. */
export function numberGaps(numbers: readonly RegistrationNumber[]): NumberReport {
  const ordered = [...numbers].sort((a, b) =>
    a.series !== b.series ? (a.series < b.series ? -1 : 1) : a.mark !== b.mark ? (a.mark < b.mark ? -1 : 1) : a.year - b.year || a.serial - b.serial,
  );
  const gaps: NumberGap[] = [];
  const repeated: RegistrationNumber[] = [];
  let last: RegistrationNumber | null = null;
  for (const number of ordered) {
    const { series, mark, year, serial } = number;
    const before: number = last && counterKey(last.series, last.mark, last.year) === counterKey(series, mark, year) ? last.serial : 0;
    if (serial === before) repeated.push(number);
    else if (serial > before + 1) gaps.push({ series, mark, year, from: before + 1, to: serial - 1 });
    last = number;
  }
  return { gaps, repeated };
}
