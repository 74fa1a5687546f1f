import type { Sha256, Sign } from '../../shared/journal/chain.ts';

/** Did the holder of this public key (raw, base64) sign the hash? */
export type VerifyBy = (hash: string, signature: string, publicKey: string) => Promise<boolean>;

/** The functions of WebCrypto that the rules need; `sign` signs with the region's key. */
export type RoundKeys = { readonly sha256: Sha256; readonly verifyBy: VerifyBy; readonly sign: Sign };
