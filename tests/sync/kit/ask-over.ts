import type { Ask } from '../../../renderer/sync/sync-ports.ts';
import { refusedHere } from '../../../renderer/sync/sync-ports.ts';
import { parseSafely } from '../../../shared/kernel/parse-safely.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { PROOF_HEADERS } from '../../../shared/wire/request-signature.ts';
import { type RoundRequest, WireRefusal } from '../../../shared/wire/sync.ts';
import type { Life } from './life.ts';
import type { Network } from './network.ts';

const utf8 = new TextEncoder();
const fromUtf8 = new TextDecoder();

/** Asks the region over the simulated line: bytes go out, bytes come back, and what cannot be read is told as a real transport tells it. */
export const askOver =
  (network: Network, { place, device, life }: { readonly place: string; readonly device: string; readonly life: Life }): Ask<RoundRequest> =>
  async (request) => {
    const body = utf8.encode(JSON.stringify(request));
    const sent = await life.hear(network.send(place, { path: '/v1/sync', headers: { [PROOF_HEADERS.device]: device }, body }));
    if (!sent.ok) return refusedHere({ code: 'offline' }, 'later');
    const answer = readJson(sent.reply.body);
    if (sent.reply.status === 200) return ok({ body: answer, bytes: body.length + sent.reply.body.length });
    const refusal = parseSafely(WireRefusal, answer);
    return refusal.success ? err(refusal.data) : refusedHere({ code: 'answer-unreadable' }, 'later');
  };

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8.decode(bytes));
  } catch {
    return undefined;
  }
}
