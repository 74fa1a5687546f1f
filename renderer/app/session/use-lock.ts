import { useCallback, useEffect, useRef } from 'react';
import { useBridge } from '../../parts/BridgeProvider.tsx';
import { type Guard, guardSession } from './guard-session.ts';
import type { HowOut } from './session-news.ts';
import type { TrackedStore } from './track-drafts.ts';

const USUAL_MINUTES = 5;
type Options = { readonly tracked: TrackedStore; readonly onLocking: () => void; readonly minutes: () => number | undefined };

/** Guards the session while its desk is there; answers how to lock it. */
export function useLock({ tracked, onLocking, minutes }: Options): (how: HowOut) => void {
  const bridge = useBridge();
  const latest = useRef({ onLocking, minutes });
  useEffect(() => {
    latest.current = { onLocking, minutes };
  });
  const guard = useRef<Guard | null>(null);
  useEffect(() => {
    const made = guardSession({
      bridge,
      tracked,
      onLocking: () => latest.current.onLocking(),
      minutes: () => latest.current.minutes() ?? USUAL_MINUTES,
    });
    guard.current = made;
    return () => {
      guard.current = null;
      made.stop();
    };
  }, [bridge, tracked]);
  return useCallback((how) => guard.current?.lock(how), []);
}
