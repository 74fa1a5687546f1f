import { useEffect, useState } from 'react';
import type { Case, CaseState } from '../../../shared/cases/case.ts';
import { useStore, useStoreVersion } from '../../store/StoreProvider.tsx';

/** More than a counter can have in hand; the rest is found by the search. */
export const MOST_CASES = 500;

/** The opened cases in these states, oldest first, followed through changes; undefined while they are being opened. `states` must be a constant. */
export function useCasesIn(states: readonly CaseState[]): readonly Case[] | undefined {
  const store = useStore();
  const version = useStoreVersion();
  const [opened, setOpened] = useState<{ readonly states: readonly CaseState[]; readonly cases: readonly Case[] } | null>(null);
  useEffect(() => {
    let wanted = true;
    const { index } = store;
    const ids = [...index.list({ states, sort: 'received' }).subarray(0, MOST_CASES)].map((position) => index.summary(position).id);
    const open = async () => {
      const cases = await Promise.all(ids.map((id) => store.readCase(id)));
      if (wanted) setOpened({ states, cases: cases.filter((one) => one !== null) });
    };
    void open();
    return () => {
      wanted = false;
    };
  }, [store, version, states]);
  return opened?.states === states ? opened.cases : undefined;
}
