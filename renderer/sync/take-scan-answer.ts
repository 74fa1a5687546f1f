import type { Refusal } from '../../shared/kernel/refusal.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { openAnswer, type PacketTools } from '../../shared/wire/packet-seal.ts';
import { cutScans, MAX_ASKS, ScanAnswer, splitScans } from '../../shared/wire/scan-packet.ts';
import { isSignedBy, readSigned } from '../../shared/wire/signed.ts';
import type { WireRefusal } from '../../shared/wire/sync.ts';
import type { PacketBox } from '../store/packet-box.ts';
import type { ScanShelf, SyncStore } from '../store/sync-port.ts';
import { REGION, refusedHere, type RegionKeys } from './sync-ports.ts';
import { jsonOf, takeRound } from './take-packet-answer.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type ScanAnswerPorts = {
  readonly store: Pick<SyncStore, 'place' | 'take'>;
  readonly keys: RegionKeys;
  readonly tools: PacketTools;
  readonly shelf: Pick<ScanShelf, 'held' | 'keep'>;
  readonly box: Pick<PacketBox, 'noteScans'>;
};
/** `refused`: not taken by the region, they go again; `came`: brought and laid down; `waiting`: did not fit. */
export type ScansTaken = { readonly refused: number; readonly came: number; readonly waiting: number; readonly absent: number };
type Scan = { readonly hash: string; readonly content: Bytes };

/**
 * Takes the region's answer to a file with scans: its receipt, its word on which scans it holds, and the scans that it brings, each checked by its hash. Late, twice and in any
 * order. Refuses packet-unreadable, region-signature-wrong, packet-of-other, what `takeRound` does, and a disk that is full.
 */
export async function takeScanAnswer(
  bytes: Bytes,
  made: { readonly id: string; readonly answerKey: Bytes; /** It asked about all scans. */ readonly isFirst: boolean },
  ports: ScanAnswerPorts,
): Promise<Result<ScansTaken, WireRefusal>> {
  const read = await readScanAnswer(bytes, made.answerKey, ports);
  if (!read.ok) return read;
  const { answer, scans } = read.value;
  const place = await ports.store.place();
  const isOurs = answer.id === made.id && answer.office === place.office && answer.device === place.device;
  if (!isOurs) return refusedHere({ code: 'packet-of-other' }, 'never');
  const taken = await takeRound(answer.round, [], ports);
  if (!taken.ok) return taken;
  const kept = await keepAll(scans, ports.shelf);
  if (!kept.ok) return kept;
  await noteHeld(answer, made.isFirst, ports);
  const { refused, waiting, absent } = answer;
  return ok({ refused: refused.length, came: kept.value, waiting, absent });
}

type Read = { readonly answer: ScanAnswer; readonly scans: readonly Scan[] };

async function readScanAnswer(bytes: Bytes, answerKey: Bytes, { tools, keys }: ScanAnswerPorts): Promise<Result<Read, WireRefusal>> {
  const opened = await openAnswer(bytes, { kind: 'scans', answerKey }, tools);
  const parts = opened.ok ? splitScans(opened.value) : null;
  const signed = parts && readSigned(ScanAnswer, jsonOf(parts.head));
  if (!signed) return refusedHere({ code: 'packet-unreadable' }, 'never');
  if (!(await isSignedBy(signed, keys, REGION))) return refusedHere({ code: 'region-signature-wrong' }, 'never');
  const scans = cutScans(parts.rest, signed.body.scans);
  return scans ? ok({ answer: signed.body, scans }) : refusedHere({ code: 'packet-unreadable' }, 'never');
}

/** Where the disk refuses one it will refuse the next; a scan that is damaged is asked for again. */
async function keepAll(scans: readonly Scan[], shelf: Pick<ScanShelf, 'keep'>): Promise<Result<number, WireRefusal>> {
  let came = 0;
  for (const { hash, content } of scans) {
    const kept = await shelf.keep(hash, content);
    if (!kept.ok && isOfDisk(kept.error)) return refusedHere(kept.error, 'never');
    if (kept.ok && kept.value) came += 1;
  }
  return ok(came);
}

const isOfDisk = ({ code }: Refusal): boolean => code === 'disk-full' || code === 'store-write-failed';

/** The first file asked about all that is here, so of these it is known either way. */
async function noteHeld({ held, refused, at }: ScanAnswer, isFirst: boolean, { shelf, box }: ScanAnswerPorts): Promise<void> {
  const there = new Set(held);
  const asked = isFirst ? (await shelf.held()).slice(0, MAX_ASKS) : refused.map(({ hash }) => hash);
  const hashes = new Set([...held, ...asked]);
  await box.noteScans(
    [...hashes].map((hash) => ({ hash, held: there.has(hash) })),
    at,
  );
}
