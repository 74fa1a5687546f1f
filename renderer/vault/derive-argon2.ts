import { argon2id } from 'hash-wasm';
import type { Bytes } from './bytes.ts';
import type { Argon2Task } from './kdf.ts';

/** Argon2id v1.3, 32 bytes, on this thread. */
export async function deriveArgon2({ password, salt, kdf }: Argon2Task): Promise<Bytes> {
  const cost = { memorySize: kdf.m, iterations: kdf.t, parallelism: kdf.p };
  return new Uint8Array(await argon2id({ password, salt, ...cost, hashLength: 32, outputType: 'binary' }));
}
