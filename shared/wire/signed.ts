import { z } from 'zod';
import type { Sha256, Sign, Verify } from '../journal/chain.ts';
import { base64Of } from '../kernel/base64.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { parseSafely } from '../kernel/parse-safely.ts';
import { envelope } from './envelope.ts';

/** SHA-256 in hex. */
export const HashText = z.string().regex(/^[0-9a-f]{64}$/, { message: 'hash-shape' });
/** A random id of ours, on the wire. */
export const IdText = z.string().regex(/^[\w-]{1,64}$/, { message: 'invalid-value' });
/** Raw public key of a device or of the region (Ed25519, 32 bytes), base64. */
export const PublicKeyText = base64Of(32);
/** Ed25519 signature, base64. */
export const SignatureText = base64Of(64);

/** What somebody answers for: a body and the signature of its hash. */
export type Signed<T> = { readonly body: T; readonly signature: string };
export const signedOf = <T extends z.ZodType>(body: T) => envelope({ body, signature: SignatureText });

/** Signs a body: the signature is over the SHA-256 of its canonical JSON, as with an entry. */
export async function signBody<T>(body: T, keys: { readonly sha256: Sha256; readonly sign: Sign }): Promise<Signed<T>> {
  return { body, signature: await keys.sign(await keys.sha256(canonicalJson(body))) };
}

/** Does the signature hold? `signer`: whose key is asked for. */
export async function isSignedBy(
  { body, signature }: Signed<unknown>,
  keys: { readonly sha256: Sha256; readonly verify: Verify },
  signer: string,
): Promise<boolean> {
  const text = writtenOut(body);
  return text !== null && keys.verify(await keys.sha256(text), signature, signer);
}

/** What branches too deeply to be written out was signed by nobody. */
function writtenOut(body: unknown): string | null {
  try {
    return canonicalJson(body);
  } catch {
    return null;
  }
}

/** Reads what came from outside as a signed body of this shape; null when the shape is wrong. The signature is still to be verified. */
export function readSigned<T extends z.ZodType>(schema: T, input: unknown): Signed<z.output<T>> | null {
  const parsed = parseSafely(envelope({ body: z.unknown(), signature: SignatureText }), input);
  const body = parsed.success ? parseSafely(schema, parsed.data.body) : null;
  return parsed.success && body?.success ? { body: body.data as z.output<T>, signature: parsed.data.signature } : null;
}
