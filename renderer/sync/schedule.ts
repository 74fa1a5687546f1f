import { type Instant, instantOf, offsetHours, type Zone } from '../../shared/kernel/clock.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Computers of one office begin spread over so many minutes of its slot. */
export const JITTER_MINUTES = 30;
/** So long after the beginning of the slot it is still the night's sync; later it is caught up. */
const NIGHT_MINUTES = 90;
/** After an act so long a pause, so that one sync takes what belongs together. */
export const QUIET_MS = 20_000;
/** Waits after failures in a row, in minutes; the last one stays. */
export const RETRY_MINUTES = [1, 2, 5, 10, 30] as const;

/** All that decides when the next sync is due. Times of this computer's clock. */
export type ScheduleState = {
  /** Minutes after midnight at which the office's slot begins, of the region. */
  readonly slot: number;
  /** Where this computer stands among those of its office: from 0 up to 1, by its id. */
  readonly share: number;
  readonly zone: Zone;
  readonly paused: boolean;
  /** Only the nightly try is left: something has to be done first. */
  readonly halted: boolean;
  readonly lastDone: Instant | null;
  readonly lastTried: Instant | null;
  readonly failures: number;
  /** The region asked not to come before. */
  readonly notBefore: Instant | null;
  readonly outbox: number;
  readonly lastAct: Instant | null;
  /** Between two syncs while somebody works. */
  readonly everyMinutes: number;
  readonly cameOnline: Instant | null;
  /** Somebody pressed the key. */
  readonly asked: Instant | null;
};
export const WHYS = ['asked', 'night', 'catch-up', 'line-back', 'work', 'retry'] as const;
export type NextRun = { readonly at: Instant; readonly why: (typeof WHYS)[number] };
type Due = { readonly at: number; readonly why: NextRun['why'] };

const ms = (at: Instant | null): number => (at === null ? -Infinity : Date.parse(at));

/** The beginning of this computer's own slot at or before a moment. */
export function lastSlot({ slot, share, zone }: Pick<ScheduleState, 'slot' | 'share' | 'zone'>, now: Instant): Instant {
  const ahead = offsetHours(now, zone) * 60 * MINUTE;
  const local = ms(now) + ahead;
  const begins = ((slot + Math.floor(share * JITTER_MINUTES)) * MINUTE) % DAY;
  const tonight = Math.floor(local / DAY) * DAY + begins;
  return instantOf((tonight > local ? tonight - DAY : tonight) - ahead);
}

export const nextSlot = (state: Pick<ScheduleState, 'slot' | 'share' | 'zone'>, now: Instant): Instant => instantOf(ms(lastSlot(state, now)) + DAY);

/** When the next sync begins and why; `at` is never before `now`. Null: it is paused. */
export function nextRun(state: ScheduleState, now: Instant): NextRun | null {
  const due = [asked(state), ...(state.paused ? [] : [night(state, now), ...(state.halted ? [] : [lineBack(state), work(state), retry(state)])])];
  const [first] = due.filter((one) => one !== null).sort((a, b) => a.at - b.at || WHYS.indexOf(a.why) - WHYS.indexOf(b.why));
  return first ? { at: instantOf(Math.max(first.at, ms(state.notBefore), ms(now))), why: first.why } : null;
}

const asked = ({ asked: at, lastTried }: ScheduleState): Due | null => (at !== null && ms(at) > ms(lastTried) ? { at: ms(at), why: 'asked' } : null);

/** Tonight's, or the one that was missed, unless it was tried since. */
function night(state: ScheduleState, now: Instant): Due {
  const begun = ms(lastSlot(state, now));
  // A clock that was set back leaves a try in the future: it counts for nothing.
  const isTried = ms(state.lastTried) >= begun && ms(state.lastTried) <= ms(now);
  if (isTried) return { at: begun + DAY, why: 'night' };
  return { at: begun, why: ms(now) - begun <= NIGHT_MINUTES * MINUTE ? 'night' : 'catch-up' };
}

/** The line is back and something was left undone. All offices of a district come back at once, so each waits its share of a minute. */
function lineBack({ cameOnline, lastTried, outbox, failures, share }: ScheduleState): Due | null {
  if (cameOnline === null || ms(cameOnline) <= ms(lastTried) || (outbox === 0 && failures === 0)) return null;
  return { at: ms(cameOnline) + share * MINUTE, why: 'line-back' };
}

/** Somebody works: every some minutes, in a pause of the work, but not later than twice as long. */
function work({ outbox, lastAct, lastTried, everyMinutes, failures }: ScheduleState): Due | null {
  if (outbox === 0 || failures > 0) return null;
  const every = everyMinutes * MINUTE;
  const quiet = ms(lastAct) + QUIET_MS;
  const latest = lastTried === null ? Infinity : ms(lastTried) + 2 * every;
  return { at: Math.max(ms(lastTried) + every, Math.min(quiet, latest)), why: 'work' };
}

function retry({ failures, lastTried, share }: ScheduleState): Due | null {
  if (failures === 0 || lastTried === null) return null;
  const minutes = RETRY_MINUTES[Math.min(failures, RETRY_MINUTES.length) - 1] ?? 30;
  return { at: ms(lastTried) + minutes * MINUTE * (1 + share / 4), why: 'retry' };
}

/** Where a computer stands among those of its office, from its random id. */
export function shareOf(device: string): number {
  let sum = 0;
  for (const letter of device) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 10_007;
  return sum / 10_007;
}
