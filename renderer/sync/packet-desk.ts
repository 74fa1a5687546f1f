import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { isAsking, splitPacket } from '../../shared/wire/packet.ts';
import { MAX_SCANS_BYTES } from '../../shared/wire/scan-packet.ts';
import type { PacketRecord } from '../store/packet-box.ts';
import type { Bytes } from '../store/seal.ts';
import { fromBase64, toBase64 } from '../vault/bytes.ts';
import type { DeskPorts } from './desk-ports.ts';
import { type PacketPorts as MakingPorts, makePacket } from './make-packet.ts';
import { makeScanPacket } from './make-scan-packet.ts';
import type { PacketPorts } from './packet-ports.ts';
import { planScans, type ScanPlan } from './plan-scans.ts';
import { readLink, readLinkOf, readStick, writeStick } from './sync-records.ts';
import { takePacketAnswer } from './take-packet-answer.ts';
import { type ScansTaken, takeScanAnswer } from './take-scan-answer.ts';

/** A packet as screens show it. */
export type PacketInfo = Pick<PacketRecord, 'id' | 'madeAt' | 'why' | 'entries' | 'scans'> & { readonly answered: boolean };
/** A file that is to be saved: false when the person will not have it. */
export type SavePacket = (file: {
  readonly id: string;
  readonly packet: Bytes;
  readonly part: number;
  readonly parts: number;
}) => Promise<Result<boolean, Refusal>>;
/** What an answer brought: entries that came or got their number, and of a file with scans how many the region has signed for. */
export type AnswerTaken = { readonly entries: number; readonly scans: (ScansTaken & { readonly held: number }) | null };
/** Files with scans that were saved, and what they carry. */
export type ScansMade = { readonly files: number; readonly count: number; readonly bytes: number };

/** What a signed-in person, and the program at locking and opening, do with packets. */
export type PacketDesk = {
  /** Makes a packet of all that waits. Refuses packets-not-taken (this region has told no key for them) and not-connected. */
  readonly make: (why: PacketRecord['why']) => Promise<Result<{ readonly id: string; readonly packet: Bytes; readonly entries: number }, Refusal>>;
  /** Which scans would go on a stick with room for so many bytes, and which not. */
  readonly planScans: (budget: number) => Promise<ScanPlan>;
  /** Makes the files with scans one after another, and ends where one is not saved: what is left goes with the next. Refuses like `make`, and what saving refuses. */
  readonly makeScans: (budget: number, save: SavePacket) => Promise<Result<ScansMade, Refusal>>;
  /** Takes an answer that was brought as a file. Refuses packet-of-other and what `takePacketAnswer` and `takeScanAnswer` do. */
  readonly takeAnswer: (bytes: Bytes) => Promise<Result<AnswerTaken, Refusal>>;
  /** Takes the answers that came while nobody was signed in; what cannot be taken is left out, and the next sync asks the region itself. */
  readonly takeWaiting: () => Promise<number>;
  readonly list: () => Promise<readonly PacketInfo[]>;
  /** Megabytes of scans that a stick takes, as they were last set here. */
  readonly stick: () => number;
  readonly setStick: (megabytes: number) => void;
};

type Ports = Omit<DeskPorts, 'packets' | 'scans'>;

/** The packets of an opened store. */
export function packetDesk(ports: Ports, packets: PacketPorts): PacketDesk {
  const { box } = packets;
  const take = (record: PacketRecord, answer: Bytes) => takeOne(ports, packets, { record, answer });
  return {
    make: (why) => make(ports, packets, why),
    planScans: (budget) => planScans({ store: ports.store, ...packets }, budget),
    makeScans: (budget, save) => makeScans(ports, packets, { budget, save }),
    takeAnswer: async (bytes) => {
      const parts = splitPacket(bytes);
      if (!parts || isAsking(parts.kind)) return err({ code: 'packet-unreadable' });
      const key = toBase64(parts.oneTimeKey);
      const record = (await box.list()).find(({ oneTimeKey }) => oneTimeKey === key);
      return record ? take(record, bytes) : err({ code: 'packet-of-other' });
    },
    takeWaiting: async () => {
      let taken = 0;
      for (const record of await box.list()) {
        const done = record.answer && (await take(record, record.answer));
        if (done?.ok) taken += done.value.entries;
        // An answer that is of no use any more would only be tried again each time.
        else if (done) await box.remove(record.id);
      }
      return taken;
    },
    list: async () =>
      (await box.list()).map(({ id, madeAt, why, entries, scans, answer }) => ({
        ...{ id, madeAt, why, entries, answered: answer !== null },
        ...(scans && { scans }),
      })),
    stick: () => readStick(ports.records),
    setStick: (megabytes) => writeStick(ports.records, megabytes),
  };
}

