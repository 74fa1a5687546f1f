import { useEffect, useState } from 'react';

/** Of a region's key; of a computer's key the region's people are shown half as many. */
const SHOWN_BYTES = 16;
export const COMPUTER_BYTES = 8;

/** The fingerprint of a key as it is compared with paper or by telephone: the beginning of its SHA-256, in groups of four. Empty until it is reckoned. */
export function useFingerprint(publicKey: string | null, bytes = SHOWN_BYTES): string {
  const [made, setMade] = useState('');
  useEffect(() => {
    let wanted = true;
    setMade('');
    if (publicKey !== null) void fingerprintOf(publicKey, bytes).then((text) => wanted && setMade(text));
    return () => {
      wanted = false;
    };
  }, [publicKey, bytes]);
  return made;
}

async function fingerprintOf(publicKey: string, shown: number): Promise<string> {
  // Over the text of the key, as the region's list reckons it.
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(publicKey))).slice(0, shown);
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.toUpperCase().replace(/(?<=^(?:.{4})+)(?=.)/gu, ' ');
}
