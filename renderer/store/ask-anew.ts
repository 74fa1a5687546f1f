import { isOwnDevice } from './keys.ts';
import { commitLock, type StoreState } from './store-state.ts';
import { fallenBack, sealBook } from './sync-book.ts';

/**
 * After a check: where something that came from the region is missing or damaged and no copy has it, or a row was folded anew without all of its entries, the stream
 * is asked for anew from its beginning. What is here is only passed over then.
 */
export async function askAnewIfLacking(state: StoreState, damagedRows: number): Promise<void> {
  const { sync } = state;
  if (sync.turn === 0 || sync.refilling || sync.loading) return;
  const strange = [...state.findings.damagedEntries.values()].some(({ device }) => !isOwnDevice(state.keys, device));
  const lacksGround = damagedRows > 0 && sync.historyFrom !== null;
  if (!strange && !lacksGround && !(await hasHoles(state))) return;
  await state.ports.alone(commitLock(state), async () => {
    if (state.sync.turn !== sync.turn) return;
    const book = fallenBack(sync);
    const record = await sealBook(state.keys, book);
    await state.db.transaction('rw', [state.db.meta, state.db.snapshot], async () => {
      await state.db.meta.put(record);
      await state.db.snapshot.clear();
    });
    state.sync = book;
  });
}

/** Is a number of the stream missing that was here? */
async function hasHoles({ db, sync }: StoreState): Promise<boolean> {
  const from = sync.historyFrom ?? 1;
  const there = await db.entries.where('seq').between(from, sync.cursor, true, true).count();
  return there < sync.cursor - from + 1;
}
