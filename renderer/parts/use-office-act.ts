import { useCallback } from 'react';
import type { OfficeFact } from '../../shared/cases/office.ts';
import type { World } from '../../shared/cases/world.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { type ActRun, useActRun } from './use-act-run.ts';

/** An act with the office itself, its input already given. */
export type OfficeDecide = (world: World) => Result<readonly OfficeFact[], readonly Refusal[]>;

const entryOf = ({ entry }: { readonly entry: Entry }): Entry => entry;

/** Carries an act with the office (an order, a register of it) through the store; the entry when it was written. */
export function useOfficeAct(): ActRun<OfficeDecide, Entry> {
  const store = useStore();
  const commit = useCallback((decide: OfficeDecide) => store.commit((world) => decide(world)), [store]);
  return useActRun(commit, entryOf);
}
