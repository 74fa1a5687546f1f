import type { Computer } from './window-kit.ts';

type Stored = Record<string, unknown>;

/** Changes every record of a table behind the store's back; null removes it. */
export async function changeRecords(
  computer: Pick<Computer, 'factory'>,
  table: string,
  change: (record: Stored) => Stored | null,
  name = 'qamqor',
): Promise<void> {
  const db = await settled(computer.factory.open(name));
  const transaction = db.transaction(table, 'readwrite');
  const store = transaction.objectStore(table);
  for (const key of await settled(store.getAllKeys())) {
    const changed = change((await settled(store.get(key))) as Stored);
    if (changed) await settled(store.put(changed));
    else await settled(store.delete(key));
  }
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  db.close();
}

/** Every record of every table, as stored. */
export async function allRecords(factory: IDBFactory, name = 'qamqor'): Promise<unknown[]> {
  const db = await settled(factory.open(name));
  const found: unknown[] = [];
  for (const table of db.objectStoreNames) found.push(...(await settled(db.transaction(table).objectStore(table).getAll())));
  db.close();
  return found;
}

/** All text in a stored record, bytes read as UTF-8 and as UTF-16. */
export function everyText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) return new TextDecoder().decode(value) + new TextDecoder('utf-16le').decode(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(everyText).join(' ');
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
}
