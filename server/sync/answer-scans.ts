import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { type Carried, cutScans, joinScans, MAX_SCANS, type ScanAnswer, ScanRequest, splitScans } from '../../shared/wire/scan-packet.ts';
import { signBody } from '../../shared/wire/signed.ts';
import type { SyncRefusalCode } from '../../shared/wire/sync.ts';
import { acceptRound } from './accept.ts';
import type { PacketDesk, PacketShelf } from './packet-desk.ts';
import { readByDevice } from './read-by-device.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Scan = { readonly hash: string; readonly content: Bytes };
type Answered<T> = Result<T, { readonly code: SyncRefusalCode }>;

/**
 * Keeps the scans of a courier's file, and answers with what the region holds of all that is asked about and with as many of the wanted ones as fit; the content of the answer,
 * not sealed yet. Refuses packet-entries-first (no row names any of them, and entries that may are still to come), cursor-ahead, and what `readByDevice` does.
 */
export async function answerScans(content: Bytes, desk: PacketDesk): Promise<Answered<Bytes>> {
  const parts = splitScans(content);
  if (!parts) return err({ code: 'packet-unreadable' });
  const read = await readByDevice(ScanRequest, parts.head, desk);
  if (!read.ok) return read;
  const scans = cutScans(parts.rest, read.value.scans);
  if (!scans) return err({ code: 'packet-unreadable' });
  const kept = await keepScans(scans, read.value, desk);
  return kept.ok ? answerOf(read.value, kept.value, desk) : kept;
}

async function keepScans(scans: readonly Scan[], request: ScanRequest, { shelf, logs }: PacketDesk): Promise<Answered<ScanAnswer['refused']>> {
  const { office, device } = request;
  const hashes = scans.map(({ hash }) => hash);
  const named = await shelf.namedAmong(office, hashes);
  if (named.size === 0 && scans.length > 0) {
    const [chain] = await logs.read(office, (log) => log.chains([device]));
    if ((chain?.n ?? 0) < request.head) return err({ code: 'packet-entries-first' });
  }
  const refused: ScanAnswer['refused'] = [];
  for (const scan of scans) {
    const code = named.has(scan.hash) ? await shelf.keep({ office, ...scan }) : 'not-named';
    if (code !== null) refused.push({ hash: scan.hash, code });
  }
  return ok(refused);
}

async function answerOf(request: ScanRequest, refused: ScanAnswer['refused'], desk: PacketDesk): Promise<Answered<Bytes>> {
  const { logs, keys, now, shelf, suspended } = desk;
  const { id, office, device } = request;
  const asked = { office, device, request: { ...request.round, entries: [], want: 0 }, now, suspended: await suspended(office) };
  const round = await acceptRound(logs, asked, keys);
  if (!round.ok) return round;
  const held = await shelf.heldAmong(office, [...request.scans.map(({ hash }) => hash), ...request.asks]);
  const { files, scans, waiting, absent } = await wantedOf(request, shelf);
  const answer: ScanAnswer = { v: 1, id, office, device, at: now, held: [...held], refused, round: round.value, scans, waiting, absent };
  const head = new TextEncoder().encode(JSON.stringify(await signBody(answer, keys))) as Bytes;
  return ok(joinScans(head, files));
}

type Given = Pick<ScanAnswer, 'waiting' | 'absent'> & { readonly scans: Carried[]; readonly files: Bytes[] };

/** The wanted scans, as long as there is room; those that are larger than what is left wait. */
async function wantedOf({ office, wants, room }: ScanRequest, shelf: PacketShelf): Promise<Given> {
  const [scans, files]: [Carried[], Bytes[]] = [[], []];
  let [left, waiting, absent] = [room, 0, 0];
  for (const hash of new Set(wants)) {
    const bytes = await shelf.bytesOf(office, hash);
    const fits = bytes !== null && bytes <= left && scans.length < MAX_SCANS;
    const content = fits ? await shelf.read(office, hash) : null;
    if (content && content.byteLength <= left) {
      scans.push({ hash, bytes: content.byteLength });
      files.push(content);
      left -= content.byteLength;
    } else if (bytes === null || fits) absent += 1;
    else waiting += 1;
  }
  return { scans, files, waiting, absent };
}
