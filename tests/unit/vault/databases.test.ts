import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { type Bucket, type Databases, type DatabasesOutside, dropLeftPlaces, findDatabases } from '../../../renderer/vault/databases.ts';

/** A browser whose usual place of databases, and any further one, can stop opening for a while or for ever. */
function makeBrowser() {
  const broken = new Map<IDBFactory, number>();
  const full = { disk: false };
  const kept = new Map<string, IDBFactory>();
  let queue: Promise<unknown> = Promise.resolve();
  const place = (): IDBFactory => {
    const factory = new IDBFactory();
    const databases = factory.databases.bind(factory);
    const fails = () => {
      const left = broken.get(factory) ?? 0;
      broken.set(factory, left - 1);
      return left > 0;
    };
    return Object.assign(factory, {
      databases: async () => {
        if (fails()) throw new DOMException('Internal error opening backing store', 'UnknownError');
        return databases();
      },
    });
  };
  const usual = place();
  const bucketOf = (name: string): Bucket => {
    const factory = kept.get(name) ?? place();
    if (!kept.has(name) && full.disk) Object.assign(factory, { open: () => void 0 });
    kept.set(name, factory);
    return { indexedDB: factory, persist: async () => true };
  };
  const outside: DatabasesOutside = {
    indexedDB: usual,
    buckets: {
      open: async (name) => {
        if (full.disk) throw new DOMException('no room', 'QuotaExceededError');
        return bucketOf(name);
      },
      keys: async () => [...kept.keys()],
      delete: async (name) => void kept.delete(name),
    },
    alone: (_name, act) => {
      const turn = queue.then(act, act);
      queue = turn.catch(() => undefined);
      return turn;
    },
    pause: async () => undefined,
  };
  const damage = (factory: IDBFactory, times = Infinity) => broken.set(factory, times);
  return { outside, usual, kept, full, damage, look: () => findDatabases(outside) };
}

const where = ({ bucket, moved }: Databases) => ({ bucket, moved });
const write = (factory: IDBFactory, name: string): Promise<unknown> =>
  new Promise((done) => {
    factory.open(name, 1).onsuccess = ({ target }) => done((target as unknown as { result: { close: () => void } }).result.close());
  });

describe('where the databases lie', () => {
  test('in the usual place, as long as it opens', async () => {
    const { look, usual, kept } = makeBrowser();
    const found = await look();
    expect([where(found), found.indexedDB === usual, kept.size]).toEqual([{ bucket: null, moved: false }, true, 0]);
  });

  test('a file held for a moment by another program moves nothing', async () => {
    const { look, usual, damage } = makeBrowser();
    damage(usual, 5);
    expect(where(await look())).toEqual({ bucket: null, moved: false });
  });

  test('beside it once it opens no more: two windows that look at once agree, and so does every later one', async () => {
    const { look, usual, damage } = makeBrowser();
    damage(usual);
    const [a, b] = await Promise.all([look(), look()]);
    expect([a, b].map(where)).toEqual([
      { bucket: 'qamqor-1', moved: true },
      { bucket: 'qamqor-1', moved: false },
    ]);
    expect(a.indexedDB).toBe(b.indexedDB);
    damage(usual, 0);
    expect(where(await look())).toEqual({ bucket: 'qamqor-1', moved: false });
  });

  test('the further place is damaged in its turn: one more, of those left behind only the newest stays', async () => {
    const { look, usual, kept, damage } = makeBrowser();
    damage(usual);
    for (const name of ['qamqor-1', 'qamqor-2', 'qamqor-3']) {
      const found = await look();
      expect(where(found)).toEqual({ bucket: name, moved: true });
      damage(found.indexedDB);
    }
    expect([...kept.keys()]).toEqual(['qamqor-2', 'qamqor-3']);
  });

  test('a disk without room gives no further place: the old one is answered, and nothing stays behind', async () => {
    const { look, usual, kept, full, damage } = makeBrowser();
    damage(usual);
    full.disk = true;
    expect([where(await look()), kept.size]).toEqual([{ bucket: null, moved: false }, 0]);
    full.disk = false;
    expect(where(await look())).toEqual({ bucket: 'qamqor-1', moved: true });
  });

  test('a browser without further places keeps the one it has', async () => {
    const { outside, usual, damage } = makeBrowser();
    damage(usual);
    expect(where(await findDatabases({ ...outside, buckets: null }))).toEqual({ bucket: null, moved: false });
  });

  test('a list of places that cannot be read is no reason to begin at the usual one', async () => {
    const { outside } = makeBrowser();
    const buckets = outside.buckets && { ...outside.buckets, keys: () => Promise.reject(new Error('not now')) };
    await expect(findDatabases({ ...outside, buckets })).rejects.toThrow('not now');
  });

  test('what was left behind goes when something in it has to become unreadable, and the place in use stays', async () => {
    const { outside, look, usual, kept, damage } = makeBrowser();
    await write(usual, 'qamqor');
    await dropLeftPlaces(outside);
    expect(await usual.databases()).toHaveLength(1);
    damage(usual);
    damage((await look()).indexedDB);
    await write((await look()).indexedDB, 'qamqor');
    damage(usual, 0);
    await dropLeftPlaces(outside);
    expect([...kept.keys()]).toEqual(['qamqor-2']);
    expect([(await usual.databases()).length, (await kept.get('qamqor-2')?.databases())?.length]).toEqual([0, 1]);
  });
});
