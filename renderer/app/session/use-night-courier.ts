import { useEffect } from 'react';
import { useBridge } from '../../parts/BridgeProvider.tsx';
import { startNightCourier } from '../../sync/night-courier.ts';
import { clock } from '../outside.ts';
import { nightPorts } from './region-ports.ts';

/** While nobody is signed in, the packet that was sealed at locking goes to the region in its night slot. */
export function useNightCourier(isLocked: boolean): void {
  const bridge = useBridge();
  useEffect(() => {
    if (!isLocked) return undefined;
    let wanted = true;
    let stop: () => void = () => undefined;
    // Without databases there is no packet either; that is said elsewhere.
    void nightPorts(bridge, clock).then(
      (ports) => wanted && (stop = startNightCourier(ports)),
      () => undefined,
    );
    return () => {
      wanted = false;
      stop();
    };
  }, [isLocked, bridge]);
}
