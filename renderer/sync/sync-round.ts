import { ok, type Result } from '../../shared/kernel/result.ts';
import type { RoundAnswer, WireRefusal } from '../../shared/wire/sync.ts';
import type { Taken } from '../store/sync-port.ts';
import { type Asked, makeRequest } from './make-request.ts';
import { readAnswer } from './read-answer.ts';
import { refusedHere, type SyncPorts } from './sync-ports.ts';

/** What one round moved. */
export type RoundDone = { readonly sent: number; readonly answer: RoundAnswer; readonly taken: Taken; readonly bytes: number };

/**
 * One round: ask, read, write. It may be cut at any point and repeated: until the store has written, nothing has happened here. Refuses what the region and the
 * way there refuse, what `readAnswer` does, and what the store does.
 */
export async function syncRound({ store, ask, keys }: SyncPorts, asked: Asked): Promise<Result<RoundDone, WireRefusal>> {
  const made = await makeRequest(store, asked);
  const answered = await ask(made.request);
  if (!answered.ok) return answered;
  const read = await readAnswer(answered.value.body, made, keys);
  if (!read.ok) return read;
  const taken = await store.take(read.value.taking);
  // Another window was quicker: the same is asked anew from where the store stands now.
  if (!taken.ok) return refusedHere(taken.error, taken.error.code === 'cursor-moved' ? 'now' : 'never');
  return ok({ sent: made.sent.length, answer: read.value.answer, taken: taken.value, bytes: answered.value.bytes });
}
