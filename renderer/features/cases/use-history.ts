import { useEffect, useState } from 'react';
import type { Entry } from '../../../shared/journal/entry.ts';
import { useStore, useStoreVersion } from '../../store/StoreProvider.tsx';

/** The entries that touch a case, oldest first; undefined while they are read. Followed through changes. */
export function useHistory(caseId: string): readonly Entry[] | undefined {
  const store = useStore();
  const version = useStoreVersion();
  const [read, setRead] = useState<{ readonly id: string; readonly entries: readonly Entry[] }>();
  useEffect(() => {
    let wanted = true;
    void store.historyOf(caseId).then((entries) => wanted && setRead({ id: caseId, entries }));
    return () => {
      wanted = false;
    };
  }, [store, caseId, version]);
  return read?.id === caseId ? read.entries : undefined;
}
