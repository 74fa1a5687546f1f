import { hash as hashOnce, type KeyObject, verify } from 'node:crypto';
import { promisify } from 'node:util';
import type { Sign } from '../../shared/journal/chain.ts';
import { publicKeyOf } from '../keys/ed25519.ts';
import type { RoundKeys } from './round-keys.ts';

const verifyAside = promisify(verify);
const REMEMBERED = 2000;
/** Signatures that may wait beside the main thread at once: enough that no core stands still meanwhile, and few enough that an answer to be packed soon gets its turn there. */
const ASIDE = 512;

/** The functions of Node for the rules; signatures are verified beside the main thread. */
export function nodeKeys(sign: Sign): RoundKeys {
  const keys = new Map<string, KeyObject>();
  const turn = turns(ASIDE);
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
      return key !== null && turn(() => verifyAside(null, Buffer.from(hash, 'utf8'), key, Buffer.from(signature, 'base64')).catch(() => false));
    },
  };
}

/** Lets so many acts run at the same time; the others wait in the order in which they came. */
function turns(most: number): <T>(act: () => Promise<T>) => Promise<T> {
  let running = 0;
  let waiting: (() => void)[] = [];
  const ended = () => {
    running -= 1;
    // Those that wait go on together when half of the places are free: a list is not moved for each of them.
    if (running > most / 2 || waiting.length === 0) return;
    const next = waiting.slice(0, most - running);
    waiting = waiting.slice(next.length);
    running += next.length;
    for (const go of next) go();
  };
  return async (act) => {
    if (running >= most || waiting.length > 0) await new Promise<void>((go) => void waiting.push(go));
    else running += 1;
    try {
      return await act();
    } finally {
      ended();
    }
  };
}
