import type { CopyKind, SecondCopy } from '../second-copy/second-copy.ts';

/** How the second copy is: `none` where the shell keeps none, `failing` when its disk does not answer. */
export type CopyState = 'none' | 'good' | 'rebuilt' | 'failing';
export type CopyHealth = { readonly kind: CopyKind; readonly state: CopyState };

/**
 * A start at which nothing had to be mended and the check found nothing: the newest of the journals that were put aside stays, for whoever wants to look
 * into the last damage, and those of earlier ones go.
 */
export async function dropOldJournals(
  { copy, healed }: { readonly copy: { readonly port: SecondCopy; readonly state: CopyState }; readonly healed: unknown },
  status: string,
): Promise<void> {
  if (copy.state === 'good' && healed === null && status === 'good') await copy.port.dropAside('newest');
}
