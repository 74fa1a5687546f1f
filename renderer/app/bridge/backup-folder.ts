import { type BackupPlace } from '../../../shared/wire/backup-bridge.ts';
import { databasesHere } from '../databases.ts';

// What the DOM types do not know yet.
type Permission = { readonly mode: 'readwrite' };
type Asked = 'granted' | 'denied' | 'prompt';
export type PickedFolder = FileSystemDirectoryHandle & {
  readonly queryPermission?: (wanted: Permission) => Promise<Asked>;
  readonly requestPermission?: (wanted: Permission) => Promise<Asked>;
};
type Picker = (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<PickedFolder>;

const DATABASE = 'qamqor-backup';
const TABLE = 'folder';
const KEY = 'chosen';
const WANTED = { mode: 'readwrite' } as const;

/** The browser's own dialog for folders; null when it has none. */
export function folderPicker(): Picker | null {
  const found: unknown = Reflect.get(window, 'showDirectoryPicker');
  return typeof found === 'function' ? (options) => (found as Picker).call(window, options) : null;
}

/** Keeps the chosen folder over restarts. Only its handle is kept: the browser never tells the path. */
export async function rememberFolder(folder: PickedFolder): Promise<void> {
  await inTable('readwrite', (table) => table.put(folder, KEY));
}

/** The folder chosen earlier and whether it may be used now. A key press of the person opens one that is asleep. */
export async function rememberedFolder(): Promise<{ readonly place: BackupPlace; readonly folder: PickedFolder | null }> {
  if (!folderPicker()) return { place: 'download', folder: null };
  const found: unknown = await inTable('readonly', (table) => table.get(KEY)).catch(() => undefined);
  if (!(found instanceof FileSystemDirectoryHandle)) return { place: 'none', folder: null };
  const folder: PickedFolder = found;
  if (!(await isPermitted(folder))) return { place: 'asleep', folder };
  return { place: (await isThere(folder)) ? 'ready' : 'away', folder };
}

/** Folders outside the origin's own file system need a yes, and a new one after each start. */
async function isPermitted(folder: PickedFolder): Promise<boolean> {
  if (!folder.queryPermission || !folder.requestPermission) return true;
  if ((await folder.queryPermission(WANTED)) === 'granted') return true;
  if (!navigator.userActivation.isActive) return false;
  return (await folder.requestPermission(WANTED).catch(() => 'denied')) === 'granted';
}

async function isThere(folder: PickedFolder): Promise<boolean> {
  try {
    await folder.keys().next();
    return true;
  } catch {
    return false;
  }
}

async function inTable<T>(mode: IDBTransactionMode, act: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const { indexedDB } = await databasesHere();
  return new Promise((settle, fail) => {
    const failed = (request: { readonly error: DOMException | null }) => () => fail(request.error ?? new Error('no database'));
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE);
    opening.onerror = failed(opening);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(TABLE, mode, { durability: 'strict' });
      const request = act(transaction.objectStore(TABLE));
      transaction.oncomplete = () => {
        database.close();
        settle(request.result);
      };
      transaction.onabort = failed(transaction);
    };
  });
}
