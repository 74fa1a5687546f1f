/** Bytes over an own ArrayBuffer, as WebCrypto and IndexedDB take them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A key that seals, and which of the office's secrets it comes from. */
export type SealKey = { readonly key: CryptoKey; readonly epoch: number };

/**
 * Where sealed bytes belong; bound into the seal, so that bytes cannot be moved to another case, table or office. `rev`: which writing of
 * the record it is, where records are written more than once.
 */
export type SealPlace = { readonly office: string; readonly table: string; readonly id: string; readonly rev?: number };

/** Version 1 did not bind the revision; what it sealed is still opened. */
export const SEAL_VERSION = 2;
const IV_BYTES = 12;
const HEAD_BYTES = 2 + IV_BYTES;

const utf8 = new TextEncoder();
const text = new TextDecoder();

function bound({ office, table, id, rev = 0 }: SealPlace, version: number, epoch: number): Bytes {
  const place = `${office}|${table}|${id}|${version}|${epoch}`;
  return utf8.encode(version === 1 ? place : `${place}|${rev}`);
}

/** AES-256-GCM under a fresh nonce: version, epoch, nonce, ciphertext with tag. */
export async function sealBytes({ key, epoch }: SealKey, place: SealPlace, plain: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(place, SEAL_VERSION, epoch) }, key, plain);
  const sealed = new Uint8Array(HEAD_BYTES + cipher.byteLength);
  sealed[0] = SEAL_VERSION;
  sealed[1] = epoch;
  sealed.set(iv, 2);
  sealed.set(new Uint8Array(cipher), HEAD_BYTES);
  return sealed;
}

/** The plain bytes, or null when they were damaged, moved, or sealed by another key. */
export async function unsealBytes({ key, epoch }: SealKey, place: SealPlace, sealed: Bytes): Promise<Bytes | null> {
  if (!(sealed instanceof Uint8Array) || sealed.length <= HEAD_BYTES || sealed[1] !== epoch) return null;
  const version = sealed[0] ?? 0;
  if (version < 1 || version > SEAL_VERSION) return null;
  try {
    const iv = sealed.subarray(2, HEAD_BYTES);
    const additionalData = bound(place, version, epoch);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed.subarray(HEAD_BYTES)));
  } catch {
    return null;
  }
}

export const sealText = (key: SealKey, place: SealPlace, plain: string): Promise<Bytes> => sealBytes(key, place, utf8.encode(plain));
export const sealJson = (key: SealKey, place: SealPlace, value: unknown): Promise<Bytes> => sealText(key, place, JSON.stringify(value));

/** The value as `unknown` in a box, or null when the seal does not hold. */
export async function unsealJson(key: SealKey, place: SealPlace, sealed: Bytes): Promise<{ readonly value: unknown } | null> {
  const plain = await unsealBytes(key, place, sealed);
  if (!plain) return null;
  try {
    return { value: JSON.parse(text.decode(plain)) as unknown };
  } catch {
    return null;
  }
}
