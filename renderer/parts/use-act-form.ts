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

/**
 * The typed content of an act's dialog; `owner` is the id of the case or complaint. Kept as a sealed draft until the act is done: only what somebody has touched, so that
 * what the form begins with follows the file.
 */
export function useActForm<T extends Typed>(owner: string, act: string, empty: T): ActForm<T> {
  const draft = useDraft(`act:${owner}:${act}`, 'act');
  const [value, setValue] = useState(empty);
  const [restored, setRestored] = useState(false);
  const touched = useRef<Partial<T> | null>(null);
  const { saved, save, remove } = draft;

  useEffect(() => {
    if (saved === undefined || saved === null || touched.current) return;
    setValue((current) => mergeTyped(current, saved));
    setRestored(true);
  }, [saved]);

  const set = useCallback(
    (patch: Partial<T>) => {
      touched.current = { ...(touched.current ?? typedBefore(saved)), ...patch } as Partial<T>;
      save(touched.current);
      setValue((current) => ({ ...current, ...patch }));
    },
    [save, saved],
  );
  return { value, set, restored, forget: remove };
}

const typedBefore = (saved: unknown): object => (typeof saved === 'object' && saved !== null ? saved : {});

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
