import { type Instant, instantOf } from '../../shared/kernel/clock.ts';
import type { NextRun } from './schedule.ts';
import type { LinkRecord, RunLine, SyncLog } from './sync-records.ts';
import type { SyncEnd } from './sync-tally.ts';

/** The log after one more sync. A term that the region named is kept, so that nobody comes before. */
export function logAfter(
  log: SyncLog,
  end: SyncEnd,
  { why, from, until }: { readonly why: NextRun['why']; readonly from: Instant; readonly until: Instant },
): SyncLog {
  const { refusal } = end;
  const line: RunLine = {
    from,
    until,
    why,
    outcome: end.outcome,
    sent: end.sent,
    received: end.received,
    refused: end.quarantined,
    deferred: end.deferred,
    conflicts: end.conflicts.length,
    bytes: end.bytes,
    code: refusal?.code ?? null,
  };
  const isLater = refusal?.retry === 'later' && refusal.after !== undefined;
  return {
    ...log,
    failures: refusal ? log.failures + 1 : 0,
    notBefore: isLater ? instantOf(Date.parse(until) + (refusal.after ?? 0) * 1000) : null,
    latest: log.latest && log.latest > until ? log.latest : until,
    runs: [...log.runs, line],
  };
}

/** The link after a sync: the region may have shut this computer out, or not let it in yet. */
export function linkAfterSync(link: LinkRecord, { refusal }: SyncEnd): LinkRecord {
  if (refusal?.code === 'device-revoked') return { ...link, state: 'revoked' };
  return refusal?.code === 'device-waiting' ? { ...link, state: 'waiting' } : link;
}
