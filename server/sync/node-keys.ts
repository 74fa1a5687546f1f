import { hash as hashOnce, type KeyObject, verify } from 'node:crypto';
import { promisify } from 'node:util';
import type { Sign } from '../../shared/journal/chain.ts';
import { publicKeyOf } from '../keys/ed25519.ts';
import type { RoundKeys } from './round-keys.ts';

const verifyAside = promisify(verify);
const REMEMBERED = 2000;

/** The functions of Node for the rules; signatures are verified beside the main thread. */
export function nodeKeys(sign: Sign): RoundKeys {
  const keys = new Map<string, KeyObject>();
  const keyOf = (publicKey: string): KeyObject | null => {
    const known = keys.get(publicKey);
    if (known) return known;
    if (keys.size >= REMEMBERED) keys.clear();
    const key = publicKeyOf(publicKey);
    if (key) keys.set(publicKey, key);
    return key;
  };
  return {
    sign,
    sha256: async (text) => hashOnce('sha256', text, 'hex'),
    verifyBy: async (hash, signature, publicKey) => {
      const key = keyOf(publicKey);
      // A key or signature of a wrong shape verifies nothing.
      return key !== null && verifyAside(null, Buffer.from(hash, 'utf8'), key, Buffer.from(signature, 'base64')).catch(() => false);
    },
  };
}
