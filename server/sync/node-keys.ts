import { createPublicKey, hash as hashOnce, type KeyObject, verify } from 'node:crypto';
import { promisify } from 'node:util';
import type { Sign } from '../../shared/journal/chain.ts';
import type { RoundKeys } from './round-keys.ts';

const verifyAside = promisify(verify);
/** What stands before the 32 bytes of a raw Ed25519 key in its DER form (RFC 8410). */
const DER_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const REMEMBERED = 2000;

/** The functions of Node for the rules; signatures are verified beside the main thread. */
export function nodeKeys(sign: Sign): RoundKeys {
  const keys = new Map<string, KeyObject>();
  const keyOf = (publicKey: string): KeyObject => {
    const known = keys.get(publicKey);
    if (known) return known;
    if (keys.size >= REMEMBERED) keys.clear();
    const key = createPublicKey({ key: Buffer.concat([DER_HEAD, Buffer.from(publicKey, 'base64')]), format: 'der', type: 'spki' });
    keys.set(publicKey, key);
    return key;
  };
  return {
    sign,
    sha256: async (text) => hashOnce('sha256', text, 'hex'),
    verifyBy: async (hash, signature, publicKey) => {
      try {
        return await verifyAside(null, Buffer.from(hash, 'utf8'), keyOf(publicKey), Buffer.from(signature, 'base64'));
      } catch {
        // A key or signature of a wrong shape verifies nothing.
        return false;
      }
    },
  };
}
