import type { IconName } from '../ui/Icon.tsx';

/** A place where drafts are typed: the namespace of its words, its address, the kind of its drafts in the store, its sign. */
export type DraftPlace = { readonly space: string; readonly path: string; readonly kind: string; readonly icon: IconName };
