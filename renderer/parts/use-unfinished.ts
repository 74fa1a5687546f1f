import { useCallback, useEffect, useState } from 'react';
import type { Instant } from '../../shared/kernel/clock.ts';
import type { Store } from '../store/store.ts';
import { useStore } from '../store/StoreProvider.tsx';

export type Unfinished = { readonly id: string; readonly name: string; readonly savedAt: Instant };
/** How a saved draft is called in the list; 'done' when its act is done and only the way to its paper was left behind. Must not change between paints. */
export type NameDraft = (raw: unknown) => { readonly name: string } | 'done';

/** Open drafts of a kind, the last touched first. Drafts whose act is done are cleared away here. */
export function useUnfinished(kind: string, nameOf: NameDraft) {
  const store = useStore();
  const [list, setList] = useState<readonly Unfinished[]>([]);
  const read = useCallback(() => readUnfinished(store, kind, nameOf), [store, kind, nameOf]);
  useEffect(() => {
    let wanted = true;
    void read().then((found) => wanted && setList(found));
    return () => {
      wanted = false;
    };
  }, [read]);
  const discard = async (id: string) => {
    await store.drafts.remove(id);
    setList(await read());
  };
  return { list, discard };
}

async function readUnfinished(store: Store, kind: string, nameOf: NameDraft): Promise<readonly Unfinished[]> {
  const infos = (await store.drafts.list()).filter((info) => info.kind === kind);
  const found: Unfinished[] = [];
  for (const { id, savedAt } of infos) {
    const named = nameOf(await store.drafts.read(id));
    if (named === 'done') await store.drafts.remove(id);
    else found.push({ id, name: named.name, savedAt: savedAt as Instant });
  }
  return found.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}
