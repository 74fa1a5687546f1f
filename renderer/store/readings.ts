import type { Entry } from '../../shared/journal/entry.ts';
import type { EntryKey } from './case-rows.ts';
import { placeName } from './copy-records.ts';
import { readEntries, unsealEntry } from './entry-records.ts';
import { maySee } from './may-see.ts';
import { mendStore } from './mend-store.ts';
import { neverLoaded } from './missing-history.ts';
import { readRows } from './read-rows.ts';
import { CASES, COMPLAINTS } from './row-kinds.ts';
import type { Store } from './store.ts';
import { unnumberedRecords } from './settle.ts';
import { isKnownDamage, noteDamagedEntries, type StoreState } from './store-state.ts';

type Readings = Pick<Store, 'readCase' | 'historyOf' | 'officeHistory' | 'outbox'>;

/** What is read from the disk by id. Who may not open cases gets nothing of them. */
export const makeReadings = (state: () => StoreState): Readings => ({
  readCase: async (id) => (!maySee(state()) ? null : ((await readRows(state(), CASES, [id]))[0]?.case ?? null)),
  historyOf: async (id) => (maySee(state()) ? entriesOf(state(), await entryKeysOf(state(), id)) : []),
  officeHistory: () => entriesOf(state(), state().officeEntries),
  outbox: (limit) => outboxOf(state(), limit),
});

async function entryKeysOf(state: StoreState, id: string): Promise<readonly EntryKey[]> {
  const [row] = [...(await readRows(state, CASES, [id])), ...(await readRows(state, COMPLAINTS, [id]))];
  return row?.entries ?? [];
}

async function entriesOf(state: StoreState, keys: readonly EntryKey[]): Promise<readonly Entry[]> {
  const absent = new Set((await neverLoaded(state, keys)).map(([device, n]) => placeName({ device, n })));
  const wanted = keys.filter(([device, n]) => !absent.has(placeName({ device, n })));
  const { entries, damaged } = await readEntries(state.db, state.keys, wanted);
  // Damage that is known and could not be mended is not told again: whoever listens reads once more.
  if (damaged.some((key) => !isKnownDamage(state, key))) {
    noteDamagedEntries(state, damaged);
    await mendStore(state);
    state.notify();
    return (await readEntries(state.db, state.keys, wanted)).entries;
  }
  return entries;
}

async function outboxOf(state: StoreState, limit: number): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for await (const batch of unnumberedRecords(state)) {
    const waiting = batch.slice(0, limit - found.length);
    const opened = await Promise.all(waiting.map((record) => unsealEntry(state.keys, record)));
    found.push(...opened.filter((entry) => entry !== null));
    if (found.length >= limit) break;
  }
  return found;
}
