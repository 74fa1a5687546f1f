import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { chmod, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sign } from '../../shared/journal/chain.ts';

/** The region's own key: devices pin its public part (raw, base64) when they are enrolled. */
export type RegionKey = { readonly publicKey: string; readonly sign: Sign };

const FILE = 'region-key.pem';
const RAW = 32;

/** Opens the region's key in a folder; the first time it is made there, readable by the server alone. Rejects when the file is damaged: a new key would be a stranger to every device. */
export async function openRegionKey(folder: string): Promise<RegionKey> {
  const path = join(folder, FILE);
  const pem = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? makeKey(path) : Promise.reject(error)));
  const key = createPrivateKey(pem);
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-RAW).toString('base64');
  return { publicKey, sign: async (hash) => sign(null, Buffer.from(hash, 'utf8'), key).toString('base64') };
}

async function makeKey(path: string): Promise<string> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const file = await open(`${path}.new`, 'w', 0o600);
  await file.writeFile(pem);
  await file.sync();
  await file.close();
  await chmod(`${path}.new`, 0o600);
  await rename(`${path}.new`, path);
  return pem;
}
