import { useEffect, useRef } from 'react';
import { useToday } from '../../parts/use-today.ts';
import { useOffice, useStore } from '../../store/StoreProvider.tsx';
import { waitingPackages, workOffPackages } from './work-off-packages.ts';

/** Shows nothing: when a package of the region comes into effect, running terms are reckoned anew, once. */
export function PackageKeeper() {
  const store = useStore();
  const today = useToday();
  const packages = useOffice()?.packages;
  const busy = useRef(false);
  useEffect(() => {
    if (!packages || busy.current) return;
    busy.current = true;
    void workOff(store).finally(() => (busy.current = false));
  }, [store, packages, today]);
  return null;
}

/** Until nothing waits: another package may come in the midst of it. What fails now is done at the next start. */
async function workOff(store: ReturnType<typeof useStore>): Promise<void> {
  while (waitingPackages(store).length > 0) if ((await workOffPackages(store).catch(() => null)) === null) return;
}
