import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { URL_FILE } from '../../../server/db/data-folder.ts';
import type { Database } from '../../../server/db/database.ts';
import { withRegionDatabase } from '../../../server/db/region-database.ts';
import { openRegionKey } from '../../../server/sync/region-key.ts';

/** Resident memory of the server's process; PostgreSQL's own processes are not in it. */
export type RegionMemory = { readonly nowMb: number; readonly mostMb: number };
export type RunningRegion = {
  readonly url: string;
  readonly publicKey: string;
  /** The server's own database, for letting computers in and for what is measured without HTTP. */
  readonly db: Database;
  /** The owner's address of the same PostgreSQL. */
  readonly ownerUrl: string;
  readonly memory: () => Promise<RegionMemory>;
};

/** Works with the real server, running in a process of its own over HTTP and its embedded PostgreSQL; ends it and forgets its data. */
export async function withRegion<T>(work: (region: RunningRegion) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'qamqor-bench-region-'));
  // PostgreSQL runs under an account of its own where this one is root's.
  await chmod(folder, 0o755);
  const child = fork(join(import.meta.dirname, 'region-process.ts'), [folder], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  try {
    const { url } = await told<{ url: string }>(child);
    const memory = () => {
      child.send('memory');
      return told<RegionMemory>(child);
    };
    return await withRegionDatabase(folder, undefined, async (db) => {
      const [ownerUrl, { publicKey }] = [(await readFile(join(folder, URL_FILE), 'utf8')).trim(), await openRegionKey(folder)];
      return work({ url, publicKey, db, ownerUrl, memory });
    });
  } finally {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a child says next; rejects when it ends instead. */
export async function told<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`ended with ${String(code)} before it answered`)));
  ended.catch(() => undefined);
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [T];
  return message;
}

/** Asks a child to stop, and waits until it has. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.send('stop');
  await gone;
}
