import { z } from 'zod';
import type { Bytes } from './bytes.ts';

/** Cost of Argon2id: memory in KiB, passes, lanes. The upper bounds keep a forged document from hanging the machine. */
export const Kdf = z.strictObject({
  m: z.int().min(8).max(1_048_576),
  t: z.int().min(1).max(16),
  p: z.int().min(1).max(8),
});
export type Kdf = z.infer<typeof Kdf>;

/** Cost of every new password: 128 MiB, three passes. */
export const NEW_KDF: Kdf = { m: 131_072, t: 3, p: 1 };
/** What is read may not be weaker: somebody who can write the document must not make guessing cheap. */
export const KDF_FLOOR: Kdf = { m: 65_536, t: 3, p: 1 };

export type Argon2Task = { readonly password: Bytes; readonly salt: Bytes; readonly kdf: Kdf };

/** How passwords become bytes, and at what cost; tests give a cheaper one. */
export type KdfPort = {
  /** 32 bytes; throws where the machine has not the memory for it. */
  readonly derive: (task: Argon2Task) => Promise<Bytes>;
  readonly cost: Kdf;
  readonly floor: Kdf;
};

export const isTooWeak = (kdf: Kdf, floor: Kdf): boolean => kdf.m < floor.m || kdf.t < floor.t || kdf.p < floor.p;
