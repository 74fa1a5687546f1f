/** Bytes over an own ArrayBuffer, as WebCrypto and IndexedDB take them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Where sealed bytes belong; bound into the seal, so that bytes cannot be moved to another case, table or office. */
export type SealPlace = { readonly office: string; readonly table: string; readonly id: string };

export const SEAL_VERSION = 1;
export const KEY_EPOCH = 1;
const IV_BYTES = 12;
const HEAD_BYTES = 2 + IV_BYTES;

const utf8 = new TextEncoder();
const text = new TextDecoder();

const bound = (place: SealPlace): Bytes => utf8.encode(`${place.office}|${place.table}|${place.id}|${SEAL_VERSION}|${KEY_EPOCH}`);

/** AES-256-GCM under a fresh nonce: version, epoch, nonce, ciphertext with tag. */
export async function sealBytes(key: CryptoKey, place: SealPlace, plain: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(place) }, key, plain);
  const sealed = new Uint8Array(HEAD_BYTES + cipher.byteLength);
  sealed[0] = SEAL_VERSION;
  sealed[1] = KEY_EPOCH;
  sealed.set(iv, 2);
  sealed.set(new Uint8Array(cipher), HEAD_BYTES);
  return sealed;
}

/** The plain bytes, or null when they were damaged, moved, or sealed by another key. */
export async function unsealBytes(key: CryptoKey, place: SealPlace, sealed: Bytes): Promise<Bytes | null> {
  if (!(sealed instanceof Uint8Array) || sealed.length <= HEAD_BYTES || sealed[0] !== SEAL_VERSION || sealed[1] !== KEY_EPOCH) return null;
  try {
    const iv = sealed.subarray(2, HEAD_BYTES);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound(place) }, key, sealed.subarray(HEAD_BYTES)));
  } catch {
    return null;
  }
}

export const sealJson = (key: CryptoKey, place: SealPlace, value: unknown): Promise<Bytes> =>
  sealBytes(key, place, utf8.encode(JSON.stringify(value)));

/** The value as `unknown` in a box, or null when the seal does not hold. */
export async function unsealJson(key: CryptoKey, place: SealPlace, sealed: Bytes): Promise<{ readonly value: unknown } | null> {
  const plain = await unsealBytes(key, place, sealed);
  if (!plain) return null;
  try {
    return { value: JSON.parse(text.decode(plain)) as unknown };
  } catch {
    return null;
  }
}
