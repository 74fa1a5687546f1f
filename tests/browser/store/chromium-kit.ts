import { Dexie } from 'dexie';
import { openStore } from '../../../renderer/store/open-store.ts';
import { browserPorts, type StorePorts } from '../../../renderer/store/ports.ts';
import type { OpenStoreOptions, Store } from '../../../renderer/store/store.ts';
import { openOffice } from '../../../shared/cases/open-office.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { makeWorld, NEW_STAFF, SETTINGS, type TestWorld } from '../../world/make-world.ts';
import { optionsOf, seat } from '../../unit/store/window-options.ts';

/** Real IndexedDB, locks, channels and workers; only the database's name is the test page's own. */
export const ports = (change: Partial<StorePorts> = {}): StorePorts => ({ ...browserPorts(), ownKeys: true, ...change });

/** An empty disk. */
export async function emptyDisk(): Promise<void> {
  await Promise.all([Dexie.delete('qamqor'), Dexie.delete('qamqor-practice')]);
  localStorage.clear();
}

/** One window (tab) on the store. */
export async function openTab(world: TestWorld, more: Partial<OpenStoreOptions> = {}, change: Partial<StorePorts> = {}): Promise<Store> {
  const store = unwrap(await openStore(optionsOf(world, more), ports(change)));
  seat(store);
  return store;
}

/** A window on a store with an office and its clerk. */
export async function openedOffice(
  world: TestWorld = makeWorld(),
  more: Partial<OpenStoreOptions> = {},
  change: Partial<StorePorts> = {},
): Promise<{ store: Store; world: TestWorld }> {
  const store = await openTab(world, more, change);
  const opened = await store.openOffice((ground) =>
    openOffice({ settings: SETTINGS, staff: NEW_STAFF, practice: more.name === 'qamqor-practice' }, ground),
  );
  if (!opened.ok) throw new Error(opened.error[0]?.code);
  seat(store);
  return { store, world };
}
