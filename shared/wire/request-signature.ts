import { z } from 'zod';
import { InstantSchema } from '../kernel/schemas.ts';
import { IdText, SignatureText } from './signed.ts';

/** Every request is proved by the device's key: these headers, the signature over `requestText`. */
export const RequestProof = z.strictObject({
  device: IdText,
  /** Id of the person who does it; empty when the device does it by itself (nightly sync). */
  actor: z.union([IdText, z.literal('')]),
  at: InstantSchema,
  /** Random, used once. */
  nonce: IdText,
  signature: SignatureText,
});
export type RequestProof = z.infer<typeof RequestProof>;

/** Names of the headers, in small letters as a server sees them. */
export const PROOF_HEADERS = {
  device: 'qamqor-device',
  actor: 'qamqor-actor',
  at: 'qamqor-at',
  nonce: 'qamqor-nonce',
  signature: 'qamqor-signature',
} as const satisfies Record<keyof RequestProof, string>;

type Asked = { readonly method: string; readonly path: string; /** SHA-256 of the body as it is sent, hex. */ readonly bodyHash: string };

/** The text whose SHA-256 is signed. `path` with its query, as it stands in the request line. */
export const requestText = ({ method, path, bodyHash }: Asked, { device, actor, at, nonce }: Omit<RequestProof, 'signature'>): string =>
  ['qamqor-request-1', method.toUpperCase(), path, bodyHash, device, actor, at, nonce].join('\n');

/** A request may be this much older or younger than the region's clock. */
export const CLOCK_TOLERANCE_MINUTES = 15;
