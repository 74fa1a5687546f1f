import { placeOf } from '../../shared/journal/tombstone.ts';
import type { Instant } from '../../shared/kernel/clock.ts';
import type { HeldEntry, RoundAnswer } from '../../shared/wire/sync.ts';
import type { Device, DeviceChain, Known, OfficeLog } from '../db/office-log.ts';
import { beginFold } from './fold-rows.ts';
import { hashed, type Pushed, readPushed } from './read-pushed.ts';
import type { RoundKeys } from './round-keys.ts';
import { beginTurn, hold, number, type Turn, writeTurn } from './turn.ts';

export type Taken = Pick<RoundAnswer, 'took' | 'held' | 'stopped'>;
type Sent = { readonly device: string; readonly entries: readonly unknown[]; readonly now: Instant };

/** What was looked up and computed before anything is decided: the decisions themselves wait for nothing. */
type Checked = {
  readonly devices: ReadonlyMap<string, Device>;
  readonly known: ReadonlyMap<string, Known>;
  readonly signed: ReadonlySet<Pushed>;
  readonly whole: ReadonlyMap<Pushed, Pushed | null>;
};

/**
 * Takes what a device sent, in its order, under the office's lock. What is known is answered with the number it has; what continues its chain under a right signature is numbered and
 * folded, or held in quarantine; where a chain does not go on, that device's queue stops. Writes everything in one go. Stops: chain-broken, chain-fork (another entry stands in
 * that place), signature-wrong, device-unknown.
 */
export async function takeEntries(log: OfficeLog, { device, entries, now }: Sent, keys: RoundKeys): Promise<Taken> {
  const read = entries.map((entry) => readPushed(entry, log.office));
  const pushed = read.filter((one) => one !== null);
  const checked = await check(log, pushed, keys);
  const chains = await log.chains([...new Set([device, ...pushed.map(({ frame }) => frame.device)])]);
  const facts = pushed.flatMap((one) => (one.kind === 'known' && !checked.known.has(placeOf(one.frame)) ? one.entry.facts : []));
  const turn = await beginTurn(log, { folding: await beginFold(log, facts), chains, now });
  const stops = new Map<string, NonNullable<Taken['stopped']>>();
  const took: Taken['took'] = [];
  const again: Pushed[] = [];
  for (const one of pushed) {
    const known = checked.known.get(placeOf(one.frame)) ?? turn.placed.get(placeOf(one.frame));
    if (stops.has(one.frame.device)) continue;
    const code = known ? (known.hash === one.frame.hash ? null : 'chain-fork') : stopOf(one, turn.chains.get(one.frame.device), checked);
    if (code) stops.set(one.frame.device, { device: one.frame.device, n: one.frame.n, code });
    else if (!known) place(one, turn, checked);
    const seq = (known ?? turn.placed.get(placeOf(one.frame)))?.seq;
    if (!code && seq) took.push({ device: one.frame.device, n: one.frame.n, seq });
    else if (!code) again.push(one);
  }
  await writeTurn(log, turn, { sha256: keys.sha256 });
  // What cannot even be placed is the next of the asking device's own queue, unless that has gone on behind it.
  if (read.length > 0 && read.at(-1) === null && !stops.has(device)) {
    stops.set(device, { device, n: (turn.chains.get(device)?.n ?? 0) + 1, code: 'chain-broken' });
  }
  const stopped = stops.get(device) ?? [...stops.values()][0];
  return { took, held: await heldAmong(log, again), ...(stopped && { stopped }) };
}

async function check(log: OfficeLog, pushed: readonly Pushed[], { verifyBy, sha256 }: RoundKeys): Promise<Checked> {
  const ids = [...new Set(pushed.map(({ frame }) => frame.device))];
  const found = await Promise.all(ids.map((id) => log.device(id)));
  const devices = new Map(found.flatMap((one) => (one && (one.state === 'approved' || one.state === 'revoked') ? [[one.device, one] as const] : [])));
  const known = new Map((await log.known(pushed.map(({ frame }) => [frame.device, frame.n] as const))).map((one) => [placeOf(one), one]));
  const fresh = pushed.filter(({ frame }) => !known.has(placeOf(frame)));
  const isSigned = async ({ frame }: Pushed) => {
    const device = devices.get(frame.device);
    return device !== undefined && (await verifyBy(frame.hash, frame.signature, device.publicKey));
  };
  const [signed, whole] = await Promise.all([Promise.all(fresh.map(isSigned)), Promise.all(fresh.map((one) => hashed(one, sha256)))]);
  return {
    devices,
    known,
    signed: new Set(fresh.filter((_, index) => signed[index])),
    whole: new Map(fresh.map((one, index) => [one, whole[index] ?? null])),
  };
}

/** Why the queue of a device stops at an entry, or null. */
function stopOf(one: Pushed, end: DeviceChain | undefined, { devices, signed }: Checked): string | null {
  const { frame } = one;
  if (!devices.has(frame.device)) return 'device-unknown';
  if (frame.n !== (end?.n ?? 0) + 1 || frame.prev !== end?.hash) return 'chain-broken';
  return signed.has(one) ? null : 'signature-wrong';
}

function place(one: Pushed, turn: Turn, { devices, whole }: Checked): void {
  const read = whole.get(one);
  if (devices.get(one.frame.device)?.state === 'revoked') hold(turn, one, { code: 'device-revoked' });
  else if (read) number(turn, read);
  else hold(turn, one, { code: 'content-damaged' });
}

async function heldAmong(log: OfficeLog, pushed: readonly Pushed[]): Promise<HeldEntry[]> {
  if (pushed.length === 0) return [];
  const places = new Set(pushed.map(({ frame }) => placeOf(frame)));
  return (await log.quarantine()).map(({ held }) => held).filter((held) => places.has(placeOf(held)));
}
