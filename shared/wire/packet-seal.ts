import { err, ok, type Result } from '../kernel/result.ts';
import { ANSWER_OF, type AskingKind, isAsking, joinPacket, packetHead, type PacketKind, splitPacket } from './packet.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What sealing takes from the outside: X25519, HKDF-SHA256 and AES-256-GCM of the platform, and its gzip. */
export type PacketTools = {
  readonly random: (bytes: number) => Bytes;
  /** A one-time pair: its public key, and what it shares with another public key. */
  readonly oneTimePair: () => Promise<{ readonly publicKey: Bytes; readonly agree: (other: Bytes) => Promise<Bytes> }>;
  /** 32 bytes out of a shared secret. */
  readonly derive: (secret: Bytes, salt: Bytes, purpose: string) => Promise<Bytes>;
  readonly seal: (key: Bytes, given: { readonly iv: Bytes; readonly head: Bytes; readonly content: Bytes }) => Promise<Bytes>;
  /** Null when the seal does not hold. */
  readonly open: (key: Bytes, given: { readonly iv: Bytes; readonly head: Bytes; readonly sealed: Bytes }) => Promise<Bytes | null>;
  readonly pack: (content: Bytes) => Promise<Bytes>;
  /** Null when it is no packing, or grows beyond `MAX_PACKET_CONTENT`. */
  readonly unpack: (packed: Bytes) => Promise<Bytes | null>;
};

const purposeOf = (kind: PacketKind): string => `qamqor-packet-${kind}-1`;
/** Scans are packed already by what they are. */
const IS_PACKED: Readonly<Record<PacketKind, boolean>> = { request: true, answer: true, scans: false, 'scans-answer': false };

/** Seals content for the region; `answerKey` opens its answer and is kept under the office's own seal until then. */
export async function sealForRegion(
  { kind, content }: { readonly kind: AskingKind; readonly content: Bytes },
  regionKey: Bytes,
  tools: PacketTools,
): Promise<{ readonly packet: Bytes; readonly oneTimeKey: Bytes; readonly answerKey: Bytes }> {
  const pair = await tools.oneTimePair();
  const secret = await pair.agree(regionKey);
  const key = await tools.derive(secret, pair.publicKey, purposeOf(kind));
  const answerKey = await tools.derive(secret, pair.publicKey, purposeOf(ANSWER_OF[kind]));
  secret.fill(0);
  const packet = await sealUnder(key, { kind, oneTimeKey: pair.publicKey, content }, tools);
  return { packet, oneTimeKey: pair.publicKey, answerKey };
}

export type OpenedPacket = { readonly kind: AskingKind; readonly content: Bytes; readonly oneTimeKey: Bytes; readonly answerKey: Bytes };

/** Opens a packet that was sealed for the region; `agree` is the region's own key. Refuses packet-unreadable. */
export async function openAtRegion(
  bytes: Bytes,
  agree: (other: Bytes) => Promise<Bytes>,
  tools: PacketTools,
): Promise<Result<OpenedPacket, { readonly code: 'packet-unreadable' }>> {
  const parts = splitPacket(bytes);
  if (!parts || !isAsking(parts.kind)) return err({ code: 'packet-unreadable' });
  const { kind, oneTimeKey } = parts;
  // A public key that is none is no packet either.
  const secret = await agree(oneTimeKey).catch(() => null);
  if (!secret) return err({ code: 'packet-unreadable' });
  const answerKey = await tools.derive(secret, oneTimeKey, purposeOf(ANSWER_OF[kind]));
  const key = await tools.derive(secret, oneTimeKey, purposeOf(kind));
  const content = await openUnder(key, bytes, tools);
  return content ? ok({ kind, content, oneTimeKey, answerKey }) : err({ code: 'packet-unreadable' });
}

/** Seals the region's answer for who made the packet. */
export const sealAnswer = (content: Bytes, { kind, oneTimeKey, answerKey }: Omit<OpenedPacket, 'content'>, tools: PacketTools): Promise<Bytes> =>
  sealUnder(answerKey, { kind: ANSWER_OF[kind], oneTimeKey, content }, tools);

/** What an answer is for, and what opens it. */
export type AnswerKey = { readonly kind: AskingKind; readonly answerKey: Bytes };

/** Opens the region's answer. Refuses packet-unreadable. */
export async function openAnswer(
  bytes: Bytes,
  { kind, answerKey }: AnswerKey,
  tools: PacketTools,
): Promise<Result<Bytes, { readonly code: 'packet-unreadable' }>> {
  if (splitPacket(bytes)?.kind !== ANSWER_OF[kind]) return err({ code: 'packet-unreadable' });
  const content = await openUnder(answerKey, bytes, tools);
  return content ? ok(content) : err({ code: 'packet-unreadable' });
}

type ToSeal = { readonly kind: PacketKind; readonly oneTimeKey: Bytes; readonly content: Bytes };

async function sealUnder(key: Bytes, { kind, oneTimeKey, content }: ToSeal, tools: PacketTools): Promise<Bytes> {
  const head = packetHead(kind, oneTimeKey);
  const iv = tools.random(12);
  const sealed = await tools.seal(key, { iv, head, content: IS_PACKED[kind] ? await tools.pack(content) : content });
  return joinPacket(head, iv, sealed);
}

async function openUnder(key: Bytes, bytes: Bytes, tools: PacketTools): Promise<Bytes | null> {
  const parts = splitPacket(bytes);
  const opened = parts && (await tools.open(key, parts));
  return opened && IS_PACKED[parts.kind] ? tools.unpack(opened) : opened;
}
