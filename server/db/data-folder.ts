import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rolePassword } from './roles.ts';

/** The server's folder while a server runs on it. */
export type DataFolder = {
  readonly path: string;
  /** Known to this folder alone: passwords of roles and hashes of codes are made from it. */ readonly secret: string;
  readonly leave: () => Promise<void>;
};

const SECRET = 'secret';
const LOCK = 'server.lock';

/** Folders that this very process has: the number of a process comes again, above all in a container. */
const OURS = new Set<string>();

/** The process that has the folder now, if it is alive. */
export async function holderOf(path: string): Promise<number | null> {
  const holder = Number(await readFile(join(path, LOCK), 'utf8').catch(() => '0'));
  const holds = holder === process.pid ? OURS.has(path) : holder > 0 && isAlive(holder);
  return holds ? holder : null;
}

/** The secret of a folder where a server runs. Rejects when there is none. */
export const secretOf = async (path: string): Promise<string> => (await readFile(join(path, SECRET), 'utf8')).trim();

/** The password of the owner of a folder's own PostgreSQL. */
export const ownerPassword = (secret: string): string => rolePassword(secret, 'owner', 'office');

/** Where the server of a folder has its database: for who attaches to it (`attachRegionDatabase`). */
export const URL_FILE = 'database.url';

/** Opens the folder for one server, made at the first start. Rejects when another server that is alive has it. */
export async function openDataFolder(path: string): Promise<DataFolder> {
  // Others may pass through to their own parts of it; what is secret has its own mode.
  await mkdir(path, { recursive: true, mode: 0o711 });
  await lock(path);
  const secret = await readFile(join(path, SECRET), 'utf8').catch(() => null);
  const leave = async () => {
    await rm(join(path, URL_FILE), { force: true });
    await rm(join(path, LOCK), { force: true });
    OURS.delete(path);
  };
  return { path, secret: secret?.trim() || (await makeSecret(join(path, SECRET))), leave };
}

async function makeSecret(path: string): Promise<string> {
  const secret = randomBytes(32).toString('hex');
  await writeNew(path, `${secret}\n`);
  return secret;
}

async function lock(path: string): Promise<void> {
  const holder = await holderOf(path);
  if (holder !== null) throw new Error(`another server (process ${holder}) uses this folder: ${path}`);
  await rm(join(path, LOCK), { force: true });
  await writeNew(join(path, LOCK), String(process.pid));
  OURS.add(path);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Writes a file that was not there, for the server's eyes only, through to the disk. */
export async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  await file.writeFile(text);
  await file.sync();
  await file.close();
}
