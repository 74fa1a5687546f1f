import type { Drafts, Store } from '../../store/store.ts';

export type TrackedStore = {
  readonly store: Store;
  /** Every draft that was given is on the disk, or was refused. */ readonly settled: () => Promise<void>;
};

/** The store, with its drafts counted while they are being written: the screen locks only when what was typed is kept. */
export function trackDrafts(opened: Store): TrackedStore {
  const writing = new Set<Promise<unknown>>();
  const tracked = (drafts: Drafts): Drafts => ({
    ...drafts,
    write: (...given) => {
      const written = drafts.write(...given);
      writing.add(written);
      void written.finally(() => writing.delete(written));
      return written;
    },
    bound: () => tracked(drafts.bound()),
  });
  // The store's indexes are looked up anew at every reading, so it is worn over, not copied.
  const store = Object.create(opened, { drafts: { value: tracked(opened.drafts) } }) as Store;
  const settled = async () => {
    while (writing.size > 0) await Promise.allSettled([...writing]);
  };
  return { store, settled };
}
