import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { SyncDesk, SyncState } from './sync-desk.ts';

const SyncContext = createContext<SyncDesk | null>(null);

/** Gives the screens below the sync of the opened store. */
export function SyncProvider({ desk, children }: { readonly desk: SyncDesk | null; readonly children: ReactNode }) {
  return <SyncContext value={desk}>{children}</SyncContext>;
}

/** The sync; null in the practice office, which never sends anything. */
export const useSyncDesk = (): SyncDesk | null => useContext(SyncContext);

const never = () => () => undefined;
const nothing = () => null;
/** How the sync stands; the component repaints when it changes. Null in the practice office. */
export function useSyncState(): SyncState | null {
  const desk = useSyncDesk();
  return useSyncExternalStore<SyncState | null>(desk?.subscribe ?? never, desk?.state ?? nothing);
}