/** What makes packets here. Refuses packets-not-taken and not-connected. */
function makingPorts({ store, prover, app, records }: Ports, { tools }: PacketPorts): Result<MakingPorts, Refusal> {
  const link = readLinkOf(records, prover.device);
  if (link?.state !== 'approved') return err({ code: 'not-connected' });
  if (link.packetKey === undefined) return err({ code: 'packets-not-taken' });
  const keys = { sha256: prover.sha256, sign: prover.sign };
  return ok({ store, tools, keys, ids: prover.ids, clock: prover.clock, app, regionKey: fromBase64(link.packetKey) });
}

/** Makes a packet and keeps what opens its answer. */
async function make(ports: Ports, packets: PacketPorts, why: PacketRecord['why']): ReturnType<PacketDesk['make']> {
  const making = makingPorts(ports, packets);
  if (!making.ok) return making;
  const made = await makePacket(making.value);
  const { id, packet, sent, madeAt } = made;
  const secret = await packets.secrets.seal(id, { answerKey: toBase64(made.answerKey), sent: [...sent] });
  await packets.box.put({ id, madeAt, why, entries: sent.length, oneTimeKey: toBase64(made.oneTimeKey), packet, secret, answer: null });
  return ok({ id, packet, entries: sent.length });
}

type Making = { readonly budget: number; readonly save: SavePacket };

async function makeScans(ports: Ports, packets: PacketPorts, { budget, save }: Making): ReturnType<PacketDesk['makeScans']> {
  const making = makingPorts(ports, packets);
  if (!making.ok) return making;
  const { files, asks, wants } = await planScans({ store: ports.store, ...packets }, budget);
  const parts = files.length;
  let told: ScansMade = { files: 0, count: 0, bytes: 0 };
  for (const [index, scans] of files.entries()) {
    const part = index + 1;
    const first = part === 1 ? { asks, wants, room: Math.min(budget, MAX_SCANS_BYTES) } : { asks: [], wants: [], room: 0 };
    const { packet, count, bytes, ...made } = await makeScanPacket(making.value, packets.shelf, { part, parts, scans, ...first });
    const secret = await packets.secrets.seal(made.id, { answerKey: toBase64(made.answerKey), sent: [] });
    const about = { id: made.id, madeAt: made.madeAt, why: 'courier' as const, entries: 0, scans: { part, parts, count, bytes } };
    await packets.box.put({ ...about, oneTimeKey: toBase64(made.oneTimeKey), packet: new Uint8Array(), secret, answer: null });
    const saved = await save({ id: made.id, packet, part, parts });
    if (!saved.ok || !saved.value) await packets.box.remove(made.id);
    if (!saved.ok) return saved;
    if (!saved.value) break;
    told = { files: told.files + 1, count: told.count + count, bytes: told.bytes + bytes };
  }
  return ok(told);
}

type Taking = { readonly record: PacketRecord; readonly answer: Bytes };

async function takeOne(
  { store, records, regionKeys }: Ports,
  { box, secrets, tools, shelf }: PacketPorts,
  { record: { id, secret: sealed, scans }, answer }: Taking,
): Promise<Result<AnswerTaken, Refusal>> {
  const link = readLink(records);
  const secret = await secrets.unseal(id, sealed);
  if (!link || !secret) return err({ code: 'packet-of-other' });
  const world = { store, tools, shelf, box, keys: regionKeys(link.publicKey) };
  const made = { id, answerKey: fromBase64(secret.answerKey) };
  const entries = scans ? null : await takePacketAnswer(answer, { ...made, sent: secret.sent }, world);
  const brought = scans ? await takeScanAnswer(answer, { ...made, isFirst: scans.part === 1 }, world) : null;
  for (const one of [entries, brought]) if (one && !one.ok) return err({ code: one.error.code });
  await box.remove(id);
  return ok({
    entries: entries?.ok ? entries.value.reduce((sum, { received, numbered }) => sum + received + numbered, 0) : 0,
    scans: scans && brought?.ok ? { ...brought.value, held: scans.count - brought.value.refused } : null,
  });
}
