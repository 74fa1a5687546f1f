import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { FIRST_STREAM_HASH, streamHashAfter } from '../../shared/journal/stream-hash.ts';
import { fileOf, MANIFEST, RegionBackup } from './back-up.ts';
import { COPIED, COPIED_TABLES, type CopiedTable, isOfOffice } from './copy-tables.ts';
import { type Database, transaction } from './database.ts';
import { enter } from './office-logs.ts';

type Line = Readonly<Record<string, unknown>> & { readonly office: string };
const LINES = 1000;

/**
 * Fills an empty database from a backup: all of it or nothing. Every file has to have the hash that the manifest says, and every office's stream, reckoned anew from its entries, the end
 * that it had. Rejects with what does not fit, and when there is something in the database already.
 */
export async function restore(db: Database, folder: string): Promise<RegionBackup> {
  const manifest = await checkBackup(folder);
  await transaction(db.registry, 'begin', (registry) =>
    transaction(db.office, 'begin', async (office) => {
      await refuseFull(db);
      for (const table of COPIED_TABLES) await copyIn(isOfOffice(table) ? office : registry, table, join(folder, fileOf(table)));
      for (const [id, end] of Object.entries(manifest.streams)) await checkStream(office, id, end);
    }),
  );
  return manifest;
}

/** Reads a backup whole. Rejects with the first file that is not as the manifest says. */
export async function checkBackup(folder: string): Promise<RegionBackup> {
  const manifest = RegionBackup.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
  for (const table of COPIED_TABLES) await checkFile(manifest, table, join(folder, fileOf(table)));
  return manifest;
}

async function refuseFull({ reader, registry }: Database): Promise<void> {
  const found = [await reader.query('select 1 from streams limit 1'), await registry.query('select 1 from offices limit 1')];
  if (found.some(({ rows }) => rows.length > 0)) throw new Error('the database is not empty: a backup is restored into an empty one');
}

async function checkFile(manifest: RegionBackup, table: CopiedTable, path: string): Promise<void> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path).pipe(createGunzip())) hash.update(piece as Buffer);
  if (hash.digest('hex') !== manifest.tables[table]?.sha256) throw new Error(`the backup is damaged: ${fileOf(table)}`);
}

async function copyIn(client: pg.PoolClient, table: CopiedTable, path: string): Promise<void> {
  const input = createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Infinity });
  let batch: Line[] = [];
  for await (const text of input) {
    const line = JSON.parse(text) as Line;
    // A batch is of one office: its rows go in under that office's name.
    if (batch.length >= LINES || (batch[0] && batch[0].office !== line.office)) {
      await insert(client, table, batch);
      batch = [];
    }
    batch.push(line);
  }
  await insert(client, table, batch);
}

async function insert(client: pg.PoolClient, table: CopiedTable, lines: readonly Line[]): Promise<void> {
  const [first] = lines;
  if (!first) return;
  if (isOfOffice(table)) await enter(client, first.office);
  const { columns } = COPIED[table];
  const json = columns.filter(({ type }) => type === 'json').map(({ name }) => name);
  const named = columns.map(({ name }) => `"${name}"`).join(', ');
  const read = columns.map(({ name, type }) => (type === 'json' ? `"${name}"::json` : `"${name}"`)).join(', ');
  const shape = columns.map(({ name, type }) => `"${name}" ${type === 'json' ? 'text' : type}`).join(', ');
  const plain = lines.map((line) => ({ ...line, ...Object.fromEntries(json.map((name) => [name, textOf(line[name])])) }));
  await client.query(`insert into ${table} (${named}) select ${read} from json_to_recordset($1::json) as x(${shape})`, [JSON.stringify(plain)]);
}

/** Reckons every office's stream anew from its entries. Gives how many offices there are; rejects with the first stream that has not the end that it says. */
export const checkStreams = (db: Database): Promise<number> =>
  transaction(db.office, 'begin', async (office) => {
    const { rows } = await db.reader.query('select office, seq, stream_hash as "streamHash" from streams order by office');
    const streams = rows as { office: string; seq: number; streamHash: string }[];
    for (const stream of streams) await checkStream(office, stream.office, stream);
    return streams.length;
  });

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

async function checkStream(client: pg.PoolClient, office: string, end: Readonly<RegionBackup['streams'][string]>): Promise<void> {
  await enter(client, office);
  const { rows } = await client.query('select hash from entries where office = $1 order by seq', [office]);
  const hashes = (rows as { hash: string }[]).map(({ hash }) => hash);
  const sha256 = async (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  if (hashes.length !== end.seq || (await streamHashAfter(FIRST_STREAM_HASH, hashes, sha256)) !== end.streamHash) {
    throw new Error(`the stream of office ${office} does not add up`);
  }
}
