import { useCallback } from 'react';
import type { Case } from '../../../shared/cases/case.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import type { World } from '../../../shared/cases/world.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import { type ActRun, useActRun } from '../../parts/use-act-run.ts';
import { useStore } from '../../store/StoreProvider.tsx';

/** An act of the domain with its input already given. */
export type CaseDecide = (current: Case, world: World) => Result<readonly CaseFact[], readonly Refusal[]>;

/** Carries an act on one case through the store. The decision is made on the case as it is at the moment of writing. */
export function useAct(caseId: string): ActRun<CaseDecide, Case> {
  const store = useStore();
  const commit = useCallback(
    (decide: CaseDecide) => store.commit((world, current) => (current ? decide(current, world) : err([{ code: 'case-unknown' }])), caseId),
    [store, caseId],
  );
  const rowOf = useCallback(({ cases }: { readonly cases: readonly Case[] }) => cases.find((one) => one.id === caseId), [caseId]);
  return useActRun(commit, rowOf);
}
