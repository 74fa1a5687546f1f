import { useEffect, useState } from 'react';
import type { Entry } from '../../shared/journal/entry.ts';
import { useStore, useStoreVersion } from '../store/StoreProvider.tsx';

/** The entries that touch a case or a complaint, oldest first; undefined while they are read. Followed through changes. */
export function useHistory(id: string): readonly Entry[] | undefined {
  const store = useStore();
  const version = useStoreVersion();
  const [read, setRead] = useState<{ readonly id: string; readonly entries: readonly Entry[] }>();
  useEffect(() => {
    let wanted = true;
    void store.historyOf(id).then((entries) => wanted && setRead({ id, entries }));
    return () => {
      wanted = false;
    };
  }, [store, id, version]);
  return read?.id === id ? read.entries : undefined;
}
