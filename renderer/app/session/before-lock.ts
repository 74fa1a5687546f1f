/** What has to be done with the office's keys before they go. */
const acts = new Set<() => Promise<unknown>>();

/** Has an act done whenever the office is locked; answers how to take it back. */
export function beforeLock(act: () => Promise<unknown>): () => void {
  acts.add(act);
  return () => void acts.delete(act);
}

/** Does them all; one that fails holds up nothing. */
export const doBeforeLock = async (): Promise<void> => void (await Promise.allSettled([...acts].map((act) => act())));
