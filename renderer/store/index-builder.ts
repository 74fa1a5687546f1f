import type { Catalogue } from '../../shared/law/catalogue.ts';
import {
  buildFromGathered,
  buildFromRows,
  type BuiltBase,
  type Gathered,
  type IndexSource,
  loadWhole,
  type Merge,
  mergeIntoSnapshot,
} from './build-index.ts';
import { type GatheredPage, gatherRows } from './gather-rows.ts';
import type { IndexBase } from './index-base.ts';
import type { IndexKeys } from './keys.ts';
import type { StoredBase } from './snapshot.ts';
import type { StoreName } from './store.ts';

/** Heavy work on the index, away from the screen where there is a worker. */
export type IndexBuilder = {
  readonly load: () => Promise<StoredBase | null>;
  readonly build: () => Promise<BuiltBase>;
  readonly merge: (merge: Merge) => Promise<IndexBase | null>;
  /** Takes note of rows as they come in; false: not of these. */
  readonly gather: (page: GatheredPage) => Promise<boolean>;
  /** Makes the index of what was gathered; null: not all was. */
  readonly buildGathered: (gathered: Gathered) => Promise<IndexBase | null>;
  readonly close: () => void;
};

export type WorkerTask =
  | { readonly task: 'load' }
  | { readonly task: 'build' }
  | { readonly task: 'merge'; readonly merge: Merge }
  | { readonly task: 'gather'; readonly page: GatheredPage }
  | { readonly task: 'build-gathered'; readonly gathered: Gathered };
/** Keys are objects that open and cannot be exported: the worker gets them with each question and keeps none. */
export type WorkerRequest = {
  readonly id: number;
  readonly name: StoreName;
  readonly bucket: string | null;
  readonly keys: IndexKeys;
  readonly catalogue: Catalogue;
} & WorkerTask;
export type WorkerAnswer = { readonly id: number } & ({ readonly value: unknown } | { readonly failed: true });

/** Runs the work on this thread: where there are no workers, and in tests. */
export function inlineBuilder(source: IndexSource): IndexBuilder {
  const rows = gatherRows();
  return {
    load: () => loadWhole(source),
    build: () => buildFromRows(source),
    merge: (merge) => mergeIntoSnapshot(source, merge),
    gather: async (page) => rows.add(page, source.catalogue),
    buildGathered: (gathered) => buildFromGathered(source, rows, gathered),
    close: () => undefined,
  };
}

const keysOf = ({ keys: { data, device } }: IndexSource): IndexKeys => ({ data, device });

/** Which database the worker opens, and where it lies. */
export type IndexPlace = Pick<WorkerRequest, 'name' | 'bucket'>;

/** Runs the work in a worker, which reads the database itself; if the worker fails, on this thread. */
export function workerBuilder(makeWorker: () => Worker, place: IndexPlace, source: IndexSource): IndexBuilder {
  const inline = inlineBuilder(source);
  const line = askWorker(makeWorker);
  const ask = async <T>(task: WorkerTask, otherwise: () => Promise<T>): Promise<T> => {
    const answer = await line.ask((id) => ({ id, ...place, keys: keysOf(source), catalogue: source.catalogue, ...task }));
    return answer && 'value' in answer ? (answer.value as T) : otherwise();
  };
  return {
    load: () => ask({ task: 'load' }, inline.load),
    build: () => ask({ task: 'build' }, inline.build),
    merge: (merge) => ask({ task: 'merge', merge }, () => inline.merge(merge)),
    gather: (page) => ask({ task: 'gather', page }, async () => false),
    buildGathered: (gathered) => ask({ task: 'build-gathered', gathered }, async () => null),
    close: line.close,
  };
}

/** A line to a worker that is started when first asked: each question gets its answer, or null when the worker fails. */
function askWorker(makeWorker: () => Worker) {
  let worker: Worker | null = null;
  let next = 0;
  const waiting = new Map<number, (answer: WorkerAnswer | null) => void>();
  const giveUp = () => {
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  };
  const start = (): Worker => {
    const made = makeWorker();
    made.onmessage = (event: MessageEvent<WorkerAnswer>) => {
      waiting.get(event.data.id)?.(event.data);
      waiting.delete(event.data.id);
    };
    made.onerror = giveUp;
    return made;
  };
  const ask = (request: (id: number) => WorkerRequest): Promise<WorkerAnswer | null> => {
    try {
      worker ??= start();
    } catch {
      return Promise.resolve(null);
    }
    const id = next++;
    const asked = worker;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      asked.postMessage(request(id));
    });
  };
  const close = () => {
    worker?.terminate();
    giveUp();
  };
  return { ask, close };
}
