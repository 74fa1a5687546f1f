import { useCallback, useState } from 'react';
import type { Case } from '../../../shared/cases/case.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import type { World } from '../../../shared/cases/world.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import { useStore } from '../../store/StoreProvider.tsx';

/** An act of the domain with its input already given. */
export type CaseDecide = (current: Case, world: World) => Result<readonly CaseFact[], readonly Refusal[]>;

export type ActRun = {
  readonly busy: boolean;
  /** Why the last try was refused; empty before the first and after a success. */
  readonly refusals: readonly Refusal[];
  /** Writes the act; the case as it became, or null when refused. A second press while busy does nothing. */
  readonly run: (decide: CaseDecide) => Promise<Case | null>;
};

/** Carries an act on one case through the store. The decision is made on the case as it is at the moment of writing. */
export function useAct(caseId: string): ActRun {
  const store = useStore();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const run = useCallback(
    async (decide: CaseDecide) => {
      if (busy) return null;
      setBusy(true);
      const done = await store.commit((world, current) => (current ? decide(current, world) : err([{ code: 'case-unknown' }])), caseId);
      setBusy(false);
      setRefusals(done.ok ? [] : done.error);
      return done.ok ? (done.value.cases.find((one) => one.id === caseId) ?? null) : null;
    },
    [store, caseId, busy],
  );
  return { busy, refusals, run };
}
