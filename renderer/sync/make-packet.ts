import type { Sha256, Sign } from '../../shared/journal/chain.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { Ids } from '../../shared/kernel/ids.ts';
import { MAX_ROUNDS, type PacketRequest } from '../../shared/wire/packet.ts';
import { type PacketTools, sealForRegion } from '../../shared/wire/packet-seal.ts';
import { signBody } from '../../shared/wire/signed.ts';
import { MAX_PULL, MAX_PUSH, MAX_PUSH_BYTES, type RoundRequest } from '../../shared/wire/sync.ts';
import type { SyncStore } from '../store/sync-port.ts';
import { makeRequest } from './make-request.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type PacketPorts = {
  readonly store: Pick<SyncStore, 'place' | 'outbox' | 'scans'>;
  readonly tools: PacketTools;
  /** Signs as this computer. */
  readonly keys: { readonly sha256: Sha256; readonly sign: Sign };
  readonly ids: Ids;
  readonly clock: Clock;
  /** The region's key for packets. */
  readonly regionKey: Bytes;
  readonly app: string;
};

/** An entry that went with a packet. */
export type SentPlace = { readonly device: string; readonly n: number; readonly hash: string };
/** A packet, and what its maker keeps to read the answer. */
export type MadePacket = {
  readonly id: string;
  readonly packet: Bytes;
  /** Stands at the head of the answer, too: by it the answer finds this. */
  readonly oneTimeKey: Bytes;
  readonly answerKey: Bytes;
  readonly sent: readonly SentPlace[];
  readonly madeAt: string;
};

/** All that waits to be sent, up to the limit of a packet, signed and sealed for the region. A packet without entries asks what is new and how things stand. */
export async function makePacket({ store, tools, keys, ids, clock, regionKey, app }: PacketPorts): Promise<MadePacket> {
  const scans = await store.scans();
  const rounds: RoundRequest[] = [];
  const sent: SentPlace[] = [];
  const after: Record<string, number> = {};
  for (let more = true; more && rounds.length < MAX_ROUNDS;) {
    const limits = { entries: MAX_PUSH, bytes: MAX_PUSH_BYTES, after: { ...after } };
    const made = await makeRequest(store, { app, limits, want: MAX_PULL, scans });
    more = made.sent.length > 0;
    if (!more && rounds.length > 0) break;
    rounds.push(made.request);
    for (const { device, n, hash } of made.sent) {
      sent.push({ device, n, hash });
      after[device] = n;
    }
  }
  const { office, device } = await store.place();
  const body: PacketRequest = { v: 1, id: ids.next(), office, device, at: clock.now(), rounds };
  const content = new TextEncoder().encode(JSON.stringify(await signBody(body, keys)));
  const sealed = await sealForRegion({ kind: 'request', content }, regionKey, tools);
  return { id: body.id, ...sealed, sent, madeAt: body.at };
}
