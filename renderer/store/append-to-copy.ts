import type { Entry } from '../../shared/journal/entry.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Cancelled, JournalRecord } from '../../shared/wire/journal-records.ts';
import { frameOf } from './copy-records.ts';
import type { EntryRecord } from './database.ts';
import { writeCopyAnew } from './fill-copy.ts';
import type { StoreState } from './store-state.ts';

/** A sealed record, and the hash that stands beside it in the second copy. */
export type SealedRecord = { readonly record: EntryRecord; readonly hash: string };

/**
 * Lays sealed entries into the second copy; settles when they are on the disk. A copy that was spoilt or deleted behind our back is written anew from
 * the store first. The lock is held. Refuses disk-full, copy-write-failed, copy-newer.
 */
export async function appendToCopy(state: StoreState, sealed: readonly SealedRecord[]): Promise<Result<void, Refusal>> {
  const { copy } = state;
  if (copy.port.kind === 'none' || sealed.length === 0) return ok(undefined);
  const cancelled = copy.toCancel.map((entry): JournalRecord => ({ kind: 'cancel', ...entry }));
  const frames = [...cancelled, ...sealed.map(({ record, hash }) => frameOf(record, hash))];
  let appended = await copy.port.append(frames);
  if (!appended.ok && appended.error.code === 'copy-damaged') {
    const anew = await writeCopyAnew({ copy: copy.port, keys: state.keys, db: state.db });
    if (anew.ok) copy.state = 'rebuilt';
    appended = anew.ok ? await copy.port.append(frames) : anew;
  }
  if (!appended.ok) {
    copy.state = 'failing';
    return err(appended.error);
  }
  if (copy.state === 'failing') copy.state = 'good';
  copy.toCancel = [];
  return ok(undefined);
}

/** Says in the copy that entries did not come into the store. What cannot be said now goes before the next entry. */
export async function takeBack({ copy }: StoreState, entries: readonly Entry[]): Promise<void> {
  if (copy.port.kind === 'none') return;
  const gone = entries.map(({ device, n, hash }): Cancelled => ({ device, n, hash }));
  const said = await copy.port.cancel(gone);
  if (!said.ok) copy.toCancel = [...copy.toCancel, ...gone];
}
