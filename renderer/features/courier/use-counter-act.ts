import { useRef, useState } from 'react';
import type { Case } from '../../../shared/cases/case.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Decide } from '../../store/store.ts';
import { useStore } from '../../store/StoreProvider.tsx';

export type CounterAct = {
  readonly busy: boolean;
  /** Why the last try was refused; empty before the first and after a success. */
  readonly refusals: readonly Refusal[];
  /** Writes the act; the cases as they became, or null when refused. A second press while busy does nothing. */
  readonly run: (decide: Decide, caseId?: string) => Promise<readonly Case[] | null>;
};

/** Carries an act of the counter, on one case or on a whole package, through the store. */
export function useCounterAct(): CounterAct {
  const store = useStore();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const run = async (decide: Decide, caseId?: string) => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    const done = await store.commit(decide, caseId);
    running.current = false;
    setBusy(false);
    setRefusals(done.ok ? [] : done.error);
    return done.ok ? done.value.cases : null;
  };
  return { busy, refusals, run };
}
