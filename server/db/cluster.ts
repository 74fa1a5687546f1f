import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, chmod, chown, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Binaries } from './binaries.ts';
import { archiveSettings, type Recovery, recoverySettings, walIn } from './wal-settings.ts';

/** A PostgreSQL of our own in a folder. */
export type Cluster = { readonly url: string; readonly port: number; readonly pid: number; readonly stop: () => Promise<void> };
/** Where it lies; `port`: where it has to listen, as it did before; `archive`: the folder that keeps every change; `recovery`: what it is first brought back to. */
export type ClusterPlace = {
  readonly folder: string;
  readonly password: string;
  readonly binaries: Binaries;
  readonly port?: number;
  readonly archive?: string | undefined;
  readonly recovery?: Recovery;
};
type Ids = { readonly uid?: number; readonly gid?: number };

const OWNER = 'qamqor';
const DATABASE = 'qamqor';
const OURS = 'qamqor.conf';
/** What the server's log of PostgreSQL may hold: no statement, no value. */
const QUIET = ['log_min_error_statement=panic', 'log_error_verbosity=terse', 'log_checkpoints=off'];

/**
 * Starts the PostgreSQL in a folder, made there at the first start. It listens on loopback alone, under a password, and writes through to the disk (fsync). One that a killed
 * server has left running is stopped first. Rejects when it cannot start, with the last lines of its log.
 */
export async function startCluster({ folder, password, binaries, ...place }: ClusterPlace): Promise<Cluster> {
  const ids = await idsOf();
  const data = join(folder, 'postgres');
  const run = (program: string, args: readonly string[]) => finish(program, args, ids);
  if (!existsSync(join(data, 'PG_VERSION'))) await makeCluster({ data, password, binaries, ids });
  await configure(data, place, ids);
  if (existsSync(join(data, 'postmaster.pid'))) await run(binaries.pgCtl, ['-D', data, '-m', 'fast', '-w', 'stop']).catch(() => undefined);
  const port = place.port ?? (await freePort());
  const settings = [`listen_addresses=127.0.0.1`, `unix_socket_directories=`, `port=${port}`, 'max_connections=40', ...QUIET];
  const options = settings.map((setting) => `-c ${setting}`).join(' ');
  const log = join(data, 'server.log');
  await run(binaries.pgCtl, ['-D', data, '-l', log, '-o', options, '-t', '120', '-w', 'start']).catch(async (error: unknown) => {
    throw new Error(`PostgreSQL does not start: ${await lastLines(log)}`, { cause: error });
  });
  const url = `postgres://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;
  await makeDatabase(url);
  const pid = Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n', 1)[0]);
  return { url, port, pid, stop: async () => void (await run(binaries.pgCtl, ['-D', data, '-m', 'fast', '-w', 'stop'])) };
}

const LOG_LETTERS = 1000;
const lastLines = async (log: string): Promise<string> => (await readFile(log, 'utf8').catch(() => '')).slice(-LOG_LETTERS).trim();

/** What the command line of pg_ctl cannot carry, in a file of our own beside PostgreSQL's. */
async function configure(data: string, { archive, recovery }: Pick<ClusterPlace, 'archive' | 'recovery'>, ids: Ids): Promise<void> {
  const theirs = join(data, 'postgresql.conf');
  const include = `include_if_exists = '${OURS}'`;
  if (!(await readFile(theirs, 'utf8')).includes(include)) await appendFile(theirs, `\n${include}\n`);
  if (archive !== undefined) {
    // PostgreSQL, another user where this is root, passes through to its own part.
    await mkdir(archive, { recursive: true, mode: 0o711 });
    await mkdir(walIn(archive), { recursive: true, mode: 0o700 });
    await own(walIn(archive), ids);
  }
  const lines = [...(archive === undefined ? [] : archiveSettings(archive)), ...(recovery ? recoverySettings(recovery) : [])];
  await writeFile(join(data, OURS), `${lines.join('\n')}\n`, { mode: 0o600 });
  await own(join(data, OURS), ids);
  if (!recovery) return;
  await writeFile(join(data, 'recovery.signal'), '', { mode: 0o600 });
  await ownAll(data, ids);
}

type Making = { readonly data: string; readonly password: string; readonly binaries: Binaries; readonly ids: Ids };

/** Made beside its place and moved there whole: a start that was broken off leaves nothing that looks like a database. */
async function makeCluster({ data, password, binaries, ids }: Making): Promise<void> {
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true, mode: 0o700 });
  await own(data, ids);
  const passwordFile = `${data}.password`;
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await own(passwordFile, ids);
  const args = ['-D', data, '-U', OWNER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '--data-checksums'];
  try {
    await finish(binaries.initdb, args, ids);
    await chmod(data, 0o700);
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function makeDatabase(url: string): Promise<void> {
  const within = new URL(url);
  within.pathname = '/postgres';
  const client = new pg.Client({ connectionString: within.href });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** PostgreSQL refuses to run as root: then as the system's user for it. Without one it is made. */
async function idsOf(): Promise<Ids> {
  if (process.platform === 'win32' || userInfo().uid !== 0) return {};
  const idOf = async (user: string) => ({ uid: Number(await finish('id', ['-u', user], {})), gid: Number(await finish('id', ['-g', user], {})) });
  for (const user of ['postgres', OWNER]) {
    const ids = await idOf(user).catch(() => null);
    if (ids) return ids;
  }
  await finish('useradd', ['--system', '--user-group', '--no-create-home', OWNER], {});
  return idOf(OWNER);
}

async function own(path: string, { uid, gid }: Ids): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

async function ownAll(folder: string, ids: Ids): Promise<void> {
  await own(folder, ids);
  for (const entry of await readdir(folder, { recursive: true })) await own(join(folder, entry), ids);
}

/** Runs a program to its end; gives what it said, rejects with it. The PostgreSQL that pg_ctl starts keeps no pipe of ours open: its log is a file. */
function finish(program: string, args: readonly string[], ids: Ids): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...ids, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(said.trim()) : reject(new Error(`${program} ended with ${code}: ${said.slice(-2000)}`))));
  });
}

/** A port that is free on loopback now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
