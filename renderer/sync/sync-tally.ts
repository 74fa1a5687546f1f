import type { WireRefusal } from '../../shared/wire/sync.ts';
import type { SyncPlace } from '../store/sync-port.ts';
import type { RoundDone } from './sync-round.ts';

/** What is still to go each way, as far as it is known. */
export type Left = { readonly send: number; readonly receive: number };

/** What a sync has moved so far. `sent`: taken by the region; `numbered`: own entries whose number has come; `quarantined`: newly held back by the region. */
export type SyncTally = {
  readonly rounds: number;
  readonly sent: number;
  readonly quarantined: number;
  readonly numbered: number;
  readonly received: number;
  readonly deferred: number;
  readonly conflicts: readonly string[];
  readonly bytes: number;
  readonly left: Left;
};

/** How a sync ended. `paused` and `budget-spent`: the rest goes with the next one. */
export type SyncEnd = SyncTally & {
  readonly outcome: 'done' | 'paused' | 'budget-spent' | 'refused';
  readonly refusal: WireRefusal | null;
};

export const EMPTY_TALLY: SyncTally = {
  rounds: 0,
  sent: 0,
  quarantined: 0,
  numbered: 0,
  received: 0,
  deferred: 0,
  conflicts: [],
  bytes: 0,
  left: { send: 0, receive: 0 },
};

/** The tally with one more round; `place`: where the store stands after it. */
export function addRound(tally: SyncTally, { answer, taken, bytes }: RoundDone, place: SyncPlace): SyncTally {
  const sent = tally.sent + answer.took.length;
  const numbered = tally.numbered + taken.numbered;
  return {
    rounds: tally.rounds + 1,
    sent,
    quarantined: tally.quarantined + answer.held.length,
    numbered,
    received: tally.received + taken.received,
    deferred: tally.deferred + taken.deferred,
    conflicts: [...new Set([...tally.conflicts, ...taken.conflicts])],
    bytes: tally.bytes + bytes,
    left: {
      // What the region has taken still counts as unnumbered here until its number has come.
      send: Math.max(0, place.outbox - place.held.length - Math.max(0, sent - numbered)),
      receive: Math.max(0, answer.receipt.body.seq - place.cursor),
    },
  };
}
