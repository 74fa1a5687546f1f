import type { JournalDisk } from '../../shared/wire/journal-file.ts';
import type { Bytes } from '../../shared/wire/journal-frames.ts';
import type { CopyName } from '../../shared/wire/journal-bridge.ts';

// The types of the window know neither synchronous handles nor moving: both are for workers and for the origin's own files.
export type SyncHandle = {
  readonly getSize: () => number;
  readonly read: (into: Uint8Array, options: { readonly at: number }) => number;
  readonly write: (bytes: Uint8Array, options: { readonly at: number }) => number;
  readonly truncate: (size: number) => void;
  readonly flush: () => void;
  readonly close: () => void;
};
type WorkerFile = FileSystemFileHandle & {
  readonly createSyncAccessHandle: () => Promise<SyncHandle>;
  readonly move: (name: string) => Promise<void>;
};

const folders = new Map<CopyName, FileSystemDirectoryHandle>();

/** The folder of a store in the origin's own file system, made when it is not there. Held: asking for it costs as much as writing. */
export async function storeFolder(store: CopyName): Promise<FileSystemDirectoryHandle> {
  const held = folders.get(store);
  if (held) return held;
  const root = await navigator.storage.getDirectory();
  const folder = await (await root.getDirectoryHandle('second-copy', { create: true })).getDirectoryHandle(store, { create: true });
  folders.set(store, folder);
  return folder;
}

/** Lets go of the folder: it was deleted behind our back, and the next call makes it anew. */
export const forgetFolder = (store: CopyName): void => void folders.delete(store);

/** Opens a file for one piece of work: while it is open no other window can. */
export async function withFile<T>(folder: FileSystemDirectoryHandle, name: string, act: (handle: SyncHandle) => Promise<T> | T): Promise<T> {
  const file = (await folder.getFileHandle(name, { create: true })) as WorkerFile;
  const handle = await file.createSyncAccessHandle();
  try {
    return await act(handle);
  } finally {
    handle.close();
  }
}

/** The journal over an open handle. */
export function handleDisk(handle: SyncHandle): JournalDisk {
  const soon = <T>(act: () => T): Promise<T> => new Promise((settle) => settle(act()));
  return {
    size: () => soon(() => handle.getSize()),
    read: (from, length) => soon(() => readAt(handle, from, length)),
    write: (at, bytes) => soon(() => writeAt(handle, at, bytes)),
    cut: (size) => soon(() => handle.truncate(size)),
    flush: () => soon(() => handle.flush()),
  };
}

/** Bytes from a place, fewer at the end of the file. */
export function readAt(handle: SyncHandle, from: number, length: number): Bytes {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, handle.getSize() - from)));
  const got = bytes.length === 0 ? 0 : handle.read(bytes, { at: from });
  return got === bytes.length ? bytes : bytes.slice(0, got);
}

function writeAt(handle: SyncHandle, at: number, bytes: Uint8Array): void {
  // A browser without room left may write a part and say how much.
  if (handle.write(bytes, { at }) !== bytes.length) throw new DOMException('not all was written', 'QuotaExceededError');
}

/** Replaces a file's content and flushes it. */
export function writeWhole(handle: SyncHandle, bytes: Uint8Array): void {
  handle.truncate(0);
  writeAt(handle, 0, bytes);
  handle.flush();
}

/** Gives a file another name; what bore that name is replaced. */
export async function rename(folder: FileSystemDirectoryHandle, from: string, to: string): Promise<void> {
  await ((await folder.getFileHandle(from)) as WorkerFile).move(to);
}

/** The content of a file, or null when it is not there. */
export async function readIfThere(folder: FileSystemDirectoryHandle, name: string): Promise<Bytes | null> {
  try {
    return new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}
