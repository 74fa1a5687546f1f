import { useEffect, useRef } from 'react';
import { useToday } from '../../parts/use-today.ts';
import { useOffice, useStore } from '../../store/StoreProvider.tsx';
import { workOffPackages } from './work-off-packages.ts';

/** Shows nothing: when a package of the region comes into effect, running terms are reckoned anew, once. */
export function PackageKeeper() {
  const store = useStore();
  const today = useToday();
  const packages = useOffice()?.packages;
  const busy = useRef(false);
  useEffect(() => {
    if (!packages || busy.current) return;
    busy.current = true;
    // What fails now is done at the next start or with the next package.
    void workOffPackages(store)
      .catch(() => null)
      .finally(() => (busy.current = false));
  }, [store, packages, today]);
  return null;
}
