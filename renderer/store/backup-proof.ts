import type { Digest, Prove } from '../../shared/wire/backup-file.ts';
import type { Bytes } from './seal.ts';

const IV_BYTES = 12;
const utf8 = new TextEncoder();
const bound = (text: string): Bytes => utf8.encode(`backup|${text}`);

/** SHA-256 of bytes, in hex. */
export const digestOf: Digest = async (bytes) =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Proves under the office's backup key that who wrote a text had it: an AES-GCM seal of nothing, bound to the text. */
export const proveWith =
  (key: CryptoKey): Prove =>
  async (text) => {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const tag = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(text) }, key, new Uint8Array()));
    return btoa(String.fromCharCode(...iv, ...tag));
  };

/** Whether a proof was made over this very text under this key. */
export async function isProvenBy(key: CryptoKey, text: string, proof: string): Promise<boolean> {
  try {
    const bytes = Uint8Array.from(atob(proof), (letter) => letter.charCodeAt(0));
    const additionalData = bound(text);
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes.subarray(0, IV_BYTES), additionalData }, key, bytes.subarray(IV_BYTES));
    return plain.byteLength === 0;
  } catch {
    return false;
  }
}
