import type { CopyKind } from '../second-copy/second-copy.ts';

/** How the second copy is: `none` where the shell keeps none, `failing` when its disk does not answer. */
export type CopyState = 'none' | 'good' | 'rebuilt' | 'failing';
export type CopyHealth = { readonly kind: CopyKind; readonly state: CopyState };
