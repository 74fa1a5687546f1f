import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Case } from '../../shared/cases/case.ts';
import type { Office } from '../../shared/cases/office.ts';
import type { Complaint } from '../../shared/complaints/complaint.ts';
import type { CaseIndex } from './case-index.ts';
import type { ComplaintIndex } from './complaint-index.ts';
import type { Drafts, Store, StoreHealth } from './store.ts';

const StoreContext = createContext<Store | null>(null);

/** Gives the opened store to all screens below. */
export function StoreProvider({ store, children }: { store: Store; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The store. Does not repaint by itself; see `useIndex`, `useOffice`, `useCase`. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useStore outside StoreProvider');
  return store;
}

/** Grows with every change; the component repaints. */
export function useStoreVersion(): number {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.version);
}

/** The index; the component repaints on every change. Positions of an earlier paint are void. */
export function useIndex(): CaseIndex {
  const { index } = useStore();
  const version = useStoreVersion();
  return useMemo(() => indexAt(index, version), [index, version]);
}

/** The complaints; the component repaints on every change. */
export function useComplaints(): ComplaintIndex {
  const { complaints } = useStore();
  const version = useStoreVersion();
  return useMemo(() => indexAt(complaints, version), [complaints, version]);
}

// An index is one object for ever; a new face at each version tells memos that it moved.
const indexAt = <Index extends object>(index: Index, version: number): Index => Object.create(index, { version: { value: version } }) as Index;

export function useOffice(): Office | null {
  useStoreVersion();
  return useStore().office();
}

export function useHealth(): StoreHealth {
  useStoreVersion();
  return useStore().health();
}

/** The case by id, followed through changes: undefined while it is being opened, null when there is none. */
export function useCase(id: string): Case | null | undefined {
  const store = useStore();
  const version = useStoreVersion();
  const [opened, setOpened] = useState<{ id: string; value: Case | null } | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    void store.readCase(id).then((value) => wanted && setOpened({ id, value }));
    return () => {
      wanted = false;
    };
  }, [store, id, version]);
  return opened?.id === id ? opened.value : undefined;
}

/** The complaint by id, followed through changes: undefined while closed ones are still being read, null when there is none. */
export function useComplaint(id: string): Complaint | null | undefined {
  const complaints = useComplaints();
  return complaints.byId(id) ?? (complaints.complete ? null : undefined);
}

/** The case of ours that a complaint is about: null when it is about none or the case is not here, undefined while it is being opened. */
export function useSubject(complaint: Pick<Complaint, 'intake'> | null | undefined): Case | null | undefined {
  const about = complaint?.intake.about;
  const found = useCase(about?.kind === 'our-case' ? about.case : '');
  if (complaint === undefined) return undefined;
  return about?.kind === 'our-case' ? found : null;
}

export type DraftHandle = {
  /** What was saved: undefined while it is being read, null when nothing was. */
  readonly saved: unknown;
  /** Saves soon (300 ms after the last call) and at once when the page is hidden or left. */
  readonly save: (value: unknown) => void;
  readonly remove: () => Promise<void>;
};

const DRAFT_DELAY_MS = 300;

/** A draft that survives a closed window and a crash. */
export function useDraft(id: string, kind: string): DraftHandle {
  const store = useStore();
  const [loaded, setLoaded] = useState<{ id: string; value: unknown } | undefined>(undefined);
  const waiting = useRef<{ id: string; value: unknown; drafts: Drafts; timer: ReturnType<typeof setTimeout> } | null>(null);

  const flush = useCallback(() => {
    const due = waiting.current;
    if (!due) return;
    clearTimeout(due.timer);
    waiting.current = null;
    void due.drafts.write(due.id, kind, due.value);
  }, [kind]);

  useEffect(() => {
    let wanted = true;
    void store.drafts.read(id).then((value) => wanted && setLoaded({ id, value: value ?? null }));
    const onHide = () => flush();
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', onHide);
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', onHide);
      flush();
    };
  }, [store, id, flush]);

  const save = useCallback(
    (value: unknown) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { id, value, drafts: store.drafts.bound(), timer: setTimeout(flush, DRAFT_DELAY_MS) };
    },
    [store, id, flush],
  );
  const remove = useCallback(async () => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    await store.drafts.remove(id);
  }, [store, id]);

  return useMemo(() => ({ saved: loaded?.id === id ? loaded.value : undefined, save, remove }), [loaded, id, save, remove]);
}
