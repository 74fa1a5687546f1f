import type { Refusal } from '../../shared/kernel/refusal.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { sumOfScans } from '../../shared/wire/receipt.ts';
import { addHistory } from './add-history.ts';
import { foldUnread, lackedUnread } from './fold-unread.ts';
import { loadPage } from './load-page.ts';
import { missingHistory } from './missing-history.ts';
import { outboxFor } from './outbox.ts';
import { refreshFromOthers } from './refresh.ts';
import { heldScans } from './scan-shelf.ts';
import { sha256 } from './signing.ts';
import { commitLock, type StoreState } from './store-state.ts';
import { sealBook } from './sync-book.ts';
import type { StoreSync, SyncPlace } from './sync-port.ts';
import { takeStream } from './take-stream.ts';
import { writeFailure } from './write-failure.ts';

export function makeSync(state: () => StoreState): StoreSync {
  let counted: { readonly at: string; readonly outbox: number } | null = null;
  /** Counted once for each state of the store: rounds ask often. */
  const outbox = async (): Promise<number> => {
    const { db, head, sync } = state();
    const at = `${sync.turn} ${head.device} ${head.n}`;
    if (counted?.at !== at) counted = { at, outbox: (await db.entries.count()) - (await db.entries.where('seq').above(0).count()) };
    return counted.outbox;
  };
  const current = async (): Promise<StoreState> => {
    await state().ports.alone(commitLock(state()), () => refreshFromOthers(state()));
    return state();
  };
  return {
    place: async () => placeOf(await current(), await outbox()),
    outbox: async (limits) => outboxFor(await current(), limits),
    take: (taking) => takeStream(state(), taking),
    scans: async () => sumOfScans(await heldScans(state()), sha256),
    load: (page) => loadPage(state(), page),
    addHistory: (items) => addHistory(state(), items),
    unread: async () => lackedUnread(await current()),
    foldUnread: () => foldUnread(state()),
    historyFrom: async () => state().sync.historyFrom,
    missingHistory: (id) => missingHistory(state(), id),
    pinRegion: (publicKey) => pinRegion(state(), publicKey),
  };
}

function placeOf({ office, head, sync }: StoreState, outbox: number): SyncPlace {
  const { cursor, streamHash, held, stopped, receipt, grant, loading } = sync;
  const own = { office: office?.id ?? '', device: head.device, head: { n: head.n, hash: head.hash } };
  return { ...own, cursor, streamHash, outbox, held, stopped, receipt, grant, loading };
}

function pinRegion(state: StoreState, regionKey: string): Promise<Result<void, Refusal>> {
  return state.ports.alone(commitLock(state), async () => {
    await refreshFromOthers(state);
    if (state.sync.regionKey === regionKey) return ok(undefined);
    const book = { ...state.sync, turn: state.sync.turn + 1, regionKey };
    const record = await sealBook(state.keys, book);
    try {
      await state.db.transaction('rw', state.db.meta, () => state.db.meta.put(record));
    } catch (error) {
      return { ok: false, error: writeFailure(error) };
    }
    state.sync = book;
    return ok(undefined);
  });
}
