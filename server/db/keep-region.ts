import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backUp, type RegionBackup } from './back-up.ts';
import { withRegionDatabase } from './region-database.ts';
import { checkBackup, restore } from './restore.ts';

/** What of the server's folder no database holds: the region's keys, which every device has pinned, the secret, and the scans. */
const KEPT = ['secret', 'region-key.pem', 'packet-key.json', 'scans'] as const;
const FILES = 'files';

type Places = { readonly data: string; readonly backup: string; readonly databaseUrl?: string | undefined };

/** Backs up a region into a folder that must not be there yet, also while its server runs: tables of one moment, then keys and scans. Who has the folder has the region's keys. */
export async function backUpRegion({ data, backup, databaseUrl }: Places, madeAt: string): Promise<RegionBackup> {
  const made = await withRegionDatabase(data, databaseUrl, (db) => backUp(db, backup, madeAt));
  await mkdir(join(backup, FILES), { mode: 0o700 });
  for (const name of KEPT) if (existsSync(join(data, name))) await cp(join(data, name), join(backup, FILES, name), { recursive: true });
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
    for (const name of [...KEPT, 'postgres']) await rm(join(data, name), { recursive: true, force: true });
    throw error;
  }
}
