import { carriedBinaries } from './binaries.ts';
import { startCluster } from './cluster.ts';
import { type Database, openDatabase } from './database.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { migrate } from './migrate.ts';
import { rolePassword } from './roles.ts';

/** The region's database, migrated and open. `close` ends everything that was begun. */
export type RegionDatabase = {
  readonly db: Database;
  readonly folder: DataFolder;
  readonly migrated: readonly string[];
  readonly close: () => Promise<void>;
};

/** Opens it: that of the folder, started by us, or the PostgreSQL that a URL names (its owner's, 14 or newer). Rejects when it cannot be had; nothing is left running then. */
export async function openRegionDatabase(path: string, databaseUrl: string | undefined): Promise<RegionDatabase> {
  const folder = await openDataFolder(path);
  const undo: (() => Promise<void>)[] = [folder.leave];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const url = databaseUrl ?? (await startOwn(folder, undo));
    const migrated = await migrate(url, folder.secret);
    const db = openDatabase(url, folder.secret);
    undo.push(db.close);
    return { db, folder, migrated, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startOwn({ path, secret }: DataFolder, undo: (() => Promise<void>)[]): Promise<string> {
  const cluster = await startCluster({ folder: path, password: ownerPassword(secret), binaries: await carriedBinaries() });
  undo.push(cluster.stop);
  return cluster.url;
}

const ownerPassword = (secret: string): string => rolePassword(secret, 'owner', 'office');
