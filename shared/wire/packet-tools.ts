import type { PacketTools } from './packet-seal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The part of WebCrypto that packets need; browsers and Node have the same. */
export type WebCrypto<Key> = {
  readonly generateKey: (
    algorithm: 'X25519',
    extractable: boolean,
    usages: 'deriveBits'[],
  ) => Promise<{ readonly publicKey: Key; readonly privateKey: Key }>;
  readonly exportKey: (format: 'raw', key: Key) => Promise<ArrayBuffer>;
  readonly importKey: (
    ...given: [format: 'raw', bytes: Bytes, algorithm: string, extractable: boolean, usages: ('deriveBits' | 'encrypt' | 'decrypt')[]]
  ) => Promise<Key>;
  readonly deriveBits: (
    algorithm: { name: 'X25519'; public: Key } | { name: 'HKDF'; hash: 'SHA-256'; salt: Bytes; info: Bytes },
    key: Key,
    bits: number,
  ) => Promise<ArrayBuffer>;
  readonly encrypt: (algorithm: { name: 'AES-GCM'; iv: Bytes; additionalData: Bytes }, key: Key, content: Bytes) => Promise<ArrayBuffer>;
  readonly decrypt: (algorithm: { name: 'AES-GCM'; iv: Bytes; additionalData: Bytes }, key: Key, sealed: Bytes) => Promise<ArrayBuffer>;
};

type Given<Key> = Pick<PacketTools, 'random' | 'pack' | 'unpack'> & { readonly subtle: WebCrypto<Key> };

const KEY_BITS = 256;

/** What a private key of X25519 shares with a public one, 32 bytes. Rejects when the other is no key. */
export async function agreeWith<Key>(subtle: WebCrypto<Key>, privateKey: Key, other: Bytes): Promise<Bytes> {
  const theirs = await subtle.importKey('raw', other, 'X25519', false, []);
  return new Uint8Array(await subtle.deriveBits({ name: 'X25519', public: theirs }, privateKey, KEY_BITS));
}

/** The tools of packets out of a platform's WebCrypto. */
export function packetTools<Key>({ subtle, ...platform }: Given<Key>): PacketTools {
  return {
    ...platform,
    oneTimePair: async () => {
      const { publicKey, privateKey } = await subtle.generateKey('X25519', false, ['deriveBits']);
      return {
        publicKey: new Uint8Array(await subtle.exportKey('raw', publicKey)),
        agree: (other) => agreeWith(subtle, privateKey, other),
      };
    },
    derive: async (secret, salt, purpose) => {
      const key = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
      return new Uint8Array(await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info: bytesOf(purpose) }, key, KEY_BITS));
    },
    seal: async (key, { iv, head, content }) => {
      const own = await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
      return new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: head }, own, content));
    },
    open: async (key, { iv, head, sealed }) => {
      const own = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
      const opened = await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: head }, own, sealed).catch(() => null);
      return opened && new Uint8Array(opened);
    },
  };
}

// Names of purposes are plain ASCII.
const bytesOf = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
