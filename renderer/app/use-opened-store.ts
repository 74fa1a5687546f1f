import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { openStore } from '../store/open-store.ts';
import type { Store, StoreName } from '../store/store.ts';
import { outside } from './outside.ts';

export type Opening =
  { readonly status: 'opening' } | { readonly status: 'refused'; readonly refusal: Refusal } | { readonly status: 'open'; readonly store: Store };

/** Opens the store of an office and closes it when another is wanted. `again(true)` goes on in spite of a known loss. */
export function useOpenedStore(name: StoreName): { readonly opening: Opening; readonly again: (acceptLoss: boolean) => void } {
  const [attempt, setAttempt] = useState({ turn: 0, acceptLoss: false });
  const [state, setState] = useState<{ readonly key: string; readonly opening: Opening }>({ key: '', opening: { status: 'opening' } });
  const key = `${name}|${attempt.turn}`;
  useEffect(() => {
    let wanted = true;
    let opened: Store | null = null;
    void openStore({ ...outside(), name, ...(attempt.acceptLoss ? { acceptLoss: true } : {}) }).then(
      (result) => {
        if (result.ok) opened = result.value;
        if (!wanted) return void opened?.close();
        setState({ key, opening: result.ok ? { status: 'open', store: result.value } : { status: 'refused', refusal: result.error } });
      },
      // A browser without a working store at all (private window, policy): said, not hidden.
      () => wanted && setState({ key, opening: { status: 'refused', refusal: { code: 'store-unavailable' } } }),
    );
    return () => {
      wanted = false;
      void opened?.close();
    };
  }, [name, key, attempt.acceptLoss]);
  const again = useCallback((acceptLoss: boolean) => setAttempt((before) => ({ turn: before.turn + 1, acceptLoss })), []);
  return { opening: state.key === key ? state.opening : { status: 'opening' }, again };
}
