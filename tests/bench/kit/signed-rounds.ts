import { Agent, request as ask } from 'node:http';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { instantOf } from '../../../shared/kernel/clock.ts';
import type { RoundAnswer } from '../../../shared/wire/sync.ts';
import { asked, type Writer } from '../../server/offices.ts';
import { proofOf } from '../../server/http/test-device.ts';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];
const PATH = '/v1/sync';

/** A body as it goes over the line: what a computer packs while it is its own turn. */
export const packedRound = (entries: readonly unknown[], { cursor = 0, want = 0 } = {}): Promise<Buffer> =>
  pack(JSON.stringify(asked(entries, cursor, want)));

/** A line of kept sockets to the server; each computer comes from an address of its own. */
export function lineTo(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const post = (headers: Record<string, string>, body: Buffer) =>
    new Promise<{ status: number; bytes: Buffer; packed: boolean }>((done, fail) => {
      const sent = ask(`${url}${PATH}`, { method: 'POST', agent, headers: { ...headers, 'content-length': body.length } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', fail);
        answer.on('end', () =>
          done({ status: answer.statusCode ?? 0, bytes: Buffer.concat(parts), packed: answer.headers['content-encoding'] === 'gzip' }),
        );
      });
      sent.on('error', fail);
      sent.end(body);
    });
  return {
    /** One signed round. Throws when the server refuses it, and when it holds or stops anything: then nothing was measured. */
    round: async (writer: Writer, body: Buffer, address: string): Promise<RoundAnswer> => {
      const keys = { publicKey: writer.publicKey, sign: writer.sign };
      const proof = await proofOf({ method: 'POST', path: PATH, body }, { device: writer.device, keys, at: instantOf(Date.now()) });
      const kind = { 'content-type': 'application/json', 'content-encoding': 'gzip', 'accept-encoding': 'gzip', 'x-forwarded-for': address };
      const { status, bytes, packed } = await post({ ...proof, ...kind }, body);
      const text = (packed ? await unpack(bytes) : bytes).toString('utf8');
      if (status !== 200) throw new Error(`a round was answered ${status}: ${text.slice(0, 200)}`);
      const answer = JSON.parse(text) as RoundAnswer;
      if (answer.stopped || answer.held.length > 0) throw new Error(`a round was not taken: ${JSON.stringify(answer.stopped ?? answer.held[0])}`);
      return answer;
    },
    close: () => agent.destroy(),
  };
}
export type SignedLine = ReturnType<typeof lineTo>;
