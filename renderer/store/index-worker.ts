import './without-eval.ts';
import { databasesAt } from '../vault/databases.ts';
import { buildFromGathered, buildFromRows, type IndexSource, loadWhole, mergeIntoSnapshot } from './build-index.ts';
import { makeDatabase } from './database.ts';
import { gatherRows } from './gather-rows.ts';
import { type IndexBase, partsOf } from './index-base.ts';
import type { WorkerAnswer, WorkerRequest } from './index-builder.ts';

// The part of a worker's global scope that is used here; the DOM types know only the window's.
type WorkerScope = {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage: (answer: WorkerAnswer, transfer: Transferable[]) => void;
};
const scope = self as unknown as WorkerScope;

const gathered = gatherRows();

/** Opens the database for one piece of work and closes it: a worker at rest must not stand in the way of a reset. */
async function perform(request: WorkerRequest): Promise<{ value: unknown; base: IndexBase | null }> {
  if (request.task === 'gather') return { value: gathered.add(request.page, request.catalogue), base: null };
  const db = makeDatabase(request.name, { indexedDB: await databasesAt(request.bucket), IDBKeyRange });
  await db.open();
  try {
    const source: IndexSource = { db, keys: request.keys, catalogue: request.catalogue };
    switch (request.task) {
      case 'load': {
        const value = await loadWhole(source);
        return { value, base: value?.base ?? null };
      }
      case 'build': {
        const value = await buildFromRows(source);
        return { value, base: value.base };
      }
      case 'merge': {
        const value = await mergeIntoSnapshot(source, request.merge);
        return { value, base: value };
      }
      case 'build-gathered': {
        const value = await buildFromGathered(source, gathered, request.gathered);
        return { value, base: value };
      }
    }
  } finally {
    db.close();
  }
}

scope.onmessage = (event) => {
  const { id } = event.data;
  perform(event.data).then(
    ({ value, base }) => scope.postMessage({ id, value }, base ? buffersOf(base) : []),
    () => scope.postMessage({ id, failed: true }, []),
  );
};

/** Every buffer once: arrays of a loaded base are views of one. */
const buffersOf = (base: IndexBase): ArrayBuffer[] => [...new Set(partsOf(base).map(({ array }) => array.buffer as ArrayBuffer))];
