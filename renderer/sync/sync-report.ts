import type { SyncPlace } from '../store/sync-port.ts';
import type { SyncReport } from './sync-desk.ts';
import type { RunLine, SyncLog } from './sync-records.ts';

const isNightly = ({ why }: RunLine): boolean => why === 'night' || why === 'catch-up';

/** Where the night of a run ends: a night that failed goes on with what was tried after it. */
function endOfNight(runs: readonly RunLine[], begun: number): number {
  let end = begun;
  while (runs[end]?.outcome !== 'done' && end + 1 < runs.length) end += 1;
  return end;
}

/** What happened from the night before up to the last night's sync, or the morning's that made up for it; null: there was none yet. */
export function morningReport({ runs, readUntil }: SyncLog, place: SyncPlace | null): SyncReport | null {
  const begun = runs.findLastIndex(isNightly);
  if (begun < 0) return null;
  const end = endOfNight(runs, begun);
  const before = runs.slice(0, begun).findLastIndex(isNightly);
  const start = before < 0 ? 0 : Math.min(endOfNight(runs, before) + 1, begun);
  const told = runs.slice(start, end + 1);
  const last = told.at(-1);
  if (!last) return null;
  const from = runs[start - 1]?.until ?? null;
  const sum = (member: 'sent' | 'received' | 'refused' | 'deferred' | 'conflicts') => told.reduce((all, run) => all + run[member], 0);
  return {
    from,
    until: last.until,
    sent: sum('sent'),
    received: sum('received'),
    waiting: place ? Math.max(0, place.outbox - place.held.length) : 0,
    refused: sum('refused'),
    deferred: sum('deferred'),
    conflicts: sum('conflicts'),
    problem: last.code === null ? null : { code: last.code },
    read: readUntil !== null && readUntil >= last.until,
  };
}
