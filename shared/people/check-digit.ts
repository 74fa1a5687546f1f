const FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const SECOND = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

/** Check digit of the first eleven digits of an IIN or BIN (both passes); null: such a number is never issued (law.md E1). */
export function checkDigit(digits: string): number | null {
  const first = weighted(digits, FIRST);
  if (first < 10) return first;
  const second = weighted(digits, SECOND);
  return second < 10 ? second : null;
}

const weighted = (digits: string, weights: readonly number[]): number => weights.reduce((sum, weight, i) => sum + Number(digits[i]) * weight, 0) % 11;
