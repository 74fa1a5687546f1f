import { type Databases, dropLeftPlaces } from '../vault/databases.ts';
import type { IndexedDbPort } from './database.ts';
import { drillWorker } from './drill-in-worker.ts';
import { localStorageSentinels, type SentinelPort } from './sentinel.ts';

/** News between windows on one store. */
export type StoreNews =
  { readonly kind: 'committed'; readonly n: number } | { readonly kind: 'taken'; readonly turn: number } | { readonly kind: 'reset' };
export type NewsPort = { readonly post: (news: StoreNews) => void; readonly close: () => void };

export type SpacePort = {
  readonly persist: () => Promise<boolean>;
  readonly estimate: () => Promise<{ readonly usage?: number; readonly quota?: number }>;
};

/** What the store takes from the browser. Tests in Node give doubles of exactly these. */
export type StorePorts = IndexedDbPort & {
  /** The further place in which the databases lie, for workers to find them; absent: the usual one. */
  readonly bucket?: string;
  /** Deletes databases that were left behind at earlier places; false: not now. */
  readonly dropLeft?: () => Promise<boolean>;
  readonly sentinels: SentinelPort;
  /** The office's store may keep keys of its own, as the practice store does: tests of the store alone. A window has none. */
  readonly ownKeys?: true;
  /** Runs `act` alone among all windows on this name. */
  readonly alone: <T>(name: string, act: () => Promise<T>) => Promise<T>;
  readonly listen: (name: string, hear: (news: StoreNews) => void) => NewsPort;
  readonly space: SpacePort | null;
  /** Makes the index worker; null: the index is built on this thread. */
  readonly indexWorker: (() => Worker) | null;
  /** Makes a worker that looks into one file; absent: this thread does. */
  readonly inspectWorker?: () => Worker;
  /** Makes a worker that reads a backup; absent: this thread does. */
  readonly drillWorker?: () => Worker;
  /** Calls back when the window is hidden or left. Answers how to stop. */
  readonly onHide: (act: () => void) => () => void;
  /** Runs when nothing else is to be done. Answers how to cancel. */
  readonly whenIdle: (act: () => void) => () => void;
};

const spaceOf = (databases: Databases | null): SpacePort => ({
  persist: async () => (await navigator.storage.persist()) && (await (databases?.persist() ?? true)),
  estimate: () => navigator.storage.estimate(),
});

/** The ports of a real window; `databases`: where they lie when not in the usual place. */
export function browserPorts(databases: Databases | null = null): StorePorts {
  return {
    indexedDB: databases?.indexedDB ?? indexedDB,
    IDBKeyRange,
    ...(databases?.bucket && {
      bucket: databases.bucket,
      dropLeft: () =>
        dropLeftPlaces().then(
          () => true,
          () => false,
        ),
    }),
    sentinels: localStorageSentinels(localStorage),
    alone: (name, act) => navigator.locks.request(name, act) as ReturnType<typeof act>,
    listen: (name, hear) => {
      const channel = new BroadcastChannel(name);
      channel.onmessage = (event) => hear(event.data as StoreNews);
      return { post: (news) => channel.postMessage(news), close: () => channel.close() };
    },
    space: spaceOf(databases),
    indexWorker: () => new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module', name: 'case-index' }),
    inspectWorker: () => new Worker(new URL('./inspect-worker.ts', import.meta.url), { type: 'module', name: 'inspect-file' }),
    drillWorker,
    onHide: (act) => {
      const hidden = () => document.visibilityState === 'hidden' && act();
      document.addEventListener('visibilitychange', hidden);
      window.addEventListener('pagehide', act);
      return () => {
        document.removeEventListener('visibilitychange', hidden);
        window.removeEventListener('pagehide', act);
      };
    },
    whenIdle: (act) => {
      const handle = requestIdleCallback(act, { timeout: 10_000 });
      return () => cancelIdleCallback(handle);
    },
  };
}
