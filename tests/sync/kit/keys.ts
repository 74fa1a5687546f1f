import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign as signBytes, verify as verifyBytes } from 'node:crypto';
import type { Sha256, Sign, Verify } from '../../../shared/journal/chain.ts';

/** How a world signs: real Ed25519, or a keyed hash of the same length behind the same types, which is quicker by far. */
export type Signing = 'ed25519' | 'keyed-hash';
/** A signer: its public key as it is told to others (32 bytes, base64), and what signs with the private one. */
export type Signer = { readonly publicKey: string; readonly sign: Sign };
export type Keys = {
  readonly sha256: Sha256;
  /** The signer of that name; the same name, the same keys. */
  readonly signerOf: (name: string) => Signer;
  /** Was this hash signed by whom the public key belongs to? */
  readonly isSigned: (hash: string, signature: string, publicKey: string) => boolean;
};

const MOST_KEPT = 200_000;
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

const hashes = new Map<string, string>();
/** SHA-256 that remembers: an entry is hashed at every place that it comes to. Kept promises only, so that a world has one course. */
const sha256: Sha256 = (text) => {
  const known = hashes.get(text);
  if (known !== undefined) return Promise.resolve(known);
  const hash = createHash('sha256').update(text).digest('hex');
  remember(hashes, text, hash);
  return Promise.resolve(hash);
};

const signatures = new Map<string, string>();
const verdicts = new Map<string, boolean>();
/** Keys of a world. Ed25519 is Node's own, called in one go: what the browser's WebCrypto signs and verifies is the same (a test shows it). */
export function keysOf(world: string, signing: Signing): Keys {
  return signing === 'ed25519' ? realKeys(world) : hashKeys(world);
}

function realKeys(world: string): Keys {
  return {
    sha256,
    signerOf: (name) => {
      const seed = createHash('sha256').update(`${world} ${name}`).digest();
      const key = createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, seed]), format: 'der', type: 'pkcs8' });
      const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_HEAD.length).toString('base64');
      return { publicKey, sign: (hash) => Promise.resolve(signBytes(null, Buffer.from(hash), key).toString('base64')) };
    },
    isSigned: (hash, signature, publicKey) => {
      const asked = `${hash} ${signature} ${publicKey}`;
      const known = verdicts.get(asked);
      if (known !== undefined) return known;
      const verdict = verifyBytes(null, Buffer.from(hash), publicKeyOf(publicKey), Buffer.from(signature, 'base64'));
      remember(verdicts, asked, verdict);
      return verdict;
    },
  };
}

const publicKeyOf = (raw: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, Buffer.from(raw, 'base64')]), format: 'der', type: 'spki' });

function hashKeys(world: string): Keys {
  const signatureOf = (hash: string, publicKey: string): string => {
    const asked = `${hash} ${publicKey}`;
    const known = signatures.get(asked);
    if (known !== undefined) return known;
    const signature = createHash('sha512').update(`secret ${asked}`).digest('base64');
    remember(signatures, asked, signature);
    return signature;
  };
  return {
    sha256,
    signerOf: (name) => {
      const publicKey = createHash('sha256').update(`${world} ${name}`).digest('base64');
      return { publicKey, sign: (hash) => Promise.resolve(signatureOf(hash, publicKey)) };
    },
    isSigned: (hash, signature, publicKey) => signatureOf(hash, publicKey) === signature,
  };
}

function remember<T>(known: Map<string, T>, key: string, value: T): void {
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, value);
}

/** Verifies by the public key that `keyOf` knows for a device; of an unknown device nothing holds. */
export const verifyBy =
  (keys: Keys, keyOf: (device: string) => string | null): Verify =>
  (hash, signature, device) => {
    const key = keyOf(device);
    return Promise.resolve(key !== null && keys.isSigned(hash, signature, key));
  };
