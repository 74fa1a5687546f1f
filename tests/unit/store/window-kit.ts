import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openStore } from '../../../renderer/store/open-store.ts';
import type { StoreNews, StorePorts } from '../../../renderer/store/ports.ts';
import type { Sentinel } from '../../../renderer/store/sentinel.ts';
import type { OpenStoreOptions, Store, StoreName } from '../../../renderer/store/store.ts';
import { openOffice } from '../../../shared/cases/open-office.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { makeWorld, NEW_STAFF, SETTINGS, type TestWorld } from '../../world/make-world.ts';
import { optionsOf, seat } from './window-options.ts';

/** One computer: a disk with IndexedDB and, apart from it, the sentinels; windows share both and hear one another. */
export type Computer = {
  readonly ports: () => StorePorts;
  readonly factory: IDBFactory;
  readonly sentinels: Map<StoreName, Sentinel>;
};

export function makeComputer(): Computer {
  const factory = new IDBFactory();
  const sentinels = new Map<StoreName, Sentinel>();
  const queues = new Map<string, Promise<unknown>>();
  const channels = new Map<string, Set<(news: StoreNews) => void>>();
  const alone = <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(name) ?? Promise.resolve()).then(act, act);
    queues.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
  const listen: StorePorts['listen'] = (name, hear) => {
    const others = channels.get(name) ?? new Set();
    channels.set(name, others.add(hear));
    return { post: (news) => others.forEach((other) => other !== hear && other(news)), close: () => others.delete(hear) };
  };
  const ports = (): StorePorts => ({
    indexedDB: factory,
    IDBKeyRange: IDBKeyRange as unknown as StorePorts['IDBKeyRange'],
    sentinels: {
      read: (name) => sentinels.get(name) ?? null,
      write: (name, sentinel) => void sentinels.set(name, sentinel),
      clear: (name) => void sentinels.delete(name),
    },
    ownKeys: true,
    alone,
    listen,
    space: null,
    indexWorker: null,
    onHide: () => () => undefined,
    whenIdle: () => () => undefined,
  });
  return { ports, factory, sentinels };
}

/** A window on the computer's store; a refusal is a bug of the test. */
export async function openWindow(
  computer: Computer,
  world: TestWorld,
  more: Partial<OpenStoreOptions> = {},
  ports = computer.ports(),
): Promise<Store> {
  const store = unwrap(await openStore(optionsOf(world, more), ports));
  seat(store);
  return store;
}

/** A store with an office, and its clerk at the counter. */
export async function openedOffice(computer: Computer = makeComputer(), world: TestWorld = makeWorld(), more: Partial<OpenStoreOptions> = {}) {
  const store = await openWindow(computer, world, more);
  const opened = await store.openOffice((ground) =>
    openOffice({ settings: SETTINGS, staff: NEW_STAFF, practice: more.name === 'qamqor-practice' }, ground),
  );
  if (!opened.ok) throw new Error(opened.error[0]?.code);
  seat(store);
  return { store, computer, world };
}
