import { createContext, type ReactNode, useContext } from 'react';
import type { Bridge } from '../../shared/wire/bridge.ts';

const BridgeContext = createContext<Bridge | null>(null);

/** Gives the screens the shell they run in; set once in the composition root. */
export function BridgeProvider({ bridge, children }: { readonly bridge: Bridge; readonly children: ReactNode }) {
  return <BridgeContext value={bridge}>{children}</BridgeContext>;
}

/** The shell: save a file, print. A screen outside the provider is a mistake of composition. */
export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext);
  if (!bridge) throw new Error('no bridge: BridgeProvider is missing');
  return bridge;
}
