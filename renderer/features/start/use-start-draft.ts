import { useEffect, useState } from 'react';
import { useDraft } from '../../store/StoreProvider.tsx';
import { emptyStart, StartDraft } from './start-draft.ts';

export type StartForm = { readonly draft: StartDraft; readonly change: (draft: StartDraft) => void; readonly remove: () => Promise<void> };

/** The typed first start: read back after a crash or a language switch; null while it is being read. */
export function useStartDraft(): StartForm | null {
  const handle = useDraft('first-start', 'start');
  const [typed, setTyped] = useState<StartDraft | null>(null);
  useEffect(() => {
    if (handle.saved === undefined) return;
    const saved = StartDraft.safeParse(handle.saved);
    setTyped((now) => now ?? (saved.success ? saved.data : emptyStart()));
  }, [handle.saved]);
  if (!typed) return null;
  const change = (draft: StartDraft) => {
    setTyped(draft);
    handle.save(draft);
  };
  return { draft: typed, change, remove: handle.remove };
}
