import { lstat, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { z } from 'zod';
import { type BackupBridge, BackupName } from '../shared/wire/backup-bridge.ts';
import { errorCode, isFull, writeWhole } from './write-whole.ts';

/** Asks the person for a folder; null when they change their mind. */
export type AskFolder = () => Promise<string | null>;
const Remembered = z.strictObject({ folder: z.string().min(1) });

/** Backups in the folder that the person chose. It is remembered in the program's own folder `root` and never told to the page but for its last name. */
export function backupFiles(root: string, ask: AskFolder): BackupBridge {
  const memory = join(root, 'backup-folder.json');
  const chosen = () => rememberedFolder(memory);
  const within = <T extends { readonly ok: true }>(act: (folder: string) => Promise<T>) => inFolder(chosen, act);
  return {
    chooseFolder: async () => {
      const folder = await ask();
      if (folder === null) return { chosen: false };
      // A copy beside the original is lost with it.
      if (isInside(root, folder)) return { chosen: false, code: 'backup-folder-inside' };
      await writeWhole(memory, new TextEncoder().encode(JSON.stringify({ folder })));
      return { chosen: true };
    },
    list: async () => {
      const folder = await chosen();
      if (folder === null) return { place: 'none', files: [] };
      const files = await listFiles(folder).catch(() => null);
      return { place: files ? 'ready' : 'away', folder: basename(folder), files: files ?? [] };
    },
    write: ({ name, bytes }) =>
      within(async (folder) => {
        await writeWhole(join(folder, name), bytes);
        return { ok: true };
      }),
    read: ({ name }) => within(async (folder) => ({ ok: true, bytes: await readPlain(join(folder, name)) })),
    remove: ({ name }) =>
      within(async (folder) => {
        await rm(join(folder, name));
        return { ok: true };
      }),
  };
}

async function rememberedFolder(memory: string): Promise<string | null> {
  try {
    return Remembered.parse(JSON.parse(await readFile(memory, 'utf8'))).folder;
  } catch {
    return null;
  }
}

async function inFolder<T extends { readonly ok: true }>(
  chosen: () => Promise<string | null>,
  act: (folder: string) => Promise<T>,
): Promise<T | { readonly ok: false; readonly code: string }> {
  const folder = await chosen();
  if (folder === null) return { ok: false, code: 'backup-folder-none' };
  const there = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!there) return { ok: false, code: 'backup-folder-away' };
  try {
    return await act(folder);
  } catch (error) {
    return { ok: false, code: isFull(error) ? 'backup-disk-full' : errorCode(error) === 'ENOENT' ? 'backup-absent' : 'backup-failed' };
  }
}

async function listFiles(folder: string) {
  const names = (await readdir(folder)).filter((name) => BackupName.safeParse(name).success).sort();
  const found = await Promise.all(names.map(async (name) => ({ name, entry: await lstat(join(folder, name)) })));
  return found.filter(({ entry }) => entry.isFile()).map(({ name, entry }) => ({ name, bytes: entry.size }));
}

/** A link under a backup's name could lead to any file of the person. */
async function readPlain(path: string): Promise<Uint8Array<ArrayBuffer>> {
  if (!(await lstat(path)).isFile()) throw new Error('not a file');
  return new Uint8Array(await readFile(path));
}

function isInside(root: string, folder: string): boolean {
  const way = relative(root, folder);
  return way === '' || (!way.startsWith('..') && !/^([a-z]:|[\\/])/i.test(way));
}
