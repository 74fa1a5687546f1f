import { useCallback, useEffect, useRef, useState } from 'react';
import { useDraft } from '../store/StoreProvider.tsx';

/** What a dialog holds while it is typed. */
export type Typed = Readonly<Record<string, string | boolean | readonly string[]>>;

export type ActForm<T extends Typed> = {
  readonly value: T;
  readonly set: (patch: Partial<T>) => void;
  /** What stands in the fields was typed before the dialog was closed. */
  readonly restored: boolean;
  readonly forget: () => Promise<void>;
};

/** The typed content of an act's dialog; `owner` is the id of the case or complaint. Kept as a sealed draft until the act is done. */
export function useActForm<T extends Typed>(owner: string, act: string, empty: T): ActForm<T> {
  const draft = useDraft(`act:${owner}:${act}`, 'act');
  const [value, setValue] = useState(empty);
  const [restored, setRestored] = useState(false);
  const touched = useRef(false);
  const { saved, save, remove } = draft;

  useEffect(() => {
    if (saved === undefined || saved === null || touched.current) return;
    setValue((current) => mergeTyped(current, saved));
    setRestored(true);
  }, [saved]);

  const set = useCallback(
    (patch: Partial<T>) => {
      touched.current = true;
      setValue((current) => {
        const next = { ...current, ...patch };
        save(next);
        return next;
      });
    },
    [save],
  );
  return { value, set, restored, forget: remove };
}

/** What of a saved draft fits the form of today; anything else is left as it is. */
export function mergeTyped<T extends Typed>(current: T, saved: unknown): T {
  if (typeof saved !== 'object' || saved === null) return current;
  const entries = Object.entries(current).map(([key, value]) => {
    const kept = (saved as Record<string, unknown>)[key];
    return [key, fits(kept, value) ? kept : value] as const;
  });
  return Object.fromEntries(entries) as T;
}

function fits(kept: unknown, like: Typed[string]): boolean {
  if (typeof like !== 'object') return typeof kept === typeof like;
  return Array.isArray(kept) && kept.every((item) => typeof item === 'string');
}
