import type { Office } from '../../../shared/cases/office.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import type { SyncState } from '../../sync/sync-desk.ts';

/** A sentence for every screen: a key of `sync:notice`. */
export type SyncNote = {
  readonly says: 'revoked' | 'refused' | 'app-too-old' | 'grant-expired' | 'grant-ending' | 'silent';
  readonly kind: 'warning' | 'error';
  readonly at: Instant | null;
};

/** The most pressing thing to be known of the region, or null. */
export function noticeOf({ link, run, grant, silentSince }: SyncState): SyncNote | null {
  if (link?.state === 'revoked') return { says: 'revoked', kind: 'error', at: null };
  if (link?.state === 'refused') return { says: 'refused', kind: 'error', at: null };
  if (link?.state !== 'approved') return null;
  if (run.problem?.code === 'app-too-old') return { says: 'app-too-old', kind: 'error', at: null };
  if (grant?.state === 'expired') return { says: 'grant-expired', kind: 'error', at: grant.until };
  if (grant?.state === 'ending') return { says: 'grant-ending', kind: 'warning', at: grant.until };
  return silentSince === null ? null : { says: 'silent', kind: 'warning', at: silentSince };
}

/** No number carries the mark yet, but numbers with another one were given: somebody may wonder. */
export function isMarkUnused({ counters }: Pick<Office, 'counters'>, mark: string): boolean {
  const marks = Object.keys(counters).map((key) => key.split('|')[1]);
  return marks.length > 0 && !marks.includes(mark);
}
