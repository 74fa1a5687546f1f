import type { Sha256, Verify } from '../../shared/journal/chain.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import type { RoundRequest, WireRefusal } from '../../shared/wire/sync.ts';
import type { SyncStore } from '../store/sync-port.ts';

/** What came back, not yet looked at, and how many bytes went over the line both ways. */
export type Answered = { readonly body: unknown; readonly bytes: number };
/** Asks the region. A line that is down is a refusal like any other: `region-unreachable`, to be tried again later. */
export type Ask<Request> = (request: Request) => Promise<Result<Answered, WireRefusal>>;

/** Under this name the region signs. */
export const REGION = 'region';
/** Verifies what the region signed, by the key that was pinned at enrolment. */
export type RegionKeys = { readonly sha256: Sha256; readonly verify: Verify };

/** The world of a sync: the store, the line, the region's key, waiting and chance. Windows and simulator run the same code with other ports. */
export type SyncPorts = {
  readonly store: Pick<SyncStore, 'place' | 'outbox' | 'take' | 'scans'>;
  readonly ask: Ask<RoundRequest>;
  readonly keys: RegionKeys;
  /** Waits so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly chance: () => number;
};

/** A failure of this side, as a refusal of the wire. */
export const refusedHere = (refusal: Pick<Refusal, 'code' | 'params'>, retry: WireRefusal['retry']): Result<never, WireRefusal> =>
  err({ code: refusal.code, retry, ...(refusal.params && { params: { ...refusal.params } }) });
