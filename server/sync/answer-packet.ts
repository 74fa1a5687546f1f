import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import type { Instant } from '../../shared/kernel/clock.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { MAX_ROUNDS, type PacketAnswer, PacketRequest } from '../../shared/wire/packet.ts';
import { openAtRegion, type PacketTools, sealAnswer } from '../../shared/wire/packet-seal.ts';
import { readSigned, signBody } from '../../shared/wire/signed.ts';
import { MAX_PULL, type RoundAnswer, type SyncRefusalCode } from '../../shared/wire/sync.ts';
import type { Ids } from '../../shared/kernel/ids.ts';
import type { OfficeLogs } from '../db/office-log.ts';
import { acceptRound } from './accept.ts';
import { guardEntries } from './guard-entries.ts';
import { isDeeper } from './guard-json.ts';
import type { PacketKey } from './packet-key.ts';
import type { RoundKeys } from './round-keys.ts';
import { tellOffices } from './tell-offices.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type PacketDesk = {
  readonly logs: OfficeLogs;
  readonly keys: RoundKeys;
  readonly packetKey: PacketKey;
  readonly tools: PacketTools;
  readonly now: Instant;
  readonly ids: Ids;
  /** People of an office whom the region has suspended. */
  readonly suspended: (office: string) => Promise<ReadonlySet<string>>;
  /** Is an office the region's own? */
  readonly isOwn: (office: string) => Promise<boolean>;
};
/** The signature is over the whole as it came, and its canonical text costs stack; what else is wrong with an entry is for that entry alone. */
const MOST_DEPTH = 200;
type Answered<T> = Result<T, { readonly code: SyncRefusalCode }>;

/**
 * Takes a courier's packet: opens it, verifies who made it, does its rounds and seals the answer for its maker. Bringing the same packet twice is harmless: each
 * round may be repeated. Refuses packet-unreadable, device-unknown, device-waiting, device-revoked, signature-wrong, cursor-ahead.
 */
export async function answerPacket(bytes: Bytes, desk: PacketDesk): Promise<Answered<Bytes>> {
  const opened = await openAtRegion(bytes, desk.packetKey.agree, desk.tools);
  if (!opened.ok) return opened;
  const request = await readRequest(opened.value.content, desk);
  if (!request.ok) return request;
  const { id, office, device } = request.value;
  const answers = await doRounds(request.value, desk);
  if (!answers.ok) return answers;
  const body: PacketAnswer = { v: 1, id, office, device, at: desk.now, answers: answers.value };
  const content = new TextEncoder().encode(JSON.stringify(await signBody(body, desk.keys))) as Bytes;
  return ok(await sealAnswer(content, opened.value, desk.tools));
}

/** The request inside, when a device of the office that it names has signed it. */
async function readRequest(content: Bytes, { logs, keys }: PacketDesk): Promise<Answered<PacketRequest>> {
  const read = jsonOf(content);
  const signed = isDeeper(read, MOST_DEPTH) ? null : readSigned(PacketRequest, read);
  if (!signed) return err({ code: 'packet-unreadable' });
  const { office, device: id } = signed.body;
  const device = await logs.read(office, (log) => log.device(id));
  if (!device) return err({ code: 'device-unknown' });
  const hash = await keys.sha256(canonicalJson(signed.body));
  if (!(await keys.verifyBy(hash, signed.signature, device.publicKey))) return err({ code: 'signature-wrong' });
  if (device.state === 'waiting') return err({ code: 'device-waiting' });
  return device.state === 'approved' ? ok(signed.body) : err({ code: 'device-revoked' });
}

/** The packet's rounds, each going on where the one before ended, and then as many as the stream still has to give. */
async function doRounds(
  { office, device, rounds }: PacketRequest,
  { logs, keys, now, ids, suspended, isOwn }: PacketDesk,
): Promise<Answered<RoundAnswer[]>> {
  const shutOut = await suspended(office);
  const answers: RoundAnswer[] = [];
  const last = rounds.at(-1);
  for (let place = 0; place < MAX_ROUNDS * 2; place += 1) {
    const before = answers.at(-1);
    const asked = rounds[place] ?? (before?.more && last ? { ...last, entries: [], want: MAX_PULL } : null);
    if (!asked) break;
    const request = { ...asked, entries: guardEntries(asked.entries), cursor: before?.cursor ?? asked.cursor };
    const answer = await acceptRound(logs, { office, device, request, now, suspended: shutOut }, keys);
    if (!answer.ok) return answer;
    await tellOffices(logs, { office, entries: request.entries, now, ids, isOwn }, keys);
    answers.push(answer.value);
  }
  return ok(answers);
}

function jsonOf(content: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)) as unknown;
  } catch {
    return null;
  }
}
