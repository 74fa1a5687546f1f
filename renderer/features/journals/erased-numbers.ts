import type { Office } from '../../../shared/cases/office.ts';
import type { NumberSeries } from '../../../shared/cases/case.ts';
import type { NumberRef } from '../../store/case-index.ts';

/** The numbers of cases that were erased by an order: they were given, so the journal has no hole where they stood. */
export const erasedNumbers = ({ erased = [] }: Pick<Office, 'erased'>) => ({
  numbers: (series: NumberSeries, year: number): readonly NumberRef[] =>
    erased.flatMap(({ id, numbers }) =>
      numbers.filter((number) => number.series === series && number.year === year).map((number) => ({ ...number, case: id })),
    ),
});
