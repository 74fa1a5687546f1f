import type { Instant } from '../../shared/kernel/clock.ts';
import type { Ids } from '../../shared/kernel/ids.ts';
import type { OfficeLogs } from '../db/office-log.ts';
import { forwardMoves, moveFactsIn } from './moves.ts';
import { forwardReviews, reviewedIn } from './reviews.ts';
import type { RoundKeys } from './round-keys.ts';

type Pushed = {
  readonly office: string;
  readonly entries: readonly unknown[];
  readonly now: Instant;
  readonly ids: Ids;
  /** Is it the region's own office? Only that one speaks for the authorised body. */
  readonly isOwn: (office: string) => Promise<boolean>;
};

/** Writes what follows from pushed entries into the streams of other offices: a case that moves, a complaint that the authorised body answers. May be repeated at will. */
export async function tellOffices(
  logs: OfficeLogs,
  { office, entries, now, ids, isOwn }: Pushed,
  keys: Pick<RoundKeys, 'sha256' | 'sign'>,
): Promise<void> {
  await forwardMoves(logs, { office, facts: moveFactsIn(entries), now, ids }, keys);
  const complaints = reviewedIn(entries);
  if (complaints.length > 0 && (await isOwn(office))) await forwardReviews(logs, { office, complaints, now, ids }, keys);
}
