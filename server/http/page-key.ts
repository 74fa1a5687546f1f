import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** One page of a list that is whole in memory; `after` is the key of the last one of the page before. */
export function pageOf<T>(
  all: readonly T[],
  { after, size, keyOf }: { readonly after: string | undefined; readonly size: number; readonly keyOf: (one: T) => string },
): Result<{ readonly rows: readonly T[]; readonly total: number; readonly next?: string }, 'request-unreadable'> {
  const start = after === undefined ? 0 : all.findIndex((one) => keyOf(one) === after) + 1;
  if (after !== undefined && start === 0) return err('request-unreadable');
  const rows = all.slice(start, start + size);
  const last = rows.at(-1);
  return ok({ rows, total: all.length, ...(last !== undefined && start + size < all.length && { next: keyOf(last) }) });
}
