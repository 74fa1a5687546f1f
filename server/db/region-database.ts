import { carriedBinaries } from './binaries.ts';
import { type Database, openDatabase } from './database.ts';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataFolder, holderOf, openDataFolder, ownerPassword, secretOf, URL_FILE, writeNew } from './data-folder.ts';
import { keepCluster } from './kept-cluster.ts';
import { migrate } from './migrate.ts';

/** The region's database, migrated and open. `close` ends everything that was begun. */
export type RegionDatabase = {
  readonly db: Database;
  readonly folder: DataFolder;
  readonly migrated: readonly string[];
  readonly close: () => Promise<void>;
};

/** Our own PostgreSQL: who hears when it had to be started again, and the folder that keeps every change of it. */
type Own = { readonly tell?: (line: string) => void; readonly archive?: string | undefined };

/** Opens it: that of the folder, started and kept running by us, or the PostgreSQL that a URL names (its owner's, 14 or newer). Rejects when it cannot be had; nothing is left running then. */
export async function openRegionDatabase(path: string, databaseUrl: string | undefined, own: Own = {}): Promise<RegionDatabase> {
  const folder = await openDataFolder(path);
  const undo: (() => Promise<void>)[] = [folder.leave];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const url = databaseUrl ?? (await startOwn(folder, undo, own));
    const migrated = await migrate(url, folder.secret);
    const db = openDatabase(url, folder.secret);
    undo.push(db.close);
    await rm(join(path, URL_FILE), { force: true });
    await writeNew(join(path, URL_FILE), url);
    return { db, folder, migrated, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startOwn({ path, secret }: DataFolder, undo: (() => Promise<void>)[], { tell = () => undefined, archive }: Own): Promise<string> {
  const cluster = await keepCluster({ folder: path, password: ownerPassword(secret), binaries: await carriedBinaries(), archive }, tell);
  undo.push(cluster.stop);
  return cluster.url;
}

/** Works on the region's database for a while, beside the server that runs on the folder or, when none does, alone. */
export async function withRegionDatabase<T>(path: string, databaseUrl: string | undefined, work: (db: Database) => Promise<T>): Promise<T> {
  const attached = (await holderOf(path)) !== null;
  const opened = attached ? await attach(path) : await openRegionDatabase(path, databaseUrl);
  try {
    return await work(opened.db);
  } finally {
    await opened.close();
  }
}

async function attach(path: string): Promise<Pick<RegionDatabase, 'db' | 'close'>> {
  const db = openDatabase((await readFile(join(path, URL_FILE), 'utf8')).trim(), await secretOf(path));
  return { db, close: db.close };
}
