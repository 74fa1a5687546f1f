type Move = { readonly key: string; readonly active: number; readonly count: number; /** Rows on one screenful. */ readonly page: number };

/** The row that a key leads to, within the table; null when the key does not move. */
export function nextRow({ key, active, count, page }: Move): number | null {
  const step: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  const next = step[key];
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next));
}
