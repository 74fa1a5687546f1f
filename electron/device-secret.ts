import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { safeStorage } from 'electron';
import type { z } from 'zod';
import type { DeviceSecretAnswer } from '../shared/wire/bridge.ts';
import { errorCode, writeWhole } from './write-whole.ts';

type Answer = z.infer<typeof DeviceSecretAnswer>;
const BYTES = 32;
const LOST: Answer = { secret: null, code: 'device-secret-unreadable' };

/**
 * The secret of this computer, sealed by the system for the person's account. The first call makes it. One that is there but
 * cannot be opened is said, and never replaced: passwords that were mixed with it would open nothing any more.
 */
export async function deviceSecret(path: string): Promise<Answer> {
  const kept = await readFile(path).catch((error: unknown) => (errorCode(error) === 'ENOENT' ? null : 'unreadable'));
  if (kept === 'unreadable') return LOST;
  if (!(await isKeptSafe())) return kept ? LOST : { secret: null };
  return kept ? reopen(kept, path) : make(path);
}

/** Linux without a keyring would seal under a password that stands in Chromium's source. */
async function isKeptSafe(): Promise<boolean> {
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) return false;
  return await safeStorage.isAsyncEncryptionAvailable().catch(() => false);
}

async function make(path: string): Promise<Answer> {
  const secret = randomBytes(BYTES);
  try {
    await writeWhole(path, await safeStorage.encryptStringAsync(secret.toString('base64')));
    // Only a secret that comes back is one.
    return await reopen(await readFile(path), path);
  } catch {
    return { secret: null };
  }
}

async function reopen(sealed: Buffer, path: string): Promise<Answer> {
  try {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(sealed);
    const secret = new Uint8Array(Buffer.from(result, 'base64'));
    if (secret.length !== BYTES) return LOST;
    if (shouldReEncrypt) await writeWhole(path, await safeStorage.encryptStringAsync(result)).catch(() => undefined);
    return { secret };
  } catch {
    return LOST;
  }
}
