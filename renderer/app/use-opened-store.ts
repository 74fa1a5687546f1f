import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { openStore } from '../store/open-store.ts';
import { browserPorts } from '../store/ports.ts';
import type { OpenStoreOptions, Store } from '../store/store.ts';
import { databasesHere } from './databases.ts';
import { outside } from './outside.ts';

export type Opening =
  { readonly status: 'opening' } | { readonly status: 'refused'; readonly refusal: Refusal } | { readonly status: 'open'; readonly store: Store };
/** What belongs to this one store; the same object for as long as it is open. */
export type StoreKind = Pick<OpenStoreOptions, 'name' | 'keys' | 'actor' | 'copy' | 'renewDevice' | 'acceptLoss'>;

/** Opens a store and closes it when another is wanted. `again(true)` goes on in spite of a known loss. */
export function useOpenedStore(kind: StoreKind): { readonly opening: Opening; readonly again: (acceptLoss: boolean) => void } {
  const [attempt, setAttempt] = useState({ turn: 0, acceptLoss: kind.acceptLoss ?? false });
  const [state, setState] = useState<{ readonly turn: number; readonly opening: Opening }>({ turn: -1, opening: { status: 'opening' } });
  const { turn, acceptLoss } = attempt;
  useEffect(() => {
    let wanted = true;
    let opened: Store | null = null;
    const open = async () => openStore({ ...outside(), ...kind, ...(acceptLoss ? { acceptLoss: true } : {}) }, browserPorts(await databasesHere()));
    void open().then(
      (result) => {
        if (result.ok) opened = result.value;
        if (!wanted) return void opened?.close();
        setState({ turn, opening: result.ok ? { status: 'open', store: result.value } : { status: 'refused', refusal: result.error } });
      },
      // A browser without a working store at all (private window, policy): said, not hidden.
      () => wanted && setState({ turn, opening: { status: 'refused', refusal: { code: 'store-unavailable' } } }),
    );
    return () => {
      wanted = false;
      void opened?.close();
    };
  }, [kind, turn, acceptLoss]);
  const again = useCallback((accepted: boolean) => setAttempt((before) => ({ turn: before.turn + 1, acceptLoss: accepted })), []);
  return { opening: state.turn === turn ? state.opening : { status: 'opening' }, again };
}
