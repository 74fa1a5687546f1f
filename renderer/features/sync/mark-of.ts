import type { SyncState } from '../../sync/sync-desk.ts';

export type MarkTone = 'green' | 'amber' | 'red' | 'grey';
/** What the mark says: a key of `sync:mark`. */
export type Mark = { readonly tone: MarkTone; readonly says: 'green' | 'counted' | 'rest' | 'red' | 'silent' | 'none' | 'waiting' | 'running' };

/** How the sync stands in one line. Green comes from the honest state alone; work that is going on changes the words, never the colour. */
export function markOf({ link, honest, run, silentSince }: SyncState): Mark {
  if (!link) return { tone: 'grey', says: 'none' };
  if (link.state === 'waiting') return { tone: 'grey', says: 'waiting' };
  if (link.state !== 'approved') return { tone: 'red', says: 'red' };
  if (silentSince !== null) return { tone: 'red', says: 'silent' };
  const { tone } = honest;
  if (run.all !== null && run.all > 0 && isMoving(run.phase)) return { tone, says: 'running' };
  if (tone === 'green' || tone === 'red') return { tone, says: tone };
  return { tone, says: honest.there < honest.here ? 'counted' : 'rest' };
}

/** Is something going over the line now? */
export const isMoving = (phase: SyncState['run']['phase']): boolean => phase !== 'resting' && phase !== 'paused';
