import { describe, expect, it } from 'vitest';
import { erasedNumbers } from '../../../renderer/features/journals/erased-numbers.ts';
import { numberReport } from '../../../renderer/features/journals/number-report.ts';
import type { NumberSeries } from '../../../shared/cases/case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { LocalDateTime } from '../../../shared/kernel/local-date-time.ts';

const numbered = (serials: readonly number[]) => ({
  numbers: (series: NumberSeries, year: number) =>
    series === 'incoming' && year === 2026 ? serials.map((serial) => ({ series, mark: 'К1', year, serial, case: `c${serial}` })) : [],
});
const erased = (serial: number) => ({
  id: `c${serial}`,
  order: { number: '3', date: '2026-01-05' as LocalDate },
  numbers: [{ series: 'incoming' as const, mark: 'К1', year: 2026, serial }],
  at: '2026-11-16T10:15' as LocalDateTime,
  by: 'head',
});

describe('the check of numbers after an erasure', () => {
  it.each([
    ['nothing was erased: the hole is a hole', [], ['2']],
    ['the number of an erased case is no hole', [erased(2)], []],
  ])('%s', (_, gone, missing) => {
    const [line] = numberReport([numbered([1, 3]), erasedNumbers({ erased: gone })], [2026]);
    expect(line?.missing).toEqual(missing);
  });
});
