import { type LocalDate, toDayNumber } from '../../../shared/kernel/local-date.ts';
import type { Edition, Region } from '../../../shared/law/catalogue.ts';

/** An edition on the time line: where it begins and how wide it is, in percent of the line. */
export type Span = { readonly edition: Edition; readonly left: number; readonly width: number };
export type TimeLine = {
  readonly rows: readonly { readonly region: Region; readonly spans: readonly Span[] }[];
  readonly years: readonly { readonly year: number; readonly left: number }[];
  readonly today: number;
};

/** Editions by region on one scale of whole years, from the first of them to the end of next year; the national ones on top. */
export function timeLineOf(editions: readonly Edition[], today: LocalDate): TimeLine {
  const yearOf = (date: string) => Number(date.slice(0, 4));
  const first = Math.min(yearOf(today), ...editions.map(({ from }) => yearOf(from)));
  const last = Math.max(yearOf(today) + 1, ...editions.map(({ from, until }) => yearOf(until ?? from)));
  const dayOf = (year: number) => toDayNumber(`${year}-01-01` as LocalDate);
  const start = dayOf(first);
  const length = dayOf(last + 1) - start;
  const place = (date: LocalDate | null) => (date === null ? 100 : ((toDayNumber(date) - start) / length) * 100);
  const regions = [...new Set(editions.map(({ region }) => region))].sort((a, b) => Number(b === 'national') - Number(a === 'national'));
  const rows = regions.map((region) => ({
    region,
    spans: editions
      .filter((edition) => edition.region === region)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map((edition) => ({ edition, left: place(edition.from), width: place(edition.until) - place(edition.from) })),
  }));
  const years = Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    left: ((dayOf(first + index) - start) / length) * 100,
  }));
  return { rows, years, today: place(today) };
}

/** Is the edition in force on a day? */
export const isInForce = ({ from, until }: Edition, day: LocalDate): boolean => from <= day && (until === null || day < until);

/** The edition to show first: in force today in the office's region, else national, else the last one. */
export function firstShown(editions: readonly Edition[], today: LocalDate, region: string): Edition | undefined {
  const current = editions.filter((edition) => isInForce(edition, today));
  return (
    current.find((edition) => edition.region === region) ?? current.find((edition) => edition.region === 'national') ?? current[0] ?? editions.at(-1)
  );
}
