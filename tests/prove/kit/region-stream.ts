import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { sha256 } from '../../../renderer/store/signing.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import { foldEntries } from '../../../shared/journal/fold.ts';
import { FIRST_STREAM_HASH, streamHashAfter } from '../../../shared/journal/stream-hash.ts';

export type Line = {
  readonly seq: number;
  readonly device: string;
  readonly n: number;
  readonly hash: string;
  readonly prev: string;
  readonly body: Entry;
};
/** An office's stream as it lies in the region's tables, looked at from above. */
export type Lying = { readonly lines: readonly Line[]; readonly end: { readonly seq: number; readonly streamHash: string }; readonly held: number };

/** Asks the database of a server that runs on a folder, as its owner. */
export async function askBehind<T extends object>(folder: string, text: string, values: readonly unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: (await readFile(join(folder, 'database.url'), 'utf8')).trim() });
  await client.connect();
  try {
    return (await client.query<T>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

export async function streamOf(folder: string, office: string): Promise<Lying> {
  const lines = await askBehind<Line>(folder, 'select seq, device, n, hash, prev, body from entries where office = $1 order by seq', [office]);
  const [end] = await askBehind<Lying['end']>(folder, 'select seq, stream_hash as "streamHash" from streams where office = $1', [office]);
  const [held] = await askBehind<{ count: string }>(folder, 'select count(*) from quarantine where office = $1', [office]);
  return { lines, end: end ?? { seq: 0, streamHash: FIRST_STREAM_HASH }, held: Number(held?.count ?? 0) };
}

/** What does not add up in a stream: gaps in its numbers, breaks in the chains, a hash of the whole that is not that of its parts. */
export async function streamFaults({ lines, end }: Lying): Promise<string[]> {
  const faults = lines.flatMap(({ seq }, index) => (seq === index + 1 ? [] : [`number ${seq} at place ${index + 1}`]));
  const ends = new Map<string, Line>();
  for (const line of lines) {
    const before = ends.get(line.device);
    if (line.n !== (before?.n ?? 0) + 1 || (before && line.prev !== before.hash)) faults.push(`chain of ${line.device} breaks at ${line.n}`);
    ends.set(line.device, line);
  }
  const hash = await streamHashAfter(
    FIRST_STREAM_HASH,
    lines.map((line) => line.hash),
    sha256,
  );
  if (hash !== end.streamHash || lines.length !== end.seq) faults.push('the sum of the stream is not that of its entries');
  const numbers = [...foldEntries(entriesOf(lines)).cases.values()].map(({ number }) => number?.text);
  if (new Set(numbers).size !== numbers.length) faults.push('a number of the journal was given twice');
  return faults;
}

export const entriesOf = (lines: readonly Line[]): Entry[] => lines.map(({ body, seq }) => ({ ...body, seq }));
