import { useEffect, useState } from 'react';
import { z } from 'zod';
import { NO_REGION, type RegionTyped } from '../../parts/RegionCodeFields.tsx';
import { useDraft } from '../../store/StoreProvider.tsx';

const Typed = z.strictObject({ address: z.string(), code: z.string(), computer: z.string() });
export type ConnectDraft = { readonly typed: RegionTyped; readonly change: (typed: RegionTyped) => void; readonly remove: () => Promise<void> };

/** What is typed on the way to a region: read back after a crash or a lock. */
export function useConnectDraft(): ConnectDraft {
  const { saved, save, remove } = useDraft('connect-region', 'settings');
  const [typed, setTyped] = useState<RegionTyped | null>(null);
  useEffect(() => {
    const read = Typed.safeParse(saved);
    if (read.success) setTyped((now) => now ?? read.data);
  }, [saved]);
  const change = (next: RegionTyped) => {
    setTyped(next);
    save(next);
  };
  return { typed: typed ?? NO_REGION, change, remove };
}
