import pg from 'pg';
import type { WireEntry } from '../../../shared/wire/wire-entry.ts';
import { batchesOf } from './office-entries.ts';
import { timed } from './percentiles.ts';

const COLUMNS = 'office, seq, device, n, prev, hash, signature, deferred, bytes, body';
type Line = readonly [string, number, string, number, string, string, string, boolean, number, string];
const lineOf = (entry: WireEntry, index: number): Line => {
  const body = JSON.stringify(entry);
  return [entry.office, index + 1, entry.device, entry.n, entry.prev, entry.hash, entry.signature, false, Buffer.byteLength(body), body];
};

/** The limits of ingest: the same rows into a table like the server's, indexes and all, by COPY and by statements of many rows, without any check. Rows per second. */
export async function measurePlainInserts(url: string, entries: readonly WireEntry[]): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const lines = entries.map(lineOf);
  const run = async (write: () => Promise<unknown>): Promise<number> => {
    await client.query('drop table if exists plain_entries');
    await client.query('create table plain_entries (like entries including all)');
    return Math.round((lines.length / (await timed(write)).ms) * 1000);
  };
  const inBatches = (text: string, valuesOf: (batch: readonly Line[]) => unknown[]) => async () => {
    for (const batch of batchesOf(lines, 1000)) await client.query(text, valuesOf(batch));
  };
  try {
    return {
      copy: await run(() => copy(client, lines)),
      jsonOf1000: await run(inBatches(BY_JSON, (batch) => [JSON.stringify(batch.map(named))])),
      unnestOf1000: await run(inBatches(BY_UNNEST, (batch) => Array.from({ length: 10 }, (_, column) => batch.map((line) => line[column])))),
    };
  } finally {
    await client.query('drop table if exists plain_entries');
    await client.end();
  }
}

const BY_JSON = `insert into plain_entries (${COLUMNS}) select office, seq, device, n, prev, hash, signature, deferred, bytes, body::json
  from json_to_recordset($1::json) as x(office text, seq int, device text, n int, prev text, hash text, signature text, deferred boolean, bytes int, body text)`;
const BY_UNNEST = `insert into plain_entries (${COLUMNS})
  select * from unnest($1::text[], $2::int[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::int[], $10::json[])`;
const named = (line: Line): object => Object.fromEntries(COLUMNS.split(', ').map((name, column) => [name, line[column]]));

type CopyConnection = { query: (text: string) => void; sendCopyFromChunk: (part: Buffer) => void; endCopyFrom: () => void };

/** COPY over the driver's own protocol: what is being sent begins when the server says that it listens. */
function copy(client: pg.Client, lines: readonly Line[]): Promise<void> {
  return new Promise((done, fail) => {
    let failure: Error | null = null;
    client.query({
      submit: (connection: CopyConnection) => connection.query(`copy plain_entries (${COLUMNS}) from stdin`),
      handleCopyInResponse: (connection: CopyConnection) => {
        for (const batch of batchesOf(lines, 1000)) connection.sendCopyFromChunk(Buffer.from(batch.map(copyLine).join('')));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => void (failure = error),
      handleReadyForQuery: () => (failure ? fail(failure) : done()),
    } as unknown as pg.Submittable);
  });
}

const copyLine = (line: Line): string => `${line.map((value) => String(value).replace(/[\\\n\r\t]/gu, escapeLetter)).join('\t')}\n`;
const LETTERS: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escapeLetter = (letter: string): string => LETTERS[letter] ?? letter;
