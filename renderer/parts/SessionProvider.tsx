import { createContext, type ReactNode, useContext } from 'react';
import type { Vault } from '../vault/open-vault.ts';

/** Who has signed in at this window, and what only they may ask for. */
export type Session = {
  readonly vault: Vault;
  readonly account: string;
  readonly signInName: string;
  /** Closes the office at every window of this computer; `switch` leads to the names of all. */
  readonly lock: (how: 'lock' | 'switch') => void;
};

const SessionContext = createContext<Session | null>(null);

/** Gives the screens the session they are shown in. */
export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session; null in the practice office, where nobody signs in. */
export const useSession = (): Session | null => useContext(SessionContext);
