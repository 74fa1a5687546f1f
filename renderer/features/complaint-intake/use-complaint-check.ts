import { useDeferredValue, useMemo } from 'react';
import type { Case } from '../../../shared/cases/case.ts';
import { useNow } from '../../parts/use-now.ts';
import { useCase, useStore } from '../../store/StoreProvider.tsx';
import { checkComplaint, type ComplaintCheck } from './check-complaint.ts';
import type { ComplaintDraft } from './complaint-draft.ts';

/** Checks the draft beside the typing: the keys never wait for it. Follows the clock and the chosen case. */
export function useComplaintCheck(typed: ComplaintDraft): { readonly check: ComplaintCheck; readonly subject: Case | null } {
  const store = useStore();
  const draft = useDeferredValue(typed);
  const now = useNow();
  const subject = useCase(typed.about.case) ?? null;
  const check = useMemo(() => checkComplaint(draft, { world: store.world(), now, subject }), [draft, subject, store, now]);
  return useMemo(() => ({ check, subject }), [check, subject]);
}
