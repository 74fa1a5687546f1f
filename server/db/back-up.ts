import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { z } from 'zod';
import { HashText } from '../../shared/wire/signed.ts';
import { COPIED, COPIED_TABLES, type CopiedTable, isOfOffice } from './copy-tables.ts';
import { type Database, transaction } from './database.ts';

/** What a backup says of itself: lines and hash of each table, and where each office's stream ended. */
export const RegionBackup = z.strictObject({
  v: z.literal(1),
  madeAt: z.string(),
  tables: z.record(z.string(), z.strictObject({ lines: z.int().nonnegative(), sha256: HashText })),
  streams: z.record(z.string(), z.strictObject({ seq: z.int().nonnegative(), streamHash: HashText })),
});
export type RegionBackup = z.infer<typeof RegionBackup>;

const LINES = 2000;
export const MANIFEST = 'manifest.json';
export const fileOf = (table: CopiedTable): string => `${table}.ndjson.gz`;

/**
 * Writes all of the region's tables as they are at one moment into a new folder, while the server works on: a compressed file of JSON lines each, and a manifest with their hashes,
 * which is written last: without it there is no backup. Rejects when the folder is there already.
 */
export async function backUp(db: Database, folder: string, madeAt: string): Promise<RegionBackup> {
  await mkdir(folder, { mode: 0o700 });
  const made = await transaction(db.reader, 'begin isolation level repeatable read read only', async (reader) => {
    const { rows } = await reader.query('select pg_export_snapshot() as id');
    const snapshot = (rows[0] as { id: string }).id;
    return transaction(db.registry, 'begin isolation level repeatable read read only', async (registry) => {
      await registry.query(`set transaction snapshot '${snapshot.replace(/[^\w-]/gu, '')}'`);
      const tables: RegionBackup['tables'] = {};
      for (const table of COPIED_TABLES) tables[table] = await copyOut(isOfOffice(table) ? reader : registry, table, join(folder, fileOf(table)));
      return { v: 1 as const, madeAt, tables, streams: await streamsOf(reader) };
    });
  });
  const path = join(folder, MANIFEST);
  await writeFile(`${path}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return made;
}

async function streamsOf(client: pg.PoolClient): Promise<RegionBackup['streams']> {
  const { rows } = await client.query('select office, seq, stream_hash as "streamHash" from streams');
  const found = rows as { office: string; seq: number; streamHash: string }[];
  return Object.fromEntries(found.map(({ office, seq, streamHash }) => [office, { seq, streamHash }]));
}

async function copyOut(client: pg.PoolClient, table: CopiedTable, path: string): Promise<RegionBackup['tables'][string]> {
  const { columns, order } = COPIED[table];
  const named = columns.map(({ name }) => `"${name}"`).join(', ');
  await client.query(
    `declare copied cursor for select row_to_json(line)::text as text from (select ${named} from ${table} order by ${order}) as line`,
  );
  const hash = createHash('sha256');
  const zip = createGzip({ level: 6 });
  const file = zip.pipe(createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
  let lines = 0;
  try {
    for (;;) {
      const { rows } = await client.query(`fetch ${LINES} from copied`);
      if (rows.length === 0) break;
      const text = (rows as { text: string }[]).map((line) => `${line.text}\n`).join('');
      hash.update(text);
      lines += rows.length;
      if (!zip.write(text)) await once(zip, 'drain');
    }
    zip.end();
    await finished(file);
  } catch (error) {
    zip.destroy();
    await rm(path, { force: true });
    throw error;
  }
  await client.query('close copied');
  return { lines, sha256: hash.digest('hex') };
}
