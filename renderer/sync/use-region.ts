import { useCallback, useEffect, useRef, useState } from 'react';
import type { Instant } from '../../shared/kernel/clock.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import { REGION_ROUTES, type RegionAsk } from '../../shared/wire/region-routes.ts';
import type { Role } from '../../shared/roles/roles.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { askRegion, type RegionAnswer, type RegionInput } from './ask-region.ts';
import type { RegionRoad } from './sync-desk.ts';
import { useSyncDesk } from './SyncProvider.tsx';

/** Who asks, and by which road; null: nobody is signed in, or there is no region. */
export function useRegionAsker(): { readonly road: RegionRoad; readonly actor: string } | null {
  const road = useSyncDesk()?.region;
  const actor = useStore().world().actor.staff;
  const asker = useRef<{ readonly road: RegionRoad; readonly actor: string } | null>(null);
  if (asker.current?.road !== road || asker.current?.actor !== actor) asker.current = road ? { road, actor } : null;
  return asker.current;
}

/** Does the region let somebody in this role ask it? */
export const mayAskRegion = (ask: RegionAsk, role: Role): boolean => (REGION_ROUTES[ask].roles as readonly Role[]).includes(role);

/** May the person at the desk ask it? */
export const useMayAsk = (): ((ask: RegionAsk) => boolean) => {
  const { role } = useStore().world().actor;
  return (ask) => mayAskRegion(ask, role);
};

/** Asks the region something, in the name of the person at the desk. */
export function useAskRegion(): <A extends RegionAsk>(ask: A, input: RegionInput[A]) => Promise<Result<RegionAnswer<A>, Refusal>> {
  const asker = useRegionAsker();
  return useCallback(async (ask, input) => (asker ? askRegion(asker, ask, input) : err({ code: 'device-unknown' })), [asker]);
}

/** `shown`: the last answer and when it came; it stays on the screen while it is asked again, and when that is refused. */
export type Asked<T> = {
  readonly isAsking: boolean;
  readonly shown: { readonly value: T; readonly at: Instant } | null;
  readonly refusal: Refusal | null;
  readonly again: () => void;
};

/** Asks when the screen opens, and again when wanted; `question` has to stay the same object while the question does. Nothing is kept beyond the screen. */
export function useAsked<T>(question: (() => Promise<Result<T, Refusal>>) | null): Asked<T> {
  const { clock } = useStore().world();
  const [state, setState] = useState<Omit<Asked<T>, 'again'>>({ isAsking: true, shown: null, refusal: null });
  const turn = useRef(0);
  const again = useCallback(() => {
    if (!question) return;
    const mine = (turn.current += 1);
    setState((now) => ({ ...now, isAsking: true }));
    void question().then((answered) => {
      if (mine !== turn.current) return;
      setState(({ shown }) =>
        answered.ok
          ? { isAsking: false, shown: { value: answered.value, at: clock.now() }, refusal: null }
          : { isAsking: false, shown, refusal: answered.error },
      );
    });
  }, [question, clock]);
  useEffect(() => {
    setState((now) => ({ ...now, shown: null, refusal: null }));
    again();
    return () => void (turn.current += 1);
  }, [again]);
  return { ...state, again };
}
