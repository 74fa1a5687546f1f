import type { Store } from '../../store/store.ts';
import type { TodayFilter, TodayGroup } from './today-groups.ts';

export type TodayView = { readonly group: TodayGroup; readonly filter: TodayFilter };

// By store, so that the practice office has its own; held only while the window lives: what is typed may name a person.
const views = new WeakMap<Store, TodayView>();

/** The view left behind when a case was opened, so that one comes back to the same list. */
export const rememberedView = (store: Store): TodayView | undefined => views.get(store);
export const rememberView = (store: Store, view: TodayView): void => void views.set(store, view);
