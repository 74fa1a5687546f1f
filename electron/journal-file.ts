import { type FileHandle, mkdir, open, readdir, rename, stat, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nextAside } from '../shared/wire/aside-names.ts';
import { type Appended, appendFrames, type JournalDisk, type JournalOpening, openJournal } from '../shared/wire/journal-file.ts';
import type { Bytes } from '../shared/wire/journal-frames.ts';
import { errorCode, flushFolder } from './write-whole.ts';

/** The journal of one store as a file that is opened once and only grows. Every call may reject with the system's error. */
export type JournalFile = {
  readonly open: () => Promise<JournalOpening>;
  readonly append: (bytes: Uint8Array) => Promise<Appended>;
  readonly read: (from: number, length: number) => Promise<{ readonly bytes: Bytes; readonly size: number }>;
  readonly setAside: () => Promise<void>;
  readonly close: () => Promise<void>;
};
/** Opens the handle that is appended to; a test gives one that fails where it wants. */
export type OpenHandle = (path: string) => Promise<FileHandle>;

const openToAppend: OpenHandle = (path) => open(path, 'a+', 0o600);

/** The journal at a path, which need not exist yet. */
export function journalFile(path: string, openHandle: OpenHandle = openToAppend): JournalFile {
  let held: FileHandle | null = null;
  let known: number | null = null;
  const handle = async (): Promise<FileHandle> => (held ??= await openInFolder(path, openHandle));
  const close = async () => {
    const closing = held;
    held = null;
    known = null;
    await closing?.close().catch(() => undefined);
  };
  return {
    close,
    open: async () => {
      known = null;
      return openJournal(diskOf(await handle(), path));
    },
    append: async (bytes) => {
      try {
        const appended = await appendFrames(diskOf(await handle(), path), bytes, known);
        known = appended.ok ? appended.size : null;
        return appended;
      } catch (error) {
        // After a failed flush nobody knows what the system still holds of the file: it is opened anew and looked at.
        await close();
        throw error;
      }
    },
    read: async (from, length) => {
      const file = await handle();
      return { bytes: await readFrom(file, from, length), size: (await file.stat()).size };
    },
    setAside: () => close().then(() => moveAway(path)),
  };
}

async function openInFolder(path: string, openHandle: OpenHandle): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await openHandle(path);
  await flushFolder(dirname(path));
  return file;
}

const diskOf = (file: FileHandle, path: string): JournalDisk => ({
  // Of the path, not of the handle: a file that was deleted under a running program must not swallow what is appended.
  size: async () => (await stat(path)).size,
  read: (from, length) => readFrom(file, from, length),
  // The handle appends by itself, wherever it stands.
  write: (_at, bytes) => file.appendFile(bytes),
  // By its path: a handle that only appends may not shorten a file on Windows.
  cut: (size) => truncate(path, size),
  flush: () => file.sync(),
});

async function readFrom(file: FileHandle, from: number, length: number): Promise<Bytes> {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, (await file.stat()).size - from)));
  let got = 0;
  while (got < bytes.length) {
    const { bytesRead } = await file.read(bytes, got, bytes.length - got, from + got);
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return bytes.subarray(0, got);
}

async function moveAway(path: string): Promise<void> {
  const folder = dirname(path);
  try {
    await rename(path, join(folder, nextAside(await readdir(folder))));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  await flushFolder(folder);
}
