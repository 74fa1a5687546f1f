// Runs in the page: what our sync is measured beside. Nothing of it is sealed, signed, checked or searched by us.
import { Dexie, type Table } from 'dexie';
import { timed } from './percentiles.ts';

type Json = Record<string, unknown>;
const INDEXES = 'id,number.text,state,terms.due,receivedAt,executor,application.applicant.surname,application.applicant.name';
const MORE = 'application.applicant.iin,application.applicant.phone,application.service,[state+terms.due]';
const BATCH = 1000;

/** The lines of a stream, in batches, as they come. */
async function* linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string[]> {
  let rest = '';
  let lines: string[] = [];
  for await (const part of stream.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>) {
    const split = (rest + part).split('\n');
    rest = split.pop() ?? '';
    lines.push(...split);
    for (; lines.length >= BATCH; lines = lines.slice(BATCH)) yield lines.slice(0, BATCH);
  }
  yield lines;
}

const stream = async (): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> => {
  const { body } = await fetch('/peers/ndjson');
  if (!body) throw new Error('the stream has no body');
  return body;
};

async function openPlain(name: string, indexes: string): Promise<Dexie & { rows: Table<Json, string> }> {
  await Dexie.delete(name);
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Dexie & { rows: Table<Json, string> };
  db.version(1).stores({ rows: indexes });
  return db.open() as unknown as Promise<typeof db>;
}

/** A plain stream into Dexie under twelve indexes; milliseconds. */
export async function loadDexie(): Promise<number> {
  const db = await openPlain('plain-sync', `${INDEXES},${MORE}`);
  const { ms } = await timed(async () => {
    for await (const lines of linesOf(await stream())) await db.rows.bulkPut(lines.map((text) => JSON.parse(text) as Json));
  });
  db.close();
  return ms;
}

/** The limit: the same stream laid down in blocks of bytes, never looked at; milliseconds. */
export async function loadBlocks(): Promise<number> {
  const db = await openPlain('plain-blocks', '++id');
  const { ms } = await timed(async () => {
    let block: BlobPart[] = [];
    let size = 0;
    const put = async () => void (await db.rows.add({ bytes: await new Blob(block).arrayBuffer() }));
    for await (const part of (await stream()) as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
      block.push(part);
      size += part.byteLength;
      if (size < 1_000_000) continue;
      await put();
      [block, size] = [[], 0];
    }
    await put();
  });
  db.close();
  return ms;
}

/** Whole changed records, written here and sent as one packed stream; milliseconds of sending. */
export async function pushDexie(count: number): Promise<number> {
  const db = new Dexie('plain-sync') as Dexie & { rows: Table<Json, string> };
  await db.open();
  const changed = (await (db as unknown as { table: (name: string) => Table<Json, string> }).table('rows').limit(count).toArray()).map((row) => ({
    ...row,
    executor: 'staff-2',
  }));
  const { ms } = await timed(async () => {
    const packed = new Blob([changed.map((row) => JSON.stringify(row)).join('\n')]).stream().pipeThrough(new CompressionStream('gzip'));
    const answer = await fetch('/peers/ndjson', { method: 'POST', body: await new Response(packed).arrayBuffer() });
    if ((await answer.text()) !== String(count)) throw new Error('the stream was not read');
  });
  db.close();
  return ms;
}

type Replicated = { readonly docs_written: number; readonly ok: boolean };
type Pouch = {
  readonly replicate: {
    readonly from: (url: string, options: object) => Promise<Replicated>;
    readonly to: (url: string, options: object) => Promise<Replicated>;
  };
  readonly allDocs: (options: object) => Promise<{ readonly rows: readonly { readonly doc: Json }[] }>;
  readonly bulkDocs: (docs: readonly Json[]) => Promise<unknown>;
};
const remote = () => `${location.origin}/peers/couch/cases`;
let pouch: Pouch;

export async function loadPouch(rows: number): Promise<number> {
  const { PouchDB } = globalThis as unknown as { PouchDB: new (name: string) => Pouch };
  pouch = new PouchDB('peer');
  const { ms, value } = await timed(() => pouch.replicate.from(remote(), { batch_size: BATCH }));
  if (value.docs_written !== rows) throw new Error(`PouchDB wrote ${value.docs_written} documents`);
  return ms;
}

export async function pushPouch(count: number): Promise<number> {
  const { rows } = await pouch.allDocs({ include_docs: true, limit: count });
  await pouch.bulkDocs(rows.map(({ doc }) => ({ ...doc, executor: 'staff-2' })));
  const { ms, value } = await timed(() => pouch.replicate.to(remote(), { batch_size: BATCH }));
  if (value.docs_written !== count) throw new Error(`PouchDB sent ${value.docs_written} documents`);
  return ms;
}

/** Both ways, with nothing to say. */
export async function idlePouch(): Promise<number> {
  return (
    await timed(async () => {
      await pouch.replicate.to(remote(), { batch_size: BATCH });
      await pouch.replicate.from(remote(), { batch_size: BATCH });
    })
  ).ms;
}
