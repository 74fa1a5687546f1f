import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Binaries, binariesIn, carriedBinaries } from '../../server/db/binaries.ts';
import { startCluster } from '../../server/db/cluster.ts';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { migrate } from '../../server/db/migrate.ts';

export const SECRET = 'a secret of the tests';

/** A real PostgreSQL for a file of tests, migrated; `ownerUrl` is for looking at it from above. */
export type TestCluster = { readonly db: Database; readonly ownerUrl: string; readonly folder: string; readonly stop: () => Promise<void> };

export async function startTestCluster(binaries?: Binaries): Promise<TestCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'qamqor-server-'));
  await chmod(folder, 0o755);
  const cluster = await startCluster({ folder, password: randomBytes(8).toString('hex'), binaries: binaries ?? (await carriedBinaries()) });
  await migrate(cluster.url, SECRET);
  const db = openDatabase(cluster.url, SECRET);
  const stop = async () => {
    await db.close();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { db, ownerUrl: cluster.url, folder, stop };
}

/** PostgreSQL 15 of this machine, where there is one: the oldest that is spoken with is 14. */
export const INSTALLED = binariesIn('/usr/lib/postgresql/15/bin');
