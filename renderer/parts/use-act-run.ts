import { useCallback, useState } from 'react';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Committed } from '../store/store.ts';

export type ActRun<Decide, Row> = {
  readonly busy: boolean;
  /** Why the last try was refused; empty before the first and after a success. */
  readonly refusals: readonly Refusal[];
  /** Writes the act; the row as it became, or null when refused. A second press while busy does nothing. */
  readonly run: (decide: Decide) => Promise<Row | null>;
};
type Written = Extract<Committed, { ok: true }>['value'];

/** One act at a time through the store. `commit` writes it, `rowOf` finds what became of the row; both must not change between paints. */
export function useActRun<Decide, Row>(
  commit: (decide: Decide) => Promise<Committed>,
  rowOf: (written: Written) => Row | undefined,
): ActRun<Decide, Row> {
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const run = useCallback(
    async (decide: Decide) => {
      if (busy) return null;
      setBusy(true);
      const done = await commit(decide);
      setBusy(false);
      setRefusals(done.ok ? [] : done.error);
      return done.ok ? (rowOf(done.value) ?? null) : null;
    },
    [commit, rowOf, busy],
  );
  return { busy, refusals, run };
}
