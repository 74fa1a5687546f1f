import type { Store } from '../store/store.ts';
import type { ComplaintGroup } from './complaint-groups.ts';

// By store, so that the practice office has its own; held only while the window lives.
const groups = new WeakMap<Store, ComplaintGroup>();

/** The group of the board that was looked at last, or that another screen asks for before it leads there. */
export const rememberedComplaintGroup = (store: Store): ComplaintGroup | undefined => groups.get(store);
export const rememberComplaintGroup = (store: Store, group: ComplaintGroup): void => void groups.set(store, group);
