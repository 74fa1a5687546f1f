import type { Clock } from '../../shared/kernel/clock.ts';
import type { Zone } from '../../shared/kernel/clock.ts';
import { DEVICE_ROUTES } from '../../shared/wire/device-routes.ts';
import { MAX_PACKET_BYTES } from '../../shared/wire/packet.ts';
import type { PacketBox } from '../store/packet-box.ts';
import { lastSlot, RETRY_MINUTES, shareOf } from './schedule.ts';
import { readLink, type RecordsPort } from './sync-records.ts';
import type { Line } from './transport.ts';

/** The world of the night: no keys, no store; only what was sealed before the office was locked. */
export type NightPorts = {
  readonly box: PacketBox;
  readonly records: RecordsPort;
  readonly openLine: (address: string) => Line;
  readonly clock: Clock;
  readonly zone: Zone;
  readonly setRegion: (address: string) => Promise<boolean>;
  /** Runs alone among the windows; null: another one is at it. */
  readonly alone: <T>(act: () => Promise<T>) => Promise<T | null>;
  readonly timer: (ms: number, act: () => void) => () => void;
};

const MINUTE = 60_000;
const LOOK_MS = 5 * MINUTE;

/**
 * Brings the packet that was sealed at locking to the region in the office's night slot, and keeps the answer, still sealed, for who signs in first. The page at the
 * door runs it; nothing readable is touched. Answers how to stop.
 */
export function startNightCourier(ports: NightPorts): () => void {
  let failures = 0;
  let lastTried = -Infinity;
  let cancel: () => void = () => undefined;
  let isStopped = false;
  const look = async (): Promise<void> => {
    if (!isDue(ports, { failures, lastTried })) return;
    lastTried = Date.parse(ports.clock.now());
    const went = await ports.alone(() => bring(ports)).catch(() => false);
    failures = went === false ? failures + 1 : 0;
  };
  const again = (): void => {
    if (isStopped) return;
    cancel = ports.timer(LOOK_MS, () => void look().finally(again));
  };
  void look().finally(again);
  return () => {
    isStopped = true;
    cancel();
  };
}

type Tried = { readonly failures: number; readonly lastTried: number };

/** Is it this office's night, not done yet, and long enough after a failure? */
function isDue({ records, clock, zone }: NightPorts, { failures, lastTried }: Tried): boolean {
  const link = readLink(records);
  if (link?.state !== 'approved') return false;
  const now = Date.parse(clock.now());
  const wait = failures === 0 ? 0 : (RETRY_MINUTES[Math.min(failures, RETRY_MINUTES.length) - 1] ?? 30) * MINUTE;
  if (now - lastTried < wait) return false;
  const begun = Date.parse(lastSlot({ slot: link.slot, share: shareOf(link.device), zone }, clock.now()));
  // Tried well since the slot began: what is still here has been answered, or will be at the next.
  return failures > 0 || lastTried < begun;
}

/** Sends what waits; false: the line or the region would not. */
async function bring({ box, records, openLine, setRegion }: NightPorts): Promise<boolean> {
  const link = readLink(records);
  if (!link) return true;
  await setRegion(link.address);
  for (const { id, why, packet, answer } of await box.list()) {
    if (why !== 'night' || answer) continue;
    const answered = await openLine(link.address).postBytes(DEVICE_ROUTES.packets, packet, MAX_PACKET_BYTES);
    if (!answered.ok) return answered.error.retry === 'never';
    await box.setAnswer(id, answered.value);
  }
  return true;
}
