// A process of its own: the peers' side of the line. A CouchDB of express-pouchdb on LevelDB, and a plain stream of records packed with gzip.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGunzip, createGzip } from 'node:zlib';
import { batchesOf, openFilling, registrations } from './office-entries.ts';
import { recordsOf } from './plain-records.ts';

type Pouch = { readonly bulkDocs: (docs: readonly object[]) => Promise<unknown> };
type PouchClass = { new (name: string): Pouch; defaults: (options: object) => PouchClass };
type App = RequestListener & { use: (path: string, handler: unknown) => void };

const [count = '0', peers = ''] = process.argv.slice(2);
const { office } = await openFilling('load');
const records = recordsOf(registrations(office, Number(count)), office.id);
const folder = mkdtempSync(join(tmpdir(), 'qamqor-bench-peers-'));
const pouch = peers === '' ? null : await openPouch();

const server = createServer((request, response) => {
  if (request.url === '/ndjson') serveNdjson(request, response);
  else if (pouch) pouch(request, response);
  else response.writeHead(404).end();
}).listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
process.on('message', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});

async function openPouch(): Promise<RequestListener> {
  const load = createRequire(join(peers, 'package.json'));
  const PouchDB = (load('pouchdb') as PouchClass).defaults({ prefix: `${folder}/` });
  const remote = new PouchDB('cases');
  for (const batch of batchesOf(records, 1000)) await remote.bulkDocs(batch.map(({ id, ...record }) => ({ _id: id, ...record })));
  const app = (load('express') as () => App)();
  const handler = load('express-pouchdb') as (pouch: PouchClass, options: object) => unknown;
  app.use('/couch', handler(PouchDB, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: join(folder, 'log.txt') }));
  return app;
}

/** GET: every record, a line each. POST: lines that came are read and thrown away: the least that any sync could do. */
function serveNdjson(request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'POST') {
    let lines = '';
    const unpacked = request.pipe(createGunzip());
    unpacked.on('data', (part: Buffer) => (lines += part.toString()));
    unpacked.on('end', () => response.end(String(lines.split('\n').filter((line) => line !== '' && JSON.parse(line) !== null).length)));
    return;
  }
  response.writeHead(200, { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' });
  const packed = createGzip({ level: 5 });
  packed.pipe(response);
  for (const batch of batchesOf(records, 500)) packed.write(`${batch.map((record) => JSON.stringify(record)).join('\n')}\n`);
  packed.end();
}
