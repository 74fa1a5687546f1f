import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { useStore } from '../store/StoreProvider.tsx';

/** Reads a draft: undefined while it is being read, null when there is none, 'unreadable' when it is not of a known version. `schema` is the same at every paint. */
export function useStoredDraft<T>(id: string, schema: z.ZodType<T>): T | null | 'unreadable' | undefined {
  const store = useStore();
  const [read, setRead] = useState<{ id: string; value: T | null | 'unreadable' } | undefined>();
  useEffect(() => {
    let wanted = true;
    void store.drafts.read(id).then((raw) => {
      if (!wanted) return;
      const parsed = schema.safeParse(raw);
      setRead({ id, value: raw === null || raw === undefined ? null : parsed.success ? parsed.data : 'unreadable' });
    });
    return () => {
      wanted = false;
    };
  }, [store, id, schema]);
  return read?.id === id ? read.value : undefined;
}
