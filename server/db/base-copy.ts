import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** What a running PostgreSQL makes anew at its start: the folder is kept, not what is in it. */
const EMPTIED = ['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'];
const LEFT_OUT = ['postmaster.pid', 'postmaster.opts', 'server.log', 'qamqor.conf', 'recovery.signal'];

/**
 * Copies the files of a PostgreSQL that runs, so that together with the archive of its changes they are whole (PostgreSQL: "low level base backup").
 * `url`: its owner's. Gives when the copy ended: moments from then on can be reached. Rejects when its changes are not archived.
 */
export async function copyBase(url: string, data: string, to: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows: set } = await client.query('show archive_mode');
    if ((set[0] as { archive_mode: string }).archive_mode !== 'on')
      throw new Error('the changes of this PostgreSQL are not archived: start the server with QAMQOR_ARCHIVE');
    await client.query(`select pg_backup_start('qamqor', true)`);
    await copyFiles(data, to);
    // Waits until the last change of the copy is in the archive.
    const { rows } = await client.query('select labelfile, clock_timestamp() as ended from pg_backup_stop(true)');
    const { labelfile, ended } = rows[0] as { labelfile: string; ended: Date };
    await writeFile(join(to, 'backup_label'), labelfile, { mode: 0o600 });
    return ended.toISOString();
  } finally {
    await client.end();
  }
}

async function copyFiles(from: string, to: string, inner = ''): Promise<void> {
  await mkdir(join(to, inner), { recursive: true, mode: 0o700 });
  for (const entry of await readdir(join(from, inner), { withFileTypes: true })) {
    const path = join(inner, entry.name);
    if (LEFT_OUT.includes(path) || entry.name.startsWith('pgsql_tmp')) continue;
    if (entry.isDirectory() && EMPTIED.includes(path)) await mkdir(join(to, path), { mode: 0o700 });
    else if (entry.isDirectory()) await copyFiles(from, to, path);
    else await copyFile(join(from, path), join(to, path)).catch(unlessGone);
  }
}

/** A table that was dropped while the files were copied is gone for good: the archive says so too. */
function unlessGone(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
