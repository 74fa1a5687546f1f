import type { Store } from '../store/store.ts';
import { useStore, useStoreVersion } from '../store/StoreProvider.tsx';

type Known = { readonly version: number; readonly ids: ReadonlySet<string> };
// Once for each version of the store, however many rows ask.
const known = new WeakMap<Store, Known>();

/** The cases of ours about which a complaint is not closed yet. */
export function useUnderComplaint(): ReadonlySet<string> {
  const store = useStore();
  const version = useStoreVersion();
  const last = known.get(store);
  if (last?.version === version) return last.ids;
  const open = store.complaints.list({ sort: 'received' }).filter(({ state }) => state !== 'closed');
  const ids = new Set(open.flatMap(({ intake: { about } }) => (about.kind === 'our-case' ? [about.case] : [])));
  known.set(store, { version, ids });
  return ids;
}
