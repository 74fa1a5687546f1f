import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { MAX_PACKET_CONTENT } from '../../shared/wire/packet.ts';
import type { PacketTools } from '../../shared/wire/packet-seal.ts';
import { agreeWith, packetTools, type WebCrypto } from '../../shared/wire/packet-tools.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const packBytes = promisify(gzip);
const unpackBytes = promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip);
const subtle = crypto.subtle as unknown as WebCrypto<CryptoKey>;
const copyOf = (bytes: Buffer): Bytes => new Uint8Array(bytes);

/** Packets by Node's own cryptography and gzip. */
export const nodePacketTools = (): PacketTools =>
  packetTools({
    subtle,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    pack: async (content) => copyOf(await packBytes(content)),
    unpack: (packed) => unpackBytes(Buffer.from(packed), { maxOutputLength: MAX_PACKET_CONTENT }).then(copyOf, () => null),
  });

/** The region's key for packets: its public part (raw, base64) is told to each device at enrolment. */
export type PacketKey = { readonly publicKey: string; readonly agree: (other: Bytes) => Promise<Bytes> };

const FILE = 'packet-key.json';

/** Opens the key for packets in a folder; the first time it is made there, readable by the server alone. Rejects when the file is damaged. */
export async function openPacketKey(folder: string): Promise<PacketKey> {
  const path = join(folder, FILE);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? makeKey(path) : Promise.reject(error),
  );
  const jwk = JSON.parse(text) as JsonWebKey;
  const key = await crypto.subtle.importKey('jwk', jwk, 'X25519', false, ['deriveBits']);
  const publicKey = Buffer.from(jwk.x ?? '', 'base64url').toString('base64');
  return { publicKey, agree: (other) => agreeWith(subtle, key, other) };
}

async function makeKey(path: string): Promise<string> {
  const pair = (await crypto.subtle.generateKey('X25519', true, ['deriveBits'])) as CryptoKeyPair;
  const text = JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey));
  const file = await open(`${path}.new`, 'w', 0o600);
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
  return text;
}
