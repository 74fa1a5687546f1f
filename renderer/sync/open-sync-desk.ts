import type { Instant } from '../../shared/kernel/clock.ts';
import { connecting } from './connecting.ts';
import type { DeskPorts, Seen } from './desk-ports.ts';
import { type DeskGround, deskState, scheduleOf } from './desk-state.ts';
import { openRegionRoad } from './open-region-road.ts';
import { linkAfterSync, logAfter } from './run-line.ts';
import { type PacketDesk, packetDesk } from './packet-desk.ts';
import { type NextRun, nextRun } from './schedule.ts';
import type { SyncDesk, SyncRun, SyncState } from './sync-desk.ts';
import { bytesToday, type LinkRecord, readLinkOf, readLog, type SyncLog, writeLink, writeLog } from './sync-records.ts';
import { EMPTY_TALLY, type SyncEnd } from './sync-tally.ts';
import { syncWork } from './sync-work.ts';

const MINUTE = 60_000;
/** However far off the next sync is, the clock is looked at so often: a computer sleeps, and clocks are set. */
const LOOK_MS = 5 * MINUTE;
/** Another window is at it, or the second person has not approved yet. */
const AGAIN_MS = MINUTE / 2;

export type OpenDesk = SyncDesk & { /** Ends the timers; what is running stops after its round. */ readonly close: () => void };

/** What the desk knows between two events. */
type Held = {
  seen: Seen | null;
  moving: Pick<SyncRun, 'phase' | 'done' | 'all'> | null;
  lastAct: Instant | null;
  cameOnline: Instant | null;
  asked: Instant | null;
  isStopping: boolean;
  isClosed: boolean;
  cancel: () => void;
};

/** Opens the sync of an opened store: looks how things stand, and begins what is due. */
export function openSyncDesk(ports: DeskPorts): OpenDesk {
  const held: Held = {
    seen: null,
    moving: null,
    lastAct: null,
    cameOnline: null,
    asked: null,
    isStopping: false,
    isClosed: false,
    cancel: () => undefined,
  };
  const { state, changed, subscribe } = shownState(() => stateOf(ports, held));
  const look = async (): Promise<void> => {
    held.seen = await lookAt(ports, held).catch(() => held.seen);
    if (!held.isClosed) changed();
  };
  const plan = (): void => {
    held.cancel();
    if (held.isClosed || held.moving) return;
    held.cancel = planNext({ ports, held, changed, look, plan, connect });
  };
  const after = () => look().then(plan);
  const connect = connecting(ports, after);
  const stops = [
    ports.onWritten(() => void after()),
    ports.onOnline(() => {
      held.cameOnline = ports.prover.clock.now();
      plan();
    }),
  ];
  const packets = ports.packets && packetDesk(ports, ports.packets);
  // What the region answered in the night comes before anything is asked anew.
  void takeNight(ports, packets).then(after);
  const close = () => {
    held.isClosed = held.isStopping = true;
    held.cancel();
    for (const stop of stops) stop();
  };
  return { state, subscribe, close, packets, ...commands({ ports, held, changed, plan }), ...connect };
}

async function takeNight({ alone }: DeskPorts, packets: PacketDesk | null): Promise<void> {
  if (packets) await alone(() => packets.takeWaiting()).catch(() => undefined);
}

