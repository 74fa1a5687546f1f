import type { Sha256, Sign } from '../../shared/journal/chain.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { Ids } from '../../shared/kernel/ids.ts';
import { PROOF_HEADERS, requestText } from '../../shared/wire/request-signature.ts';
import { hashOf } from '../store/file-chunks.ts';
import type { Bytes } from '../store/seal.ts';

/** What a request is proved with: this computer's key. The clock is the computer's own; the region says when it is too far off. */
export type Prover = { readonly device: string; readonly sign: Sign; readonly sha256: Sha256; readonly clock: Clock; readonly ids: Ids };

const NO_BODY: Bytes = new Uint8Array();

/** Headers that prove one request. Made anew for every try: a nonce is good once. `body`: as it is sent; `actor`: who asks, '' for the computer itself. */
export async function proofHeaders(
  { device, sign, sha256, clock, ids }: Prover,
  asked: { readonly method: string; readonly path: string; readonly body?: Bytes; readonly actor?: string },
): Promise<Readonly<Record<string, string>>> {
  const proof = { device, actor: asked.actor ?? '', at: clock.now(), nonce: ids.next() };
  const text = requestText({ method: asked.method, path: asked.path, bodyHash: await hashOf(asked.body ?? NO_BODY) }, proof);
  const signed = { ...proof, signature: await sign(await sha256(text)) };
  return Object.fromEntries(Object.entries(PROOF_HEADERS).map(([member, header]) => [header, signed[member as keyof typeof signed]]));
}
