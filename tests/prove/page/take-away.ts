import type { Store } from '../../../renderer/store/store.ts';
import { orderRetention } from '../../../shared/cases/order-retention.ts';
import { removeFile } from '../../../shared/cases/remove-file.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { todayOf } from '../../../shared/cases/stamp.ts';
import { eraseCase } from '../../../shared/journal/erase-case.ts';
import { seat } from '../../unit/store/window-options.ts';
import { enter } from './inspect.ts';
import { shut } from './place.ts';

export type Taken = { readonly drafts: number; readonly scans: number; readonly erased: number };
const ERASED = 5;

/** Takes away what can be taken away: every draft, every scan of every case, and by the head's order some cases whose term of keeping has run out. */
export async function takeAway(password: string): Promise<Taken> {
  const { opened, found } = await enter([password], { cases: {}, scans: [], draft: null });
  if (!opened) throw new Error(found.opened);
  const { store } = opened;
  seat(store);
  const drafts = await store.drafts.list();
  for (const { id } of drafts) await store.drafts.remove(id);
  let scans = 0;
  for (const position of store.index.list({ sort: 'name' })) {
    const { id } = store.index.summary(position);
    const row = await store.readCase(id);
    for (const { hash } of row?.attachments ?? []) {
      const done = await store.commit((world, current) => removeFile(current as Case, { hash, reason: 'Қате файл' }, world), id);
      scans += done.ok ? 1 : 0;
    }
  }
  const erased = await eraseSome(store);
  await shut(opened);
  return { drafts: drafts.length, scans, erased };
}

async function eraseSome(store: Store): Promise<number> {
  seat(store, 'head');
  const order = { number: '7', date: todayOf(store.world()) };
  const kept = await store.commit((world) => orderRetention({ years: 1, order, source: 'Сақтау мерзімдерінің тізбесі' }, world));
  if (!kept.ok) throw new Error(kept.error.map(({ code, field }) => `${code} ${field ?? ''}`).join());
  let erased = 0;
  // Whoever is finished longest stands first among the due.
  for (const position of store.index.list({ sort: 'due', states: ['closed'] }).slice(0, ERASED)) {
    const { id } = store.index.summary(position);
    const [current, entries] = [await store.readCase(id), await store.historyOf(id)];
    const done = await store.commit((world) => eraseCase({ current: current as Case, entries, complaints: [] }, { order }, world));
    erased += done.ok ? 1 : 0;
  }
  return erased;
}

/** What somebody does who wants to be rid of everything: the databases of this origin and its files deleted. */
export async function deleteAll(): Promise<void> {
  for (const { name } of await indexedDB.databases())
    if (name) await new Promise((done) => Object.assign(indexedDB.deleteDatabase(name), { onsuccess: done, onerror: done, onblocked: done }));
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('second-copy', { recursive: true });
}
