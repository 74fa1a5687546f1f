import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** What stands before the 32 bytes of a raw Ed25519 key in its DER form (RFC 8410). */
const DER_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** A public key as it stands on the wire (raw, base64), or null when it is none. */
export function publicKeyOf(base64: string): KeyObject | null {
  const raw = Buffer.from(base64, 'base64');
  if (raw.length !== 32) return null;
  try {
    return createPublicKey({ key: Buffer.concat([DER_HEAD, raw]), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}

/** Is it this key's signature of the text (a hash in hex)? A key or signature of a wrong shape verifies nothing. */
export function isSignature(text: string, signature: string, publicKey: string): boolean {
  const key = publicKeyOf(publicKey);
  const bytes = Buffer.from(signature, 'base64');
  return key !== null && bytes.length === 64 && verify(null, Buffer.from(text, 'utf8'), key, bytes);
}
