import type { Fact } from '../../shared/journal/entry.ts';
import { tombstoneOf } from '../../shared/journal/tombstone.ts';
import { release } from './blobs.ts';
import type { EntryKey } from './case-rows.ts';
import { dropCopied } from './copied-files.ts';
import type { EntryRecord, MetaRecord } from './database.ts';
import { isTombstone, readEntries, sealTombstone, unsealStored } from './entry-records.ts';
import { writeCopyAnew } from './fill-copy.ts';
import { CASES } from './row-kinds.ts';
import { commitLock, type StoreState } from './store-state.ts';
import { namesOf } from './stored-files.ts';

type Order = Extract<Fact, { type: 'case-erased' }>;
export const isErasure = (fact: Fact): fact is Order => fact.type === 'case-erased';

/**
 * Carries out written orders of erasure (erase-case.ts): in the store in one transaction, then in the second copy. The lock is held. Every step may be
 * done again; what a crash or a full disk left undone is done at the next start.
 */
export async function eraseOrdered(state: StoreState, orders: readonly Order[]): Promise<void> {
  for (const order of orders) await eraseOne(state, order);
  await state.db.snapshot.clear();
  await state.upkeep.rebuild();
  await eraseInCopy(state);
  state.notify();
}

async function eraseOne(state: StoreState, { erased, entries }: Order): Promise<void> {
  const { db } = state;
  const stones = await tombstonesFor(state, entries);
  const owners = [erased.id, ...(await packageOf(state, erased.id))];
  const drafts = (await db.drafts.toCollection().primaryKeys()).filter((key) => key.includes(erased.id));
  const blobs = await db.blobs.where('owners').anyOf(owners).primaryKeys();
  await db.transaction('rw', [db.entries, db.rows, db.drafts, db.files, db.blobs, db.chunks, db.meta], async () => {
    await db.entries.bulkPut(stones);
    await db.rows.delete(erased.id);
    await db.drafts.bulkDelete(drafts);
    const gone = namesOf(await db.files.where('owner').anyOf(owners).toArray());
    await db.files.where('owner').anyOf(owners).delete();
    for (const hash of blobs) for (const owner of owners) gone.push(...(await release({ db }, hash, owner)));
    await db.meta.put({ key: 'erasing', files: [...filesIn(await db.meta.get('erasing')), ...gone] });
  });
}

const filesIn = (record: MetaRecord | undefined): readonly string[] => (record?.key === 'erasing' ? (record.files ?? []) : []);

/** What stands in the place of the named entries that still hold their bytes. */
async function tombstonesFor({ db, keys }: StoreState, named: Order['entries']): Promise<EntryRecord[]> {
  const records = await db.entries.bulkGet(named.map(({ device, n }): EntryKey => [device, n]));
  const stored = await Promise.all(records.map(async (record) => (record ? unsealStored(keys, record) : null)));
  const whole = stored.flatMap((one, index) => (one && !isTombstone(one) && one.hash === named[index]?.hash ? [tombstoneOf(one)] : []));
  return Promise.all(whole.map((stone) => sealTombstone(keys, stone)));
}

/** The hash under which files of the portal's package are kept. */
async function packageOf({ db, keys }: StoreState, id: string): Promise<string[]> {
  const record = await db.rows.get(id);
  const row = record && (await CASES.unseal(keys, record));
  return row?.case.application.portal ? [row.case.application.portal.hash] : [];
}

async function eraseInCopy({ copy, db, keys, ports }: StoreState): Promise<void> {
  if (copy.port.kind !== 'none') {
    const taken = await dropCopied({ copy }, filesIn(await db.meta.get('erasing')));
    const written = await writeCopyAnew({ copy: copy.port, db, keys });
    const dropped = written.ok ? await copy.port.dropAside('none') : written;
    if (!taken || !dropped.ok) return void (copy.state = 'failing');
  }
  if (ports.dropLeft && !(await ports.dropLeft())) return;
  await db.meta.delete('erasing');
}

/** At the start: orders that were written and not yet carried out to their end. */
export function finishErasures(state: StoreState): Promise<void> {
  if (!state.office?.erased?.length) return Promise.resolve();
  return state.ports.alone(commitLock(state), async () => {
    const { entries } = await readEntries(state.db, state.keys, state.officeEntries);
    const orders = entries.flatMap(({ facts }) => facts.filter(isErasure));
    const named = orders.flatMap((order) => order.entries);
    const records = await state.db.entries.bulkGet(named.map(({ device, n }): EntryKey => [device, n]));
    const open = records.some((record) => record && record.erased !== 1);
    if (open || (await state.db.meta.get('erasing'))) await eraseOrdered(state, orders);
  });
}
