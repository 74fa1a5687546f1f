import { useEffect, useState } from 'react';
import type { Store } from '../../store/store.ts';
import { type OpenDesk, openSyncDesk } from '../../sync/open-sync-desk.ts';
import { useBridge } from '../../parts/BridgeProvider.tsx';
import type { OfficeKeys } from '../../vault/office-keys.ts';
import { beforeLock } from './before-lock.ts';
import { regionPorts } from './region-ports.ts';

/** The sync of the opened store, for as long as it is open; null until it is there. */
export function useRegionDesk(store: Store, keys: OfficeKeys): OpenDesk | null {
  const bridge = useBridge();
  const [desk, setDesk] = useState<OpenDesk | null>(null);
  useEffect(() => {
    let wanted = true;
    let opened: OpenDesk | null = null;
    // The night's packet is sealed while the keys are here.
    const forget = beforeLock(async () => opened?.packets?.make('night'));
    void regionPorts({ store, keys, bridge }).then((ports) => {
      if (!wanted) return;
      opened = openSyncDesk(ports);
      setDesk(opened);
    });
    return () => {
      wanted = false;
      forget();
      opened?.close();
      setDesk(null);
    };
  }, [store, keys, bridge]);
  return desk;
}
