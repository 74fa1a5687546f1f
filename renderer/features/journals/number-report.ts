import { NUMBER_SERIES, type NumberSeries, type RegistrationNumber } from '../../../shared/cases/case.ts';
import { numberGaps } from '../../../shared/cases/numbering.ts';
import type { CaseIndex, NumberRef } from '../../store/case-index.ts';

export type NumberLine = {
  readonly series: NumberSeries;
  readonly mark: string;
  readonly year: number;
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** Holes as 'from' or 'from–to', and serials given twice. */
  readonly missing: readonly string[];
  readonly repeated: readonly number[];
};

/** Where numbers are given: cases and complaints share the outgoing journal. */
type Numbered = Pick<CaseIndex, 'numbers'>;

/** One line for each journal, workplace and year: how far the numbers run and whether any is missing or given twice. */
export function numberReport(indexes: readonly Numbered[], years: readonly number[]): NumberLine[] {
  return NUMBER_SERIES.flatMap((series) => years.flatMap((year) => linesOf(indexes.flatMap((index) => index.numbers(series, year)))));
}

function linesOf(numbers: readonly NumberRef[]): NumberLine[] {
  const byMark = Map.groupBy(numbers, (number) => number.mark);
  return [...byMark.values()].map((list) =>
    lineOf(list.map(({ series, mark, year, serial }) => ({ series, mark, year, serial, text: String(serial) }))),
  );
}

function lineOf(list: readonly RegistrationNumber[]): NumberLine {
  const { gaps, repeated } = numberGaps(list);
  const serials = list.map((number) => number.serial);
  const { series, mark, year } = list[0] as RegistrationNumber;
  return {
    series,
    mark,
    year,
    first: serials.reduce((a, b) => Math.min(a, b)),
    last: serials.reduce((a, b) => Math.max(a, b)),
    count: list.length,
    missing: gaps.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)),
    repeated: repeated.map((number) => number.serial),
  };
}
