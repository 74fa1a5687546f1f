import type { Instant } from '../../shared/kernel/clock.ts';
import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { CLOCK_TOLERANCE_MINUTES, PROOF_HEADERS, RequestProof, requestText } from '../../shared/wire/request-signature.ts';
import type { SyncRefusalCode } from '../../shared/wire/sync.ts';
import { isSignature } from '../keys/ed25519.ts';
import { sha256Hex } from '../keys/sha256-hex.ts';

/** A request as it came: the path with its query as it stands in the request line, the body as it was sent. */
export type AskedRequest = {
  readonly method: string;
  readonly path: string;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

/** What proving needs of the world. */
export type Proving = {
  readonly now: Instant;
  /** The key of the device, base64; null: it is not known. */
  readonly keyOf: (device: string) => Promise<string | null>;
  /** Notes the nonce as used; false when it was used before. Asked last, so that strangers fill nothing. */
  readonly isFresh: (device: string, nonce: string) => Promise<boolean>;
};

/** Who asks, proved: the device, and the person it names ('' when it asks by itself). */
export type Proven = { readonly device: string; readonly actor: string };

/**
 * Proves a request: the headers are there once each, the clock is near ours, the device is known, its key signed exactly this request, and it was not sent before.
 * Refuses signature-wrong (also for headers that are missing), clock-off, device-unknown, nonce-used.
 */
export async function proveRequest(asked: AskedRequest, world: Proving): Promise<Result<Proven, SyncRefusalCode>> {
  const proof = proofOf(asked.headers);
  if (!proof) return err('signature-wrong');
  if (isFarOff(proof.at, world.now)) return err('clock-off');
  const key = await world.keyOf(proof.device);
  if (key === null) return err('device-unknown');
  const text = requestText({ method: asked.method, path: asked.path, bodyHash: sha256Hex(asked.body) }, proof);
  if (!isSignature(sha256Hex(text), proof.signature, key)) return err('signature-wrong');
  return (await world.isFresh(proof.device, proof.nonce)) ? ok({ device: proof.device, actor: proof.actor }) : err('nonce-used');
}

function proofOf(headers: AskedRequest['headers']): RequestProof | null {
  const named = Object.entries(PROOF_HEADERS).map(([name, header]) => [name, headers[header]]);
  const parsed = parseSafely(RequestProof, Object.fromEntries(named));
  return parsed.success ? parsed.data : null;
}

/** The text has the shape of an instant, which does not make it one: what is no time is far off. */
function isFarOff(at: Instant, now: Instant): boolean {
  const apart = Math.abs(Date.parse(at) - Date.parse(now));
  return !(apart <= CLOCK_TOLERANCE_MINUTES * 60_000);
}
