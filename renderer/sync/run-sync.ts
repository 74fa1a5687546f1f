import type { ScanSum } from '../../shared/wire/receipt.ts';
import { MAX_PUSH, MAX_PUSH_BYTES, type WireRefusal } from '../../shared/wire/sync.ts';
import type { WireEntry } from '../../shared/wire/wire-entry.ts';
import { retryWait } from './retry-wait.ts';
import { roundLimits } from './round-limits.ts';
import type { SyncPorts } from './sync-ports.ts';
import { type RoundDone, syncRound } from './sync-round.ts';
import { addRound, EMPTY_TALLY, type SyncEnd, type SyncTally } from './sync-tally.ts';

export type SyncOptions = {
  /** Version of the program. */
  readonly app: string;
  /** Bytes that may go over a metered line; absent: all that is needed. */
  readonly budget?: number;
  /** Asked between rounds; what is not moved yet goes with the next sync. */
  readonly isStopped?: () => boolean;
  readonly onProgress?: (tally: SyncTally) => void;
};

/** A region that answers without moving anything is asked so often, then left alone until the next sync. */
const STALLS = 3;

/** Where a sync stands between two rounds. */
type Run = {
  readonly tally: SyncTally;
  /** Up to which `n` of each device the region has answered in this sync, taken or held. */
  readonly after: Readonly<Record<string, number>>;
  readonly sending: boolean;
  readonly most: number;
  readonly failures: number;
  readonly stalls: number;
  /** The region stopped at an entry, and the store offers that very one again: nothing more is sent, and the sync ends with why. */
  readonly stuck: WireRefusal | null;
};
const START: Run = { tally: EMPTY_TALLY, after: {}, sending: true, most: MAX_PUSH, failures: 0, stalls: 0, stuck: null };

/**
 * One sync: rounds until nothing is left on either side. Never throws for what the line or the region do; what the store throws (a closed database) comes
 * through. Whatever ends it, the next one goes on from where the store stands.
 */
export async function runSync(ports: SyncPorts, options: SyncOptions): Promise<SyncEnd> {
  const end = (run: Run, outcome: SyncEnd['outcome'], refusal: WireRefusal | null = null): SyncEnd => ({ ...run.tally, outcome, refusal });
  const scans = await ports.store.scans();
  for (let run = START; ;) {
    if (options.isStopped?.()) return end(run, 'paused');
    const next = await oneRound(ports, options, { run, scans });
    if (next.kind === 'spent') return end(run, 'budget-spent');
    if (next.kind === 'moved') {
      run = next.run;
      options.onProgress?.(run.tally);
      if (next.done) return end(run, run.stuck ? 'refused' : 'done', run.stuck);
      if (run.stalls >= STALLS) return end(run, 'refused', { code: 'answer-wrong', retry: 'later', params: { what: 'stalled' } });
    } else {
      const failed = afterFailure(run, next.refusal, ports.chance);
      if (!failed) return end(run, 'refused', next.refusal);
      run = failed.run;
      await ports.wait(failed.wait);
    }
  }
}

type Step =
  | { readonly kind: 'moved'; readonly run: Run; readonly done: boolean }
  | { readonly kind: 'failed'; readonly refusal: WireRefusal }
  | { readonly kind: 'spent' };

async function oneRound(ports: SyncPorts, { app, budget }: SyncOptions, { run, scans }: { run: Run; scans: ScanSum }): Promise<Step> {
  const limits = roundLimits({ budget, spent: run.tally.bytes, sending: run.sending, most: run.most });
  if (!limits) return { kind: 'spent' };
  const { want, ...push } = limits;
  const round = await syncRound(ports, { app, limits: { ...push, after: run.after }, want, scans });
  if (!round.ok) return { kind: 'failed', refusal: round.error };
  const { store } = ports;
  const after = answered(run.after, round.value);
  const waiting = await store.outbox({ entries: 1, bytes: MAX_PUSH_BYTES, after });
  const stuck = run.stuck ?? stuckAt(round.value, waiting[0]);
  const moved: Run = {
    ...run,
    tally: addRound(run.tally, round.value, await store.place()),
    after,
    stuck,
    sending: !stuck && waiting.some(({ device, n }) => n > (after[device] ?? 0)),
    failures: 0,
    stalls: hasMoved(round.value) ? 0 : run.stalls + 1,
  };
  return { kind: 'moved', run: moved, done: !moved.sending && !isMoreToCome(round.value) };
}

function answered(before: Readonly<Record<string, number>>, { answer: { took, held } }: RoundDone): Readonly<Record<string, number>> {
  const after: Record<string, number> = { ...before };
  for (const { device, n } of [...took, ...held]) after[device] = Math.max(after[device] ?? 0, n);
  return after;
}

function stuckAt({ answer: { stopped } }: RoundDone, offered: Pick<WireEntry, 'device' | 'n'> | undefined): WireRefusal | null {
  return stopped && offered?.device === stopped.device && offered.n === stopped.n ? { code: stopped.code, retry: 'never' } : null;
}

const isMoreToCome = ({ answer: { cursor, more, receipt } }: RoundDone): boolean => more || cursor < receipt.body.seq;

/** Did the round bring either side further? Asking for nothing while sending is not standing still. */
const hasMoved = ({ answer: { took, held, stopped, items } }: RoundDone): boolean =>
  took.length + held.length + items.length > 0 || stopped !== undefined;

/** How to go on after a refusal, or null when this sync ends with it. A request that is too large is halved as long as it can be. */
function afterFailure(run: Run, refusal: WireRefusal, chance: () => number): { readonly run: Run; readonly wait: number } | null {
  if (refusal.code === 'request-too-large' && run.most > 1) return { run: { ...run, most: Math.max(1, Math.floor(run.most / 2)) }, wait: 0 };
  const failures = run.failures + 1;
  const wait = retryWait(refusal, failures, chance);
  return wait === null ? null : { run: { ...run, failures }, wait };
}
