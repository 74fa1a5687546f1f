import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { type Bytes, fromBase64, randomBytes, toBase64, utf8 } from './bytes.ts';

const IV_BYTES = 12;

/** Where a wrap belongs; bound into it, so that it cannot serve in another place. */
export type WrapPlace = readonly unknown[];

/** AES-256-GCM under a fresh nonce, as base64 of nonce, ciphertext and tag. */
export async function wrapBytes(key: CryptoKey, place: WrapPlace, plain: Bytes): Promise<string> {
  const iv = randomBytes(IV_BYTES);
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(canonicalJson(place)) }, key, plain);
  const whole = new Uint8Array(IV_BYTES + cipher.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(cipher), IV_BYTES);
  return toBase64(whole);
}

/** The plain bytes, or null when the key is another or a bit of wrap or place was changed. */
export async function unwrapBytes(key: CryptoKey, place: WrapPlace, wrap: string): Promise<Bytes | null> {
  const whole = fromBase64(wrap);
  return await openGcm(key, { iv: whole.subarray(0, IV_BYTES), bound: utf8(canonicalJson(place)), cipher: whole.subarray(IV_BYTES) });
}

export type GcmBox = { readonly iv: Bytes; readonly bound: Bytes; readonly cipher: Bytes };

/** AES-GCM decryption where a wrong tag is an answer, not an exception. */
export async function openGcm(key: CryptoKey, { iv, bound, cipher }: GcmBox): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound }, key, cipher));
  } catch {
    return null;
  }
}
