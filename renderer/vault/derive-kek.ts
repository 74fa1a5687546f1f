import { type Bytes, utf8 } from './bytes.ts';
import type { Kdf, KdfPort } from './kdf.ts';

/** HKDF-SHA256, 32 bytes. */
export async function hkdf(secret: Bytes, salt: Bytes, info: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 256));
}

export type KekSource = { readonly password: string; readonly salt: Bytes; readonly kdf: Kdf; readonly deviceSecret: Bytes | null };

/** The key that wraps the office secret for one person: the password through Argon2id, then joined with the device's secret where there is one. */
export async function deriveKek(port: KdfPort, { password, salt, kdf, deviceSecret }: KekSource): Promise<CryptoKey> {
  // The same letters may be typed as composed or as separate marks, by keyboard layout.
  const typed = utf8(password.normalize('NFC'));
  const stretched = await port.derive({ password: typed, salt, kdf }).finally(() => typed.fill(0));
  const bits = await hkdf(stretched, deviceSecret ?? new Uint8Array(0), utf8('kek'));
  const kek = await crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
  stretched.fill(0);
  bits.fill(0);
  return kek;
}
