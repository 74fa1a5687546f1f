import { type Sha256, type Sign, type Verify } from '../../shared/journal/chain.ts';

const utf8 = new TextEncoder();
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** SHA-256 of a text, in hex. */
export const sha256: Sha256 = async (text) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(text)));
  let hex = '';
  for (const byte of digest) hex += HEX[byte];
  return hex;
};

/** Signs with the device's Ed25519 key. */
export const signWith =
  (key: CryptoKey): Sign =>
  async (hash) =>
    btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.sign('Ed25519', key, utf8.encode(hash)))));

/** Verifies with the key that `keyOf` knows for a device; an unknown device verifies nothing. */
export const verifyWith =
  (keyOf: (device: string) => CryptoKey | null | Promise<CryptoKey | null>): Verify =>
  async (hash, signature, device) => {
    const key = await keyOf(device);
    if (!key) return false;
    try {
      const bytes = Uint8Array.from(atob(signature), (letter) => letter.charCodeAt(0));
      return await crypto.subtle.verify('Ed25519', key, bytes, utf8.encode(hash));
    } catch {
      return false;
    }
  };
