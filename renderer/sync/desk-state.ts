import type { Instant, Zone } from '../../shared/kernel/clock.ts';
import { grantState } from '../../shared/wire/grant.ts';
import type { Seen } from './desk-ports.ts';
import { honestState, isHalting, silentSince } from './honest-state.ts';
import { type NextRun, nextSlot, type ScheduleState, shareOf } from './schedule.ts';
import type { RegionLink, SyncRun, SyncState } from './sync-desk.ts';
import { bytesToday, type LinkRecord, type SyncLog } from './sync-records.ts';
import { morningReport } from './sync-report.ts';

/** Everything from which the state for screens and the schedule are reckoned. */
export type DeskGround = {
  readonly link: LinkRecord | null;
  readonly log: SyncLog;
  readonly seen: Seen | null;
  readonly moving: Pick<SyncRun, 'phase' | 'done' | 'all'> | null;
  readonly zone: Zone;
  readonly everyMinutes: number;
  readonly lastAct: Instant | null;
  readonly cameOnline: Instant | null;
  readonly asked: Instant | null;
  readonly now: Instant;
};

/** The latest moment that was ever seen here: a clock that is turned back extends no grant and hides no silence. */
export function latestOf({ log, seen, now }: Pick<DeskGround, 'log' | 'seen' | 'now'>): Instant {
  const told = [log.latest, seen?.place.receipt?.body.at, seen?.place.grant?.body.issuedAt];
  return told.reduce<Instant>((latest, at) => (at && at > latest ? at : latest), now);
}

const problemOf = ({ runs }: SyncLog): string | undefined => runs.at(-1)?.code ?? undefined;

/** What the schedule is reckoned from; null while there is nothing to be scheduled. */
export function scheduleOf({ link, log, seen, zone, everyMinutes, lastAct, cameOnline, asked }: DeskGround): ScheduleState | null {
  if (link?.state !== 'approved') return null;
  return {
    slot: link.slot,
    share: shareOf(link.device),
    zone,
    paused: log.paused,
    halted: isHalting(problemOf(log)),
    lastDone: log.runs.findLast(({ outcome }) => outcome === 'done')?.until ?? null,
    lastTried: log.runs.at(-1)?.from ?? null,
    failures: log.failures,
    notBefore: log.notBefore,
    outbox: seen ? Math.max(0, seen.place.outbox - seen.place.held.length) : 0,
    lastAct,
    everyMinutes,
    cameOnline,
    asked,
  };
}

const linkOf = (link: LinkRecord): RegionLink => {
  const { address, state, name, publicKey, packetKey, own, computer, mark, slot } = link;
  const told = { ...(packetKey !== undefined && { packetKey }), ...(own !== undefined && { own }) };
  return { address, state, name, publicKey, ...told, computer, mark, slot };
};

/** All that screens show. */
export function deskState(ground: DeskGround, next: NextRun | null): SyncState {
  const { link, log, seen, moving, zone, now } = ground;
  const problem = problemOf(log);
  const latest = latestOf(ground);
  const place = seen?.place ?? null;
  const honest = { link, since: link?.since ?? null, place, scans: seen?.scans ?? null, history: seen?.history ?? 0, problem, now: latest };
  const schedule = scheduleOf(ground);
  const resting = { phase: log.paused ? ('paused' as const) : ('resting' as const), done: 0, all: null };
  return {
    link: link && linkOf(link),
    honest: honestState(honest),
    run: { ...(moving ?? resting), problem: problem === undefined ? null : { code: problem }, retryAt: log.failures > 0 ? (next?.at ?? null) : null },
    place,
    grant: place?.grant ? { state: grantState(place.grant.body, latest), until: place.grant.body.expiresAt } : null,
    silentSince: silentSince(honest),
    nextSlot: schedule && nextSlot(schedule, now),
    metered: { ...log.metered, usedBytes: bytesToday(log, now, zone) },
    report: morningReport(log, place),
  };
}