/** The state as screens hold it: one object until something changes. */
function shownState(reckon: () => SyncState): Pick<SyncDesk, 'state' | 'subscribe'> & { readonly changed: () => void } {
  const listeners = new Set<() => void>();
  let state = reckon();
  return {
    state: () => state,
    subscribe: (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    changed: () => {
      state = reckon();
      for (const hear of listeners) hear();
    },
  };
}

type Hand = { readonly ports: DeskPorts; readonly held: Held; readonly changed: () => void; readonly plan: () => void };
type Hands = Hand & { readonly look: () => Promise<void>; readonly connect: ReturnType<typeof connecting> };

const groundOf = ({ records, prover, office, everyMinutes }: DeskPorts, held: Held): DeskGround => ({
  ...held,
  link: readLinkOf(records, prover.device),
  log: readLog(records),
  zone: office()?.settings.zone ?? 'east',
  everyMinutes,
  now: prover.clock.now(),
});

function nextOf(ports: DeskPorts, held: Held): NextRun | null {
  const ground = groundOf(ports, held);
  const schedule = scheduleOf(ground);
  return schedule && nextRun(schedule, ground.now);
}

const stateOf = (ports: DeskPorts, held: Held): SyncState => deskState(groundOf(ports, held), nextOf(ports, held));

async function lookAt({ store, prover }: DeskPorts, held: Held): Promise<Seen> {
  const place = await store.place();
  if (held.seen && place.head.n > held.seen.place.head.n) held.lastAct = prover.clock.now();
  const from = await store.historyFrom();
  const unread = await store.unread();
  return { place, scans: await store.scans(), history: Math.max(unread.length, from === null ? 0 : from - 1) };
}

/** Sets the timer for what comes next. Answers how to cancel it. */
function planNext(hands: Hands): () => void {
  const { ports, held, changed, plan, connect } = hands;
  // Silence and grants run out by time alone, so the state is reckoned anew even when nothing happens.
  const again = () => {
    changed();
    plan();
  };
  if (readLinkOf(ports.records, ports.prover.device)?.state === 'waiting') return ports.timer(AGAIN_MS, () => void connect.askApproval().then(plan));
  const next = nextOf(ports, held);
  if (!next) return ports.timer(LOOK_MS, again);
  const wait = Date.parse(next.at) - Date.parse(ports.prover.clock.now());
  return ports.timer(Math.min(wait, LOOK_MS), () => (wait <= LOOK_MS ? void begin(hands, next.why) : again()));
}

/** One sync, alone among the windows. Whatever happens in it, the next one is planned. */
async function begin({ ports, held, changed, look, plan }: Hands, why: NextRun['why']): Promise<void> {
  const link = readLinkOf(ports.records, ports.prover.device);
  if (!link || held.moving || held.isClosed) return;
  held.moving = { phase: 'receiving', done: 0, all: null };
  held.isStopping = false;
  changed();
  const from = ports.prover.clock.now();
  const end = await ports.alone(() => work({ ports, held, changed, plan }, link, from)).catch((): SyncEnd => FAILED);
  held.moving = null;
  if (end) {
    writeLog(ports.records, logAfter(readLog(ports.records), end, { why, from, until: ports.prover.clock.now() }));
    writeLink(ports.records, linkAfterSync(readLinkOf(ports.records, ports.prover.device) ?? link, end));
  }
  await look();
  if (end) plan();
  else held.cancel = ports.timer(AGAIN_MS, plan);
}

/** The store failed under the sync: it is said, and tried again like any other failure. */
const FAILED: SyncEnd = { ...EMPTY_TALLY, outcome: 'refused', refusal: { code: 'store-unavailable', retry: 'later' } };

async function work({ ports, held, changed }: Hand, link: LinkRecord, now: Instant): Promise<SyncEnd> {
  const onMoving = (moving: NonNullable<Held['moving']>) => {
    held.moving = moving;
    changed();
  };
  // A shell that was set up anew has to be told where to carry.
  await ports.setRegion(link.address);
  return syncWork(ports, link, { budget: budgetOf(ports, now), isStopped: () => held.isStopping, onMoving });
}

function budgetOf({ records, office }: DeskPorts, now: Instant): number | undefined {
  const log = readLog(records);
  return log.metered.on ? Math.max(0, log.metered.megabytes * 1_000_000 - bytesToday(log, now, office()?.settings.zone ?? 'east')) : undefined;
}

type Commands = 'publicKey' | 'region' | 'syncNow' | 'pause' | 'resume' | 'setMetered' | 'markReportRead';
function commands({ ports, held, changed, plan }: Hand): Pick<SyncDesk, Commands> {
  const { records, prover } = ports;
  const change = (changes: (log: SyncLog) => Partial<SyncLog>) => {
    const log = readLog(records);
    writeLog(records, { ...log, ...changes(log) });
    changed();
    plan();
  };
  const ask = () => (held.asked = prover.clock.now());
  return {
    publicKey: ports.publicKey,
    region: openRegionRoad(ports),
    syncNow: () => {
      ask();
      plan();
    },
    pause: () => {
      held.isStopping = true;
      change(() => ({ paused: true }));
    },
    resume: () => {
      ask();
      change(() => ({ paused: false }));
    },
    setMetered: (metered) => change(() => ({ metered })),
    markReportRead: () => change(({ runs }) => ({ readUntil: runs.at(-1)?.until ?? null })),
  };
}
