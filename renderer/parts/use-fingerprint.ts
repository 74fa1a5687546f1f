import { useEffect, useState } from 'react';

const SHOWN_BYTES = 16;

/** The fingerprint of a key as it is compared with paper: half of its SHA-256, in groups of four. Empty until it is reckoned. */
export function useFingerprint(publicKey: string | null): string {
  const [made, setMade] = useState('');
  useEffect(() => {
    let wanted = true;
    setMade('');
    if (publicKey !== null) void fingerprintOf(publicKey).then((text) => wanted && setMade(text));
    return () => {
      wanted = false;
    };
  }, [publicKey]);
  return made;
}

async function fingerprintOf(publicKey: string): Promise<string> {
  const bytes = Uint8Array.from(atob(publicKey), (letter) => letter.charCodeAt(0));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, SHOWN_BYTES);
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.toUpperCase().replace(/(?<=^(?:.{4})+)(?=.)/gu, ' ');
}
