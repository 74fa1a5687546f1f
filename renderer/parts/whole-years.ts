import { addYears, type LocalDate, yearOf } from '../../shared/kernel/local-date.ts';

/** Age in whole years on a day. */
export function wholeYears(born: LocalDate, on: LocalDate): number {
  const years = yearOf(on) - yearOf(born);
  return addYears(born, years) <= on ? years : years - 1;
}
