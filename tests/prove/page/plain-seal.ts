// Stands in the place of renderer/store/seal.ts in one build of the speed proof: the same calls, nothing sealed.
export type Bytes = Uint8Array<ArrayBuffer>;
export type SealKey = { readonly key: CryptoKey; readonly epoch: number };
export type SealPlace = { readonly office: string; readonly table: string; readonly id: string; readonly rev?: number };
export const SEAL_VERSION = 2;

const utf8 = new TextEncoder();
const text = new TextDecoder();

export const sealBytes = (_key: SealKey, _place: SealPlace, plain: Bytes): Promise<Bytes> => Promise.resolve(plain.slice());
export const unsealBytes = (_key: SealKey, _place: SealPlace, sealed: Bytes): Promise<Bytes | null> => Promise.resolve(sealed);
export const sealJson = (_key: SealKey, _place: SealPlace, value: unknown): Promise<Bytes> => Promise.resolve(utf8.encode(JSON.stringify(value)));
export const unsealJson = (_key: SealKey, _place: SealPlace, sealed: Bytes): Promise<{ readonly value: unknown } | null> =>
  Promise.resolve({ value: JSON.parse(text.decode(sealed)) as unknown });
