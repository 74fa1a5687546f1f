/** The part of a browser's storage bucket that is used here; the DOM types do not know it. */
export type Bucket = { readonly indexedDB: IDBFactory; readonly persist: () => Promise<boolean> };
export type Buckets = {
  readonly open: (name: string, options?: { readonly durability: 'strict'; readonly persisted: boolean }) => Promise<Bucket>;
  readonly keys: () => Promise<readonly string[]>;
  readonly delete: (name: string) => Promise<void>;
};

/** What finding the databases takes from the machine. Tests give doubles of exactly these. */
export type DatabasesOutside = {
  /** The origin's usual place. */
  readonly indexedDB: IDBFactory;
  /** Further places of the same origin; null where the browser knows none. */
  readonly buckets: Buckets | null;
  readonly alone: <T>(name: string, act: () => Promise<T>) => Promise<T>;
  readonly pause: (ms: number) => Promise<unknown>;
};

/** Where the databases of this origin lie. */
export type Databases = {
  readonly indexedDB: IDBFactory;
  /** The further place by its name; null: the usual one. */
  readonly bucket: string | null;
  /** Asks the browser not to evict a further place. */
  readonly persist: () => Promise<boolean>;
  /** The place before could not be opened any more: this one is new, and empty. */
  readonly moved: boolean;
};

/** Between tries: a browser that was killed may let go of its files some seconds after it is gone. */
const PAUSES_MS = [300, 700, 1500, 3000, 5000];
const PROBE = 'qamqor-place';
const NAME = /^qamqor-(\d+)$/u;

/**
 * Finds the databases. A browser whose list of files is gone or damaged opens no database of the origin ever again and deletes none: then a further place
 * beside it is taken, to be filled from the second copy. The browser's own list of places says to every window which one that is: the last. Rejects when
 * that list cannot be read.
 */
export function findDatabases(outside: DatabasesOutside = browserOutside()): Promise<Databases> {
  return outside.alone('qamqor-place', async () => {
    const last = await lastPlace(outside);
    const here = { ...(await openPlace(outside, last)), moved: false };
    if (!outside.buckets || (await answers(here.indexedDB, outside))) return here;
    return (await takePlace(outside, last + 1)) ?? here;
  });
}

/** Deletes what was left behind at earlier places, for something in it has to become unreadable; the usual place only as far as the browser still can. */
export async function dropLeftPlaces({ indexedDB, buckets }: Pick<DatabasesOutside, 'indexedDB' | 'buckets'> = browserOutside()): Promise<void> {
  const places = await placesIn(buckets);
  const last = Math.max(0, ...places);
  if (!buckets || last === 0) return;
  for (const place of places) if (place < last) await buckets.delete(nameOf(place));
  const left = await indexedDB.databases().catch(() => []);
  await Promise.all(left.flatMap(({ name }) => (name === undefined ? [] : [remove(indexedDB, name)])));
}

/** The databases by the name of their place, as a worker is told it. */
export const databasesAt = async (bucket: string | null): Promise<IDBFactory> =>
  bucket === null ? indexedDB : ((await browserBuckets()?.open(bucket))?.indexedDB ?? indexedDB);

function browserOutside(): DatabasesOutside {
  return {
    indexedDB,
    buckets: browserBuckets(),
    alone: (name, act) => navigator.locks.request(name, act) as ReturnType<typeof act>,
    pause: (ms) => new Promise((done) => setTimeout(done, ms)),
  };
}

const browserBuckets = (): Buckets | null => (Reflect.get(navigator, 'storageBuckets') as Buckets | undefined) ?? null;

const nameOf = (place: number): string => `qamqor-${place}`;

async function placesIn(buckets: Buckets | null): Promise<number[]> {
  const names = buckets ? await buckets.keys() : [];
  return names.flatMap((name) => NAME.exec(name)?.[1] ?? []).map(Number);
}

const lastPlace = async ({ buckets }: DatabasesOutside): Promise<number> => Math.max(0, ...(await placesIn(buckets)));

async function openPlace({ indexedDB, buckets }: DatabasesOutside, place: number): Promise<Omit<Databases, 'moved'>> {
  if (!buckets || place === 0) return { indexedDB, bucket: null, persist: () => Promise.resolve(true) };
  const bucket = await buckets.open(nameOf(place), { durability: 'strict', persisted: true });
  return { indexedDB: bucket.indexedDB, bucket: nameOf(place), persist: () => bucket.persist() };
}

/** Does the place open at all? Another program may hold a file for a moment. */
async function answers(factory: IDBFactory, { pause }: DatabasesOutside): Promise<boolean> {
  for (const wait of [...PAUSES_MS, null]) {
    try {
      await factory.databases();
      return true;
    } catch {
      if (wait !== null) await pause(wait);
    }
  }
  return false;
}

/** A further place, if it keeps what is written: on a full disk none does, and the old one is no worse. Of those left behind the newest stays. */
async function takePlace(outside: DatabasesOutside, place: number): Promise<Databases | null> {
  const { buckets } = outside;
  try {
    const taken = await openPlace(outside, place);
    await tryWriting(taken.indexedDB);
    for (const old of await placesIn(buckets)) if (old < place - 1) await buckets?.delete(nameOf(old));
    return { ...taken, moved: true };
  } catch {
    await buckets?.delete(nameOf(place)).catch(() => undefined);
    return null;
  }
}

function tryWriting(factory: IDBFactory): Promise<void> {
  return new Promise((done, fail) => {
    const failed = (request: IDBRequest) => () => fail(request.error ?? new Error(PROBE));
    const opening = factory.open(PROBE, 1);
    opening.onerror = failed(opening);
    opening.onupgradeneeded = () => void opening.result.createObjectStore(PROBE).put(PROBE, PROBE);
    opening.onsuccess = () => {
      opening.result.close();
      const removing = factory.deleteDatabase(PROBE);
      removing.onsuccess = () => done();
      removing.onerror = failed(removing);
    };
  });
}

const remove = (factory: IDBFactory, name: string): Promise<unknown> =>
  new Promise((done) => {
    const removing = factory.deleteDatabase(name);
    removing.onsuccess = removing.onerror = removing.onblocked = done;
  });
