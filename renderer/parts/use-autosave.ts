import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Instant } from '../../shared/kernel/clock.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Store } from '../store/store.ts';
import { useStore } from '../store/StoreProvider.tsx';

/** Where the typed words are: with us only, on their way, on the disk (since when), or refused by the store. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'failed'; readonly refusal: Refusal };

/** Shorter than the pause between two words: what is on the screen is nearly always on the disk. */
const DELAY_MS = 200;

export type Autosave<T> = {
  readonly state: SaveState;
  /** Takes the newest value; it is written after a short pause, when a field is left, when the page is hidden and when the screen goes. */
  readonly keep: (value: T) => void;
  readonly flush: () => void;
  /** Stops saving what is still waiting: the draft has become an entry. */
  readonly forget: () => void;
};

/** Saves what is typed under a draft's id and kind. Writes go one after another, so that an older text never overtakes a newer one. */
export function useAutosave<T>(id: string, kind: string): Autosave<T> {
  const store = useStore();
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const staff = store.actor()?.staff;
  const writer = useMemo(() => {
    // What waits to be saved is of who typed it, also when somebody else has sat down meanwhile.
    const drafts = staff === undefined ? store.drafts : store.drafts.bound();
    return makeWriter<T>((value) => drafts.write(id, kind, value), { store, report: setState });
  }, [store, staff, id, kind]);
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
    (value: T) => {
      writer.keep(value);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, DELAY_MS);
    },
    [writer, flush],
  );
  return { state, keep, flush, forget: writer.forget };
}

type Desk = { readonly store: Store; readonly report: (state: SaveState) => void };

function makeWriter<T>(put: (value: T) => ReturnType<Store['drafts']['write']>, { store, report }: Desk) {
  let waiting: { readonly value: T } | null = null;
  let forgotten = false;
  let last: Promise<void> = Promise.resolve();
  const write = async (kept: { readonly value: T }) => {
    const written = await put(kept.value);
    const newer = waiting !== null;
    // What could not be written is tried again when a field is left or the page is.
    if (!written.ok && !forgotten) waiting ??= kept;
    if (newer) return;
    report(written.ok ? { kind: 'saved', at: store.world().clock.now() } : { kind: 'failed', refusal: written.error });
  };
  return {
    keep: (value: T) => {
      waiting = { value };
      report({ kind: 'saving' });
    },
    flush: () => {
      const kept = waiting;
      if (!kept) return;
      waiting = null;
      last = last.then(() => write(kept));
    },
    forget: () => {
      forgotten = true;
      waiting = null;
    },
  };
}
