import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Instant } from '../../../shared/kernel/clock.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Store } from '../../store/store.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { INTAKE_DRAFT, StoredIntake } from './stored-intake.ts';

/** Where the typed words are: with us only, on their way, on the disk (since when), or refused by the store. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'failed'; readonly refusal: Refusal };

/** Shorter than the pause between two words: what is on the screen is nearly always on the disk. */
const DELAY_MS = 200;

/** Reads a draft: undefined while it is being read, null when there is none, 'unreadable' when it is not an intake of a known version. */
export function useStoredIntake(id: string): StoredIntake | null | 'unreadable' | undefined {
  const store = useStore();
  const [read, setRead] = useState<{ id: string; value: StoredIntake | null | 'unreadable' } | undefined>();
  useEffect(() => {
    let wanted = true;
    void store.drafts.read(id).then((raw) => {
      if (!wanted) return;
      const parsed = StoredIntake.safeParse(raw);
      setRead({ id, value: raw === null || raw === undefined ? null : parsed.success ? parsed.data : 'unreadable' });
    });
    return () => {
      wanted = false;
    };
  }, [store, id]);
  return read?.id === id ? read.value : undefined;
}

export type Autosave = {
  readonly state: SaveState;
  /** Takes the newest value; it is written after a short pause, when a field is left, when the page is hidden and when the screen goes. */
  readonly keep: (value: StoredIntake) => void;
  readonly flush: () => void;
  /** Stops saving what is still waiting: the draft has become a case. */
  readonly forget: () => void;
};

/** Saves what is typed. Writes go one after another, so that an older text never overtakes a newer one. */
export function useAutosave(id: string): Autosave {
  const store = useStore();
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const writer = useMemo(() => makeWriter(store, id, setState), [store, id]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    writer.flush();
  }, [writer]);
  useEffect(() => {
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  const keep = useCallback(
    (value: StoredIntake) => {
      writer.keep(value);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, DELAY_MS);
    },
    [writer, flush],
  );
  return { state, keep, flush, forget: writer.forget };
}

function makeWriter(store: Store, id: string, report: (state: SaveState) => void) {
  let waiting: StoredIntake | null = null;
  let forgotten = false;
  let last: Promise<void> = Promise.resolve();
  const write = async (value: StoredIntake) => {
    const written = await store.drafts.write(id, INTAKE_DRAFT, value);
    const newer = waiting !== null;
    // What could not be written is tried again when a field is left or the page is.
    if (!written.ok && !forgotten) waiting ??= value;
    if (newer) return;
    report(written.ok ? { kind: 'saved', at: store.world().clock.now() } : { kind: 'failed', refusal: written.error });
  };
  return {
    keep: (value: StoredIntake) => {
      waiting = value;
      report({ kind: 'saving' });
    },
    flush: () => {
      const value = waiting;
      if (!value) return;
      waiting = null;
      last = last.then(() => write(value));
    },
    forget: () => {
      forgotten = true;
      waiting = null;
    },
  };
}
