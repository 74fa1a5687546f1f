import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { splitPacket } from '../../shared/wire/packet.ts';
import type { PacketRecord } from '../store/packet-box.ts';
import type { Bytes } from '../store/seal.ts';
import { fromBase64, toBase64 } from '../vault/bytes.ts';
import type { DeskPorts } from './desk-ports.ts';
import { makePacket } from './make-packet.ts';
import type { PacketPorts } from './packet-ports.ts';
import { readLink, readLinkOf } from './sync-records.ts';
import { takePacketAnswer } from './take-packet-answer.ts';

/** A packet as screens show it. */
export type PacketInfo = Pick<PacketRecord, 'id' | 'madeAt' | 'why' | 'entries'> & { readonly answered: boolean };

/** What a signed-in person, and the program at locking and opening, do with packets. */
export type PacketDesk = {
  /** Makes a packet of all that waits. Refuses packets-not-taken (this region has told no key for them) and not-connected. */
  readonly make: (why: PacketRecord['why']) => Promise<Result<{ readonly id: string; readonly packet: Bytes; readonly entries: number }, Refusal>>;
  /** Takes an answer that was brought as a file. Answers how many entries came or got their number. Refuses packet-of-other and what `takePacketAnswer` does. */
  readonly takeAnswer: (bytes: Bytes) => Promise<Result<number, Refusal>>;
  /** Takes the answers that came while nobody was signed in; what cannot be taken is left out, and the next sync asks the region itself. */
  readonly takeWaiting: () => Promise<number>;
  readonly list: () => Promise<readonly PacketInfo[]>;
};

/** The packets of an opened store. */
export function packetDesk(ports: Omit<DeskPorts, 'packets'>, { box, secrets, tools }: PacketPorts): PacketDesk {
  const { store, records, regionKeys } = ports;
  const take = async (record: PacketRecord, answer: Bytes): Promise<Result<number, Refusal>> => {
    const link = readLink(records);
    const secret = await secrets.unseal(record.id, record.secret);
    if (!link || !secret) return err({ code: 'packet-of-other' });
    const made = { id: record.id, answerKey: fromBase64(secret.answerKey), sent: secret.sent };
    const taken = await takePacketAnswer(answer, made, { store, tools, keys: regionKeys(link.publicKey) });
    if (!taken.ok) return err({ code: taken.error.code });
    await box.remove(record.id);
    return ok(taken.value.reduce((sum, { received, numbered }) => sum + received + numbered, 0));
  };
  return {
    make: (why) => make(ports, { box, secrets, tools }, why),
    takeAnswer: async (bytes) => {
      const parts = splitPacket(bytes);
      if (parts?.kind !== 'answer') return err({ code: 'packet-unreadable' });
      const key = toBase64(parts.oneTimeKey);
      const record = (await box.list()).find(({ oneTimeKey }) => oneTimeKey === key);
      return record ? take(record, bytes) : err({ code: 'packet-of-other' });
    },
    takeWaiting: async () => {
      let taken = 0;
      for (const record of await box.list()) {
        const done = record.answer && (await take(record, record.answer));
        if (done?.ok) taken += done.value;
        // An answer that is of no use any more would only be tried again each time.
        else if (done) await box.remove(record.id);
      }
      return taken;
    },
    list: async () => (await box.list()).map(({ id, madeAt, why, entries, answer }) => ({ id, madeAt, why, entries, answered: answer !== null })),
  };
}

/** Makes a packet and keeps what opens its answer. */
async function make(
  { store, prover, app, records }: Omit<DeskPorts, 'packets'>,
  { box, secrets, tools }: PacketPorts,
  why: PacketRecord['why'],
): ReturnType<PacketDesk['make']> {
  const link = readLinkOf(records, prover.device);
  if (link?.state !== 'approved') return err({ code: 'not-connected' });
  if (link.packetKey === undefined) return err({ code: 'packets-not-taken' });
  const keys = { sha256: prover.sha256, sign: prover.sign };
  const made = await makePacket({ store, tools, keys, ids: prover.ids, clock: prover.clock, app, regionKey: fromBase64(link.packetKey) });
  const { id, packet, sent, madeAt } = made;
  const secret = await secrets.seal(id, { answerKey: toBase64(made.answerKey), sent: [...sent] });
  await box.put({ id, madeAt, why, entries: sent.length, oneTimeKey: toBase64(made.oneTimeKey), packet, secret, answer: null });
  return ok({ id, packet, entries: sent.length });
}
