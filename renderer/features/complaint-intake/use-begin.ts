import { useLocation } from 'wouter';
import { useStore } from '../../store/StoreProvider.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { COMPLAINT_DRAFT, type ComplaintDraft, emptyComplaint } from './complaint-draft.ts';

/** Begins a complaint: a draft with what is known already, and its own address. `replace`: the address before it is not gone back to. */
export function useBegin(): (known: (blank: ComplaintDraft) => ComplaintDraft, replace?: boolean) => Promise<void> {
  const store = useStore();
  const [lang] = useLang();
  const [, navigate] = useLocation();
  return async (known, replace = false) => {
    const world = store.world();
    const id = world.ids.next();
    await store.drafts.write(id, COMPLAINT_DRAFT, { v: 1, complaint: known(emptyComplaint(world, lang)) });
    navigate(`/complaints/new/${id}`, { replace });
  };
}
