import { useEffect, useState } from 'react';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { useDraft } from '../../store/StoreProvider.tsx';
import { emptyStart, StartDraft } from './start-draft.ts';

export type StartForm = { readonly draft: StartDraft; readonly change: (draft: StartDraft) => void; readonly remove: () => Promise<void> };

/** The typed first start: read back after a crash or a language switch; null while it is being read. */
export function useStartDraft(kind: WorkplaceKind | null): StartForm | null {
  const { saved, save, remove } = useDraft('first-start', 'start');
  const [typed, setTyped] = useState<StartDraft | null>(null);
  useEffect(() => {
    if (saved === undefined) return;
    const read = StartDraft.safeParse(saved);
    const blank = emptyStart(kind);
    // That the recovery code is on paper must not be forgotten before the first word is typed.
    if (!read.success && kind) save(blank);
    setTyped((now) => now ?? (read.success ? read.data : blank));
  }, [saved, save, kind]);
  if (!typed) return null;
  const change = (draft: StartDraft) => {
    setTyped(draft);
    save(draft);
  };
  return { draft: typed, change, remove };
}
