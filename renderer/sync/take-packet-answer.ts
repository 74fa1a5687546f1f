import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { PacketAnswer } from '../../shared/wire/packet.ts';
import { openAnswer, type PacketTools } from '../../shared/wire/packet-seal.ts';
import { isSignedBy, readSigned } from '../../shared/wire/signed.ts';
import { MAX_PULL, type RoundAnswer, type WireRefusal } from '../../shared/wire/sync.ts';
import type { SyncPlace, SyncStore, Taken } from '../store/sync-port.ts';
import type { MadePacket, SentPlace } from './make-packet.ts';
import { readAnswer } from './read-answer.ts';
import { REGION, refusedHere, type RegionKeys } from './sync-ports.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type AnswerPorts = { readonly store: Pick<SyncStore, 'place' | 'take'>; readonly keys: RegionKeys; readonly tools: PacketTools };

/**
 * Takes the region's answer to a packet: like the answers of rounds, one after another. What has come over the line meanwhile is passed over, so an answer may be taken
 * late or twice. Refuses packet-unreadable, region-signature-wrong, packet-of-other, packet-gap (what lies between is missing: make another packet), and what
 * `readAnswer` and the store refuse.
 */
export async function takePacketAnswer(
  bytes: Bytes,
  made: Pick<MadePacket, 'id' | 'answerKey' | 'sent'>,
  { store, keys, tools }: AnswerPorts,
): Promise<Result<readonly Taken[], WireRefusal>> {
  const opened = await openAnswer(bytes, { kind: 'request', answerKey: made.answerKey }, tools);
  const signed = opened.ok ? readSigned(PacketAnswer, jsonOf(opened.value)) : null;
  if (!signed) return refusedHere({ code: 'packet-unreadable' }, 'never');
  if (!(await isSignedBy(signed, keys, REGION))) return refusedHere({ code: 'region-signature-wrong' }, 'never');
  const { id, office, device, answers } = signed.body;
  const place = await store.place();
  if (id !== made.id || office !== place.office || device !== place.device) return refusedHere({ code: 'packet-of-other' }, 'never');
  const taken: Taken[] = [];
  for (const answer of answers) {
    const one = await takeRound(answer, made.sent, { store, keys });
    if (!one.ok) return one;
    if (one.value) taken.push(one.value);
  }
  return ok(taken);
}

type Ground = Pick<AnswerPorts, 'store' | 'keys'>;

/** Takes what of a round's answer is new here; null: nothing is. Refuses packet-gap, and what `readAnswer` and the store refuse. */
export async function takeRound(
  answer: RoundAnswer,
  sent: readonly SentPlace[],
  { store, keys }: Ground,
): Promise<Result<Taken | null, WireRefusal>> {
  const place = await store.place();
  const rest = restOf(answer, place);
  if (rest === null) return ok(null);
  if (rest === 'gap') return err({ code: 'packet-gap', retry: 'never' });
  // Brought after a later word of the region, it is no loss at the region that it knew less then; and the later receipt stands.
  const isOlder = isLater(place.receipt, answer);
  const read = await readAnswer(rest, { place: isOlder ? { ...place, receipt: null } : place, sent, request: { want: MAX_PULL } }, keys);
  if (!read.ok) return read;
  const { taking } = read.value;
  const taken = await store.take(isOlder ? { ...taking, receipt: null } : taking);
  return taken.ok ? taken : refusedHere(taken.error, taken.error.code === 'cursor-moved' ? 'now' : 'never');
}

/** What of an answer is still new here; null: nothing, a later word of the region is here already. */
function restOf(answer: RoundAnswer, { cursor, receipt }: SyncPlace): RoundAnswer | 'gap' | null {
  if (isLater(receipt, answer) && answer.cursor <= cursor) return null;
  const items = answer.items.filter(({ seq }) => seq > cursor);
  if (items[0] && items[0].seq !== cursor + 1) return 'gap';
  return { ...answer, items, cursor: Math.max(cursor, answer.cursor) };
}

const isLater = (receipt: SyncPlace['receipt'], answer: RoundAnswer): boolean => receipt !== null && receipt.body.at > answer.receipt.body.at;

export function jsonOf(content: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)) as unknown;
  } catch {
    return null;
  }
}
