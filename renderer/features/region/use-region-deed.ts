import { useState } from 'react';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { RegionAsk } from '../../../shared/wire/region-routes.ts';
import type { RegionAnswer, RegionInput } from '../../sync/ask-region.ts';
import { useAskRegion } from '../../sync/use-region.ts';

export type Deed = {
  readonly isBusy: boolean;
  readonly refusals: readonly Refusal[];
  /** Null: it was refused, and `refusals` say why. */
  readonly run: <A extends RegionAsk>(ask: A, input: RegionInput[A]) => Promise<RegionAnswer<A> | null>;
};

/** Something the region's people do, one at a time. */
export function useRegionDeed(): Deed {
  const askRegion = useAskRegion();
  const [isBusy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  return {
    isBusy,
    refusals,
    run: async (ask, input) => {
      if (isBusy) return null;
      setBusy(true);
      const answered = await askRegion(ask, input);
      setBusy(false);
      setRefusals(answered.ok ? [] : [answered.error]);
      return answered.ok ? answered.value : null;
    },
  };
}
