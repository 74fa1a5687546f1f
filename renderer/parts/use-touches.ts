import { useEffect, useState } from 'react';
import { type Touch, touchesOf } from '../../shared/audit/touches-of.ts';
import type { Fact } from '../../shared/journal/entry.ts';
import { useStore, useStoreVersion } from '../store/StoreProvider.tsx';

/** Who had a case or complaint before them, newest first; undefined while the journal is read. Followed through changes. */
export function useTouches(subject: string): readonly Touch<Fact>[] | undefined {
  const store = useStore();
  const version = useStoreVersion();
  const [read, setRead] = useState<{ readonly subject: string; readonly touches: readonly Touch<Fact>[] }>();
  useEffect(() => {
    let wanted = true;
    void Promise.all([store.audit.looksAt(subject), store.historyOf(subject)]).then(
      ([looks, acts]) => wanted && setRead({ subject, touches: touchesOf<Fact>([...looks, ...acts], subject) }),
    );
    return () => {
      wanted = false;
    };
  }, [store, subject, version]);
  return read?.subject === subject ? read.touches : undefined;
}
