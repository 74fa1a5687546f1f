import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { copyBase } from './base-copy.ts';
import { carriedBinaries } from './binaries.ts';
import { startCluster } from './cluster.ts';
import { holderOf, ownerPassword, secretOf, URL_FILE } from './data-folder.ts';
import { copyKept, forgetKept } from './kept-files.ts';
import { withRegionDatabase } from './region-database.ts';
import { checkStreams } from './restore.ts';

/** What a base says of itself: moments from `endedAt` on can be reached from it. */
const Base = z.strictObject({ v: z.literal(1), endedAt: z.iso.datetime() });
const BASE = 'base.json';
const FILES = 'files';

type Places = { readonly data: string; readonly archive: string };

/** Adds a base to the archive of a region whose server runs on its own PostgreSQL: its files of now, beside the keys and scans. Gives the moment from which on one can come back. */
export async function makeBase({ data, archive }: Places): Promise<string> {
  if ((await holderOf(data)) === null) throw new Error('a base is made beside the running server: start it with QAMQOR_ARCHIVE');
  const url = (await readFile(join(data, URL_FILE), 'utf8')).trim();
  const made = join(archive, 'base.new');
  await rm(made, { recursive: true, force: true });
  const endedAt = await copyBase(url, join(data, 'postgres'), join(made, 'postgres'));
  await copyKept(data, join(made, FILES));
  await writeFile(join(made, BASE), `${JSON.stringify({ v: 1, endedAt } satisfies z.infer<typeof Base>)}\n`, { mode: 0o600 });
  await rename(made, join(archive, `base-${endedAt.replaceAll(':', '-')}`));
  return endedAt;
}

/**
 * Makes a region anew as it was at a moment (ISO, UTC; absent: as of the last change in the archive), in a folder where none is; every office's stream is reckoned anew. Gives how many
 * offices it has. Rejects when no base ended before the moment, or when the archive ends before it: then nothing is left.
 */
export async function restoreToMoment({ data, archive }: Places, moment?: string): Promise<number> {
  if (existsSync(join(data, 'secret'))) throw new Error(`there is a region in this folder already: ${data}`);
  const base = await latestBase(archive, moment);
  await mkdir(data, { recursive: true, mode: 0o711 });
  try {
    await cp(join(base, FILES), data, { recursive: true });
    await cp(join(base, 'postgres'), join(data, 'postgres'), { recursive: true });
    await recover({ data, archive }, moment);
    return await withRegionDatabase(data, undefined, checkStreams);
  } catch (error) {
    await forgetKept(data);
    throw error;
  }
}

async function latestBase(archive: string, moment = '9999'): Promise<string> {
  const names = (await readdir(archive)).filter((name) => name.startsWith('base-')).sort();
  for (const name of names.reverse()) {
    const { endedAt } = Base.parse(JSON.parse(await readFile(join(archive, name, BASE), 'utf8')));
    if (endedAt <= moment) return join(archive, name);
  }
  throw new Error('the archive holds no base that is as old: `npm run server -- base` makes one');
}

async function recover({ data, archive }: Places, moment?: string): Promise<void> {
  const password = ownerPassword(await secretOf(data));
  const place = { folder: data, password, binaries: await carriedBinaries(), recovery: { archive, moment } };
  const cluster = await startCluster(place).catch((error: unknown) => {
    if (moment === undefined) throw error;
    throw new Error('the archive could not be followed to that moment: it may end before. Without a moment it is followed to its end', {
      cause: error,
    });
  });
  try {
    while (await isRecovering(cluster.url)) await pause(200);
  } finally {
    await cluster.stop();
  }
}

async function isRecovering(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query('select pg_is_in_recovery() as recovering');
    return (rows[0] as { recovering: boolean }).recovering;
  } finally {
    await client.end();
  }
}
