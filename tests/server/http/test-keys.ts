import type { Sha256, Sign } from '../../../shared/journal/chain.ts';

const utf8 = new TextEncoder();
const base64 = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64');

/** The functions of WebCrypto, as a browser uses them. */
export const sha256: Sha256 = async (text) => Buffer.from(await crypto.subtle.digest('SHA-256', utf8.encode(text))).toString('hex');

const imported = new Map<string, Promise<CryptoKey>>();
const keyOf = (publicKey: string): Promise<CryptoKey> => {
  const known = imported.get(publicKey) ?? crypto.subtle.importKey('raw', Buffer.from(publicKey, 'base64'), 'Ed25519', false, ['verify']);
  imported.set(publicKey, known);
  return known;
};
export const verifyBy = async (hash: string, signature: string, publicKey: string): Promise<boolean> =>
  crypto.subtle.verify('Ed25519', await keyOf(publicKey), Buffer.from(signature, 'base64'), utf8.encode(hash));

export type TestKeys = { readonly publicKey: string; readonly sign: Sign };

/** A pair of keys as a computer has it. */
export async function makeKeys(): Promise<TestKeys> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  return {
    publicKey: base64(await crypto.subtle.exportKey('raw', pair.publicKey)),
    sign: async (hash) => base64(await crypto.subtle.sign('Ed25519', pair.privateKey, utf8.encode(hash))),
  };
}
