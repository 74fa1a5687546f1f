import type { Refusal } from '../../shared/kernel/refusal.ts';
import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { DEVICE_ROUTES } from '../../shared/wire/device-routes.ts';
import { MissingAnswer, type MissingRequest, scanPath } from '../../shared/wire/scan-transfer.ts';
import { PROTOCOL, type WireRefusal } from '../../shared/wire/sync.ts';
import type { PacketBox } from '../store/packet-box.ts';
import type { Bytes } from '../store/seal.ts';
import type { ScanShelf, SyncStore } from '../store/sync-port.ts';
import type { ScanWork } from './desk-ports.ts';
import type { Prover } from './prove.ts';
import { refusedHere } from './sync-ports.ts';
import type { Line } from './transport.ts';

/** The largest scan that may lie with a case. */
const MOST_BYTES = 50_000_000;

export type ScanPorts = {
  readonly store: Pick<SyncStore, 'place' | 'scans'>;
  readonly shelf: ScanShelf;
  readonly prover: Prover;
  /** Sends one whole, or goes on where an earlier try was cut. Answers the bytes that went over the line. */
  readonly upload: (address: string, file: { readonly hash: string; readonly content: Bytes }) => Promise<Result<number, WireRefusal>>;
  /** Keeps for couriers what the region has signed for. */
  readonly known: Pick<PacketBox, 'knownScans' | 'noteScans'>;
};
type Moving = Parameters<ScanWork['run']>[1];

/**
 * Scans both ways, one after another: those that the region lacks and this computer has, then those that rows name and are not here. Each is checked by its hash on
 * the side where it arrives. One that is refused stays where it is and holds no other up; a line that is down ends it until the next sync.
 */
export const scanWork = (ports: ScanPorts): ScanWork => ({
  run: async (line, options) => {
    if (await isSame(ports)) {
      await noteSame(ports);
      return ok({ bytes: 0 });
    }
    const sent = await sendAll(ports, line, options);
    if (!sent.ok) return sent;
    const fetched = await fetchAll(ports, line, { ...options, budget: options.budget === undefined ? undefined : options.budget - sent.value.bytes });
    return fetched.ok ? ok({ bytes: sent.value.bytes + fetched.value.bytes }) : fetched;
  },
});

/** The region's receipt tells whether there is anything to carry, without asking. */
async function isSame({ store }: ScanPorts): Promise<boolean> {
  const { receipt } = await store.place();
  return receipt !== null && receipt.body.scansMissing === 0 && receipt.body.scans.hash === (await store.scans()).hash;
}

/** Should the line go tomorrow, no stick carries again what has come over it. */
async function noteSame({ store, shelf, known }: ScanPorts): Promise<void> {
  const [{ receipt }, own, before] = [await store.place(), await shelf.held(), await known.knownScans()];
  const fresh = own.filter((hash) => !before.has(hash));
  if (receipt && fresh.length > 0)
    await known.noteScans(
      fresh.map((hash) => ({ hash, held: true })),
      receipt.body.at,
    );
}

type Carried = Result<{ readonly bytes: number }, WireRefusal>;

async function sendAll({ shelf, prover, upload }: ScanPorts, line: Line, { address, ...options }: Moving): Promise<Carried> {
  const missing = await missingThere(line, prover);
  if (!missing.ok) return missing;
  return eachWithin(missing.value, options, async (hash, left) => {
    const file = await shelf.read(hash);
    // Another computer of the office has it.
    if (!file.ok || file.value.content.byteLength > left) return ok(0);
    return upload(address, { hash, content: file.value.content });
  });
}

async function missingThere(line: Line, prover: Prover): Promise<Result<readonly string[], WireRefusal>> {
  const hashes: string[] = [];
  for (let more = true; more;) {
    const last = hashes.at(-1);
    const asked: MissingRequest = { protocol: PROTOCOL, ...(last !== undefined && { after: last }) };
    const answered = await line.post(DEVICE_ROUTES['scans-missing'], asked, { prover });
    if (!answered.ok) return answered;
    const page = parseSafely(MissingAnswer, answered.value.body);
    if (!page.success) return refusedHere({ code: 'answer-unreadable' }, 'later');
    hashes.push(...page.data.hashes);
    more = page.data.more && page.data.hashes.length > 0;
  }
  return ok(hashes);
}

async function fetchAll({ shelf, prover }: ScanPorts, line: Line, options: Omit<Moving, 'address'>): Promise<Carried> {
  return eachWithin(await shelf.lacking(), options, async (hash, left) => {
    const fetched = await line.getBytes(scanPath(hash), Math.min(MOST_BYTES, left), { prover });
    // The region does not have it yet, or it is too much for today.
    if (!fetched.ok) return ['not-found', 'answer-unreadable'].includes(fetched.error.code) ? ok(0) : fetched;
    const kept = await shelf.keep(hash, fetched.value);
    return kept.ok || !isOfDisk(kept.error) ? ok(fetched.value.byteLength) : refusedHere(kept.error, 'never');
  });
}

/** Where the disk refuses one it will refuse the next; a scan that is damaged is its own matter. */
const isOfDisk = ({ code }: Refusal): boolean => code === 'disk-full' || code === 'store-write-failed';

async function eachWithin(
  hashes: readonly string[],
  { budget, isStopped, onProgress }: Omit<Moving, 'address'>,
  carry: (hash: string, left: number) => Promise<Result<number, WireRefusal>>,
): Promise<Carried> {
  let bytes = 0;
  for (const [index, hash] of hashes.entries()) {
    const left = budget === undefined ? Infinity : budget - bytes;
    if (isStopped() || left <= 0) break;
    onProgress(index, hashes.length);
    const carried = await carry(hash, left);
    // What never helps for this one may help for the next; a line that is down ends all.
    if (!carried.ok && carried.error.retry !== 'never') return carried;
    bytes += carried.ok ? carried.value : 0;
  }
  return ok({ bytes });
}
