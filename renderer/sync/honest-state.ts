import { type Instant, minutesBetween } from '../../shared/kernel/clock.ts';
import { grantState } from '../../shared/wire/grant.ts';
import type { ScanSum } from '../../shared/wire/receipt.ts';
import type { SyncPlace } from '../store/sync-port.ts';
import { type Honest, type Missing, MISSING, type RegionLink } from './sync-desk.ts';

/** Longer than this without the region's word is an alarm. */
export const SILENT_HOURS = 48;

/** What ends every sync until somebody has done something about it. */
export const HALTING = [
  'app-too-old',
  'chain-broken',
  'cursor-ahead',
  'device-behind',
  'device-revoked',
  'device-unknown',
  'region-signature-wrong',
  'signature-wrong',
  'stream-differs',
] as const;
export const isHalting = (code: string | undefined): boolean => HALTING.some((one) => one === code);

export type HonestGround = {
  readonly link: Pick<RegionLink, 'state'> | null;
  /** Since when there is a link: before the first receipt silence is counted from here. */
  readonly since: Instant | null;
  readonly place: SyncPlace | null;
  /** The scans that are here whole. */
  readonly scans: ScanSum | null;
  /** Older entries that the first load left for later. */
  readonly history: number;
  /** What ended the last sync: a key of `refusals`. */
  readonly problem: string | undefined;
  /** The latest moment that this computer has seen, by its own clock or the region's. */
  readonly now: Instant;
};

/** The last receipt, when it speaks of this computer. */
const receiptOf = (place: SyncPlace | null) => (place?.receipt?.body.device === place?.device ? (place?.receipt?.body ?? null) : null);

/** Since when the region has said nothing, once that is too long; null: it has been heard. */
export function silentSince({ link, since, place, now }: HonestGround): Instant | null {
  const heard = receiptOf(place)?.at ?? since;
  return link?.state === 'approved' && heard !== null && minutesBetween(heard, now) > SILENT_HOURS * 60 ? heard : null;
}

/**
 * How it really stands. Green only when the region has signed for exactly what lies here: the end of this computer's chain, the office's stream and the scans.
 * Nothing that this computer says of itself makes it green.
 */
export function honestState(ground: HonestGround): Honest {
  const { link, place } = ground;
  const receipt = receiptOf(place);
  const missing = MISSING.flatMap((kind): Missing[] => {
    const count = place ? COUNT[kind](place, ground) : 0;
    return count > 0 ? [{ kind, count }] : [];
  });
  const told = { missing, here: place?.head.n ?? 0, there: Math.max(0, (receipt?.n ?? 0) - (receipt?.held ?? 0)), at: receipt?.at ?? null };
  if (!link || link.state === 'waiting' || !place) return { tone: 'grey', ...told };
  if (isRed(ground)) return { tone: 'red', ...told };
  return { tone: missing.length === 0 ? 'green' : 'amber', ...told };
}

function isRed(ground: HonestGround): boolean {
  const { link, place, problem, now } = ground;
  if (link?.state !== 'approved' || place?.stopped || isHalting(problem)) return true;
  return silentSince(ground) !== null || (place?.grant ? grantState(place.grant.body, now) === 'expired' : false);
}

const unsentOf = ({ outbox, held }: SyncPlace): number => Math.max(0, outbox - held.length);

/** How many of each kind are missing; 0: nothing. */
const COUNT: Readonly<Record<Missing['kind'], (place: SyncPlace, ground: HonestGround) => number>> = {
  receipt: (place) => (receiptOf(place) ? 0 : 1),
  unsent: (place) => (place.stopped ? 0 : unsentOf(place)),
  held: (place) => Math.max(place.held.length, receiptOf(place)?.held ?? 0),
  stopped: (place) => (place.stopped ? Math.max(1, unsentOf(place)) : 0),
  behind: (place) => Math.max(0, (receiptOf(place)?.seq ?? 0) - place.cursor),
  scans: (place, { scans }) => scansMissing(place, scans),
  history: (place, { history }) => Math.max(history, place.loading ? 1 : 0),
  differs: (place) => (isOther(place) ? 1 : 0),
};

function scansMissing(place: SyncPlace, here: ScanSum | null): number {
  const receipt = receiptOf(place);
  if (!receipt || !here) return 0;
  const apart = Math.abs(receipt.scans.count - here.count);
  // Equal in number and not in content: at least one on each side is not on the other.
  return receipt.scansMissing + (apart > 0 || receipt.scans.hash === here.hash ? apart : 1);
}

/** Nothing is on the way, and yet it is not the same on both sides. */
function isOther(place: SyncPlace): boolean {
  const receipt = receiptOf(place);
  if (!receipt) return false;
  if (receipt.seq < place.cursor || (receipt.seq === place.cursor && receipt.streamHash !== place.streamHash)) return true;
  if (receipt.n > place.head.n || (receipt.n === place.head.n && receipt.hash !== place.head.hash)) return true;
  return receipt.n < place.head.n && unsentOf(place) === 0;
}
