import { useCallback } from 'react';
import type { Case } from '../../../shared/cases/case.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import type { World } from '../../../shared/cases/world.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { type ActRun, useActRun } from '../../parts/use-act-run.ts';
import { useStore } from '../../store/StoreProvider.tsx';

type Decide = (world: World) => Result<readonly CaseFact[], readonly Refusal[]>;
const rowOf = ({ cases }: { readonly cases: readonly Case[] }): Case | undefined => cases[0];

/** Carries the taking in of a case through the store; the case as it then stands here. */
export function useTakeIn(): ActRun<Decide, Case> {
  const store = useStore();
  const commit = useCallback((decide: Decide) => store.commit((world) => decide(world)), [store]);
  return useActRun(commit, rowOf);
}
