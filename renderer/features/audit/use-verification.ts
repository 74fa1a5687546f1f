import { useState } from 'react';
import { recordVerification } from '../../../shared/audit/record-verification.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import type { Store } from '../../store/store.ts';
import { useStore } from '../../store/StoreProvider.tsx';

/** The first entry that does not hold, as it reads now if it does, and the one before it. */
export type FirstBad = { readonly n: number; readonly entry: Entry | null; readonly before: Entry | null };
export type Verified = {
  readonly entries: number;
  readonly last: number;
  readonly damaged: number;
  /** Brought back from the second copy. */ readonly mended: number;
  readonly first: FirstBad | null;
};
export type Verification = { readonly busy: boolean; readonly found: Verified | null; readonly verify: () => Promise<void> };

/** Every entry unsealed, its link and signature verified now; the result is written down itself. */
export function useVerification(): Verification {
  const store = useStore();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Verified | null>(null);
  const verify = async () => {
    if (busy) return;
    setBusy(true);
    const result = await verifyNow(store);
    setFound(result);
    await store.commit((world) => recordVerification({ entries: result.entries, damaged: result.damaged }, world));
    setBusy(false);
  };
  return { busy, found, verify };
}

async function verifyNow(store: Store): Promise<Verified> {
  const before = restoredOf(store);
  const { entries, damagedEntries } = await store.verify();
  const mended = restoredOf(store) - before;
  const [newest] = await store.audit.page({ limit: 1 });
  const places = damagedEntries.map(({ n }) => n).sort((one, other) => one - other);
  const [n] = places;
  return { entries, last: newest?.n ?? 0, damaged: places.length, mended, first: n === undefined ? null : await firstBad(store, n) };
}

const restoredOf = (store: Store): number => {
  const healed = store.healed();
  return healed?.from === 'second-copy' ? healed.restored : 0;
};

async function firstBad({ audit }: Store, n: number): Promise<FirstBad> {
  const [at, next] = await audit.page({ before: n + 1, limit: 2 });
  // What cannot be read is left out of the page.
  return at?.n === n ? { n, entry: at, before: next ?? null } : { n, entry: null, before: at ?? null };
}
