import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { isLaterPacket, MAX_ROUNDS, type PacketAnswer, PacketRequest } from '../../shared/wire/packet.ts';
import { openAtRegion, sealAnswer } from '../../shared/wire/packet-seal.ts';
import { signBody } from '../../shared/wire/signed.ts';
import { MAX_PULL, type RoundAnswer, type SyncRefusalCode } from '../../shared/wire/sync.ts';
import { acceptRound } from './accept.ts';
import { answerScans } from './answer-scans.ts';
import { guardEntries } from './guard-entries.ts';
import type { PacketDesk } from './packet-desk.ts';
import { readByDevice } from './read-by-device.ts';
import { tellOffices } from './tell-offices.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Answered<T> = Result<T, { readonly code: SyncRefusalCode }>;

/**
 * Takes what a courier brings: opens it, verifies who made it, does its rounds or keeps its scans, and seals the answer for its maker. Bringing the same file twice is
 * harmless. Refuses packet-unreadable, packet-newer, packet-entries-first, device-unknown, device-waiting, device-revoked, signature-wrong, cursor-ahead.
 */
export async function answerPacket(bytes: Bytes, desk: PacketDesk): Promise<Answered<Bytes>> {
  if (isLaterPacket(bytes)) return err({ code: 'packet-newer' });
  const opened = await openAtRegion(bytes, desk.packetKey.agree, desk.tools);
  if (!opened.ok) return opened;
  const { kind, content } = opened.value;
  const answered = kind === 'scans' ? await answerScans(content, desk) : await answerRounds(content, desk);
  return answered.ok ? ok(await sealAnswer(answered.value, opened.value, desk.tools)) : answered;
}

async function answerRounds(content: Bytes, desk: PacketDesk): Promise<Answered<Bytes>> {
  const request = await readByDevice(PacketRequest, content, desk);
  if (!request.ok) return request;
  const { id, office, device, at, rounds } = request.value;
  const answers = await doRounds(request.value, desk);
  if (!answers.ok) return answers;
  const last = rounds.at(-1);
  const isStopped = answers.value.some(({ stopped }) => stopped);
  // A packet may be long on the way, and brought again: it says how the computer stood when it was made, and never of a time to come.
  if (last) await desk.heard({ device, at: at < desk.now ? at : desk.now, app: last.app, idle: last.more === false && !isStopped });
  const body: PacketAnswer = { v: 1, id, office, device, at: desk.now, answers: answers.value };
  return ok(new TextEncoder().encode(JSON.stringify(await signBody(body, desk.keys))) as Bytes);
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
