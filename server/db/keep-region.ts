import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { backUp, type RegionBackup } from './back-up.ts';
import { copyKept, forgetKept } from './kept-files.ts';
import { withRegionDatabase } from './region-database.ts';
import { checkBackup, restore } from './restore.ts';

const FILES = 'files';

type Places = { readonly data: string; readonly backup: string; readonly databaseUrl?: string | undefined };

/** Backs up a region into a folder that must not be there yet, also while its server runs: tables of one moment, then keys and scans. Who has the folder has the region's keys. */
export async function backUpRegion({ data, backup, databaseUrl }: Places, madeAt: string): Promise<RegionBackup> {
  const made = await withRegionDatabase(data, databaseUrl, (db) => backUp(db, backup, madeAt));
  await copyKept(data, join(backup, FILES));
  return made;
}

/** Makes a region anew from a backup, in a folder where none is. Rejects when one is there, or when the backup does not add up: then nothing of it is left. */
export async function restoreRegion({ data, backup, databaseUrl }: Places): Promise<RegionBackup> {
  if (existsSync(join(data, 'secret'))) throw new Error(`there is a region in this folder already: ${data}`);
  await checkBackup(backup);
  await mkdir(data, { recursive: true, mode: 0o711 });
  await cp(join(backup, FILES), data, { recursive: true });
  try {
    return await withRegionDatabase(data, databaseUrl, (db) => restore(db, backup));
  } catch (error) {
    await forgetKept(data);
    throw error;
  }
}
