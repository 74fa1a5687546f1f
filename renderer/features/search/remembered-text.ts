import type { Store } from '../../store/store.ts';

// By store and only while the window lives: what is typed names people, so it goes into no address and no file.
const texts = new WeakMap<Store, string>();

export const rememberedText = (store: Store): string => texts.get(store) ?? '';
export const rememberText = (store: Store, text: string): void => void texts.set(store, text);
