/** Milliseconds, rounded to microseconds. */
export const rounded = (ms: number): number => Math.round(ms * 1000) / 1000;

export type Spread = { readonly n: number; readonly p50: number; readonly p95: number; readonly max: number };

/** Median, 95th percentile and worst of a series of times. */
export function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** Time of one run in milliseconds, with what it gave. */
export async function timed<T>(act: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const from = performance.now();
  const value = await act();
  return { ms: rounded(performance.now() - from), value };
}

/** Times of a synchronous act too short for the browser's clock: the mean of some runs in a row. */
export function timedMean(act: () => unknown, runs = 10): number {
  const from = performance.now();
  for (let i = 0; i < runs; i += 1) act();
  return (performance.now() - from) / runs;
}
