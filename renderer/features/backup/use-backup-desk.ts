import { useMemo } from 'react';
import { useBridge } from '../../parts/BridgeProvider.tsx';
import { useSession } from '../../parts/SessionProvider.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import type { BackupDesk } from './run-backup.ts';

/** What a backup is made with; null in the practice office, which has nothing to lose. */
export function useBackupDesk(): BackupDesk | null {
  const store = useStore();
  const bridge = useBridge();
  const vault = useSession()?.vault ?? null;
  return useMemo(() => (vault && store.name === 'qamqor' ? { store, bridge, vault } : null), [store, bridge, vault]);
}
