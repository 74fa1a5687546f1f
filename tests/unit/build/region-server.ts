import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export type Heard = { readonly method: string; readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** A little server that stands where a region would: remembers what came, answers by the path. */
export async function regionServer() {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      heard.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
      if (request.url === '/v1/elsewhere') return void response.writeHead(302, { location: 'https://evil.example/' }).end();
      if (request.url === '/v1/cut') {
        response.writeHead(200, { 'content-length': 100 });
        response.write('half');
        return void setImmediate(() => response.destroy());
      }
      if (request.url === '/v1/busy')
        return void response.writeHead(503, { 'retry-after': '7', 'set-cookie': 'a=b' }).end('{"code":"region-busy","retry":"later"}');
      if (request.url === '/v1/upload') return void response.writeHead(201, { location: 'upload/d.1', 'tus-resumable': '1.0.0' }).end();
      const packed = gzipSync(JSON.stringify({ path: request.url, words: 'сөз '.repeat(500) }));
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip', 'content-length': packed.length });
      response.end(packed);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    heard,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
