import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../server/db/cluster.ts';
import { openOffice } from '../../shared/cases/open-office.ts';
import { instantOf } from '../../shared/kernel/clock.ts';
import { honestState } from '../../renderer/sync/honest-state.ts';
import type { SyncEnd } from '../../renderer/sync/sync-tally.ts';
import { regionServer, type RegionServer } from '../e2e/kit/region-server.ts';
import { type RegionPeople, seatRegionPeople } from '../e2e/kit/region-people.ts';
import { seat } from '../unit/store/window-options.ts';
import { instantAt, NEW_STAFF, SETTINGS, START } from '../world/make-world.ts';
import { atLeast, exactly, type Figure, told } from './kit/figures.ts';
import { makeRegionComputer, type RegionComputer, type RegionGround } from './kit/region-computer.ts';
import { countActs, stateHashes } from './kit/region-oracle.ts';
import { askBehind, streamFaults, streamOf } from './kit/region-stream.ts';
import { actOnce, note, noting, type OfficeMemory } from './kit/region-work.ts';
import { openShellRoad } from './kit/shell-road.ts';

/** Computers of each office. */
const OFFICES = [2, 2, 1] as const;
/** In every so manieth round PostgreSQL dies, too. */
const POWER_CUT = 4;
/** A round of work: so many acts at each computer while the region is away, and the longest it then lives. */
const ACTS = 6;
const LONGEST_MS = 700;
/** What a computer may be told while a server dies and comes again. */
const OF_A_DEATH = ['region-unreachable', 'no-answer', 'region-busy', 'answer-unreadable'];
const QUIET_ROUNDS = 20;
const MID_MS = 40;
const CUT_MS = 200;

type Seat = { readonly computer: RegionComputer; readonly memory: OfficeMemory };
type Tally = { kills: number; cuts: number; pushing: number; unheard: number; slowest: number; falls: string[]; wrong: Map<string, number> };
type Scene = {
  readonly region: RegionServer;
  readonly people: RegionPeople;
  readonly ground: RegionGround;
  readonly seats: Seat[];
  readonly tally: Tally;
};

/** The region's own server process killed (SIGKILL, now and then its PostgreSQL with it) while computers of several offices send and fetch over HTTP; then everything is counted. */
export async function prove(kills: number): Promise<readonly Figure[]> {
  const began = Date.now();
  const clock = { now: () => instantOf(Date.parse(instantAt(START)) + Date.now() - began) };
  const region = regionServer(clock.now, await freePort());
  const road = await openShellRoad();
  try {
    await region.start();
    const ground: RegionGround = { address: region.url(), origin: road.origin, clock, pushing: 0, broken: [] };
    const tally: Tally = { kills: 0, cuts: 0, pushing: 0, unheard: 0, slowest: 0, falls: [], wrong: new Map() };
    const scene: Scene = { region, people: await seatRegionPeople(region, clock.now), ground, seats: [], tally };
    for (const [place, computers] of OFFICES.entries()) await openOfficeOf(scene, `office-${place + 1}`, computers);
    while (tally.kills < kills) await workAndDie(scene);
    return await countAll(scene);
  } finally {
    await region.stop();
    await road.close();
  }
}

async function openOfficeOf(scene: Scene, name: string, computers: number): Promise<void> {
  const memory: OfficeMemory = { cases: [], acts: [], refused: 0 };
  for (let count = 1; count <= computers; count += 1)
    await joinOffice(scene, memory, { name: `${name}-${count}`, beside: count === 1 ? undefined : `${name}-1` });
}

/** A computer that brings a new office, or joins the one of the computer beside it. */
async function joinOffice(
  { people, ground, seats }: Scene,
  memory: OfficeMemory,
  { name, beside }: { name: string; beside?: string | undefined },
): Promise<void> {
  const made = await makeRegionComputer(name, ground);
  const computer = { ...made, store: noting(made.store, memory) };
  if (beside === undefined) {
    const opened = await computer.store.openOffice((opening) => openOffice({ settings: SETTINGS, staff: NEW_STAFF, practice: false }, opening));
    if (!opened.ok) throw new Error(`no office: ${opened.error[0]?.code}`);
    note(memory, opened.value.entry);
  }
  await computer.join(await people.codeFor(beside), people.approve);
  seats.push({ computer, memory });
  await comeIn(computer.sync, name);
  seat(computer.store);
}

const TRIES = 60;
/** The first sync. All computers here ask from one address: who is told that this is too much waits and asks again, as the desk does. */
async function comeIn(sync: RegionComputer['sync'], name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const end = await sync();
    if (end.outcome === 'done') return;
    if (end.refusal?.code !== 'too-many-requests' || tries === TRIES) throw new Error(`${name}: ${end.refusal?.code}`);
    await pause(2000);
  }
}

const everywhere = <T>({ seats }: Scene, act: (seat: Seat) => Promise<T>): Promise<T[]> => Promise.all(seats.map(act));

/** Everybody has worked while the region was away; now all send and fetch at once, work on, and it dies at a moment of chance. */
async function workAndDie(scene: Scene): Promise<void> {
  const { region, tally, ground } = scene;
  let dead = false;
  const busy = everywhere(scene, async ({ computer, memory }) => {
    while (!dead) {
      noteEnd(tally, await computer.sync(() => dead));
      if (!dead) await actOnce(computer.store, memory);
    }
  });
  await pause(Math.random() * LONGEST_MS);
  // Every second time in the midst of a round with entries, however rare that moment is.
  if (tally.kills % 2 === 1) await midRound(ground);
  if (ground.pushing > 0) tally.pushing += 1;
  noteFall(region, tally);
  if (tally.kills % POWER_CUT === POWER_CUT - 1) await cutPower(region, tally);
  else await region.kill();
  dead = true;
  tally.kills += 1;
  const from = performance.now();
  const away = everywhere(scene, async ({ computer, memory }) => {
    for (let act = 0; act < ACTS; act += 1) await actOnce(computer.store, memory);
  });
  await region.start();
  tally.slowest = Math.max(tally.slowest, performance.now() - from);
  await Promise.all([busy, away]);
  tally.unheard += await countUnheard(scene);
  if (tally.kills % 10 === 0) process.stderr.write(`  ${tally.kills} kills, ${actsOf(scene)} acts\n`);
}

const actsOf = ({ seats }: Scene): number => [...new Set(seats.map(({ memory }) => memory))].reduce((sum, { acts }) => sum + acts.length, 0);

/** PostgreSQL first, and the server within the blink in which it may see that. */
async function cutPower(region: RegionServer, tally: Tally): Promise<void> {
  const [pid] = (await readFile(join(region.folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
  if (Math.random() < 0.5) await pause(Math.random() * CUT_MS);
  noteFall(region, tally);
  await region.kill();
  tally.cuts += 1;
}

function noteFall(region: RegionServer, { falls }: Tally): void {
  const why = region.fallen();
  if (why !== null) falls.push(why);
}

function noteEnd({ wrong }: Tally, { refusal }: SyncEnd): void {
  if (refusal && !OF_A_DEATH.includes(refusal.code)) wrong.set(refusal.code, (wrong.get(refusal.code) ?? 0) + 1);
}

async function midRound(ground: RegionGround): Promise<void> {
  for (let look = 0; look < 2000 && ground.pushing === 0; look += 1) await pause(1);
  await pause(Math.random() * MID_MS);
}

/** Rounds that broke off and whose entries the region has on its disk all the same: they will come again. */
async function countUnheard({ region, ground }: Scene): Promise<number> {
  const chains = await askBehind<{ device: string; n: number }>(region.folder, 'select device, n from chains');
  const there = new Map(chains.map(({ device, n }) => [device, n]));
  return ground.broken.splice(0).filter(({ device, n }) => (there.get(device) ?? 0) >= n).length;
}

/** Until nobody has anything to send or to fetch. */
async function comeToRest(scene: Scene): Promise<void> {
  for (let round = 0; round < QUIET_ROUNDS; round += 1) {
    const ends = [];
    for (const { computer } of scene.seats) ends.push(await computer.sync());
    for (const end of ends) noteEnd(scene.tally, end);
    if (ends.every(({ outcome, sent, received, numbered }) => outcome === 'done' && sent + received + numbered === 0)) return;
  }
}

async function countAll(scene: Scene): Promise<readonly Figure[]> {
  const { seats, region } = scene;
  await comeToRest(scene);
  const memories = [...new Set(seats.map(({ memory }) => memory))];
  // Who comes last loads the rows that the region has folded.
  for (const memory of memories) {
    const beside = seats.find((one) => one.memory === memory)?.computer.name ?? '';
    await joinOffice(scene, memory, { name: `${beside}-last`, beside });
  }
  await comeToRest(scene);
  const sum = { acts: 0, lost: 0, doubled: 0, missed: 0, faults: [] as string[], held: 0, refused: 0 };
  const states = { green: 0, same: 0, waiting: 0, notes: [] as string[] };
  for (const memory of memories) {
    const lying = await streamOf(region.folder, memory.acts[0]?.office ?? '');
    const found = countActs(memory.acts, lying.lines);
    const ghost = { id: 'nobody-wrote-this', office: '', device: '', n: 1, hash: '' };
    const control = countActs([...memory.acts, ghost], [...lying.lines, ...lying.lines.slice(0, 1)]);
    sum.missed += control.lost - found.lost === 1 && control.doubled - found.doubled === 1 ? 1 : 0;
    sum.acts += memory.acts.length;
    sum.lost += found.lost;
    sum.doubled += found.doubled;
    sum.held += lying.held;
    sum.refused += memory.refused;
    sum.faults.push(...(await streamFaults(lying)));
    for (const one of seats.filter((other) => other.memory === memory)) await compare(one, lying, states);
  }
  return figuresOf(scene, sum, states);
}

type States = { green: number; same: number; waiting: number; readonly notes: string[] };

async function compare({ computer: { name, store, ports } }: Seat, lying: Awaited<ReturnType<typeof streamOf>>, states: States): Promise<void> {
  const place = await store.sync.place();
  const { shown, expected } = await stateHashes(store, lying);
  const isSame = shown === expected && place.streamHash === lying.end.streamHash && place.cursor === lying.end.seq;
  const ground = { link: { state: 'approved' as const }, since: null, place, scans: await store.sync.scans(), history: 0, problem: undefined };
  const { tone, missing } = honestState({ ...ground, now: ports.prover.clock.now() });
  states.same += isSame ? 1 : 0;
  states.green += tone === 'green' ? 1 : 0;
  states.waiting += place.outbox;
  if (!isSame || tone !== 'green') states.notes.push(`${name}: ${isSame ? 'same' : 'other'} state, ${tone} ${JSON.stringify(missing)}`);
}

type Sum = { acts: number; lost: number; doubled: number; missed: number; faults: readonly string[]; held: number; refused: number };

function figuresOf({ tally, seats }: Scene, sum: Sum, states: States): Figure[] {
  const wrong = [...tally.wrong].map(([code, times]) => `${code}: ${times}`);
  return [
    told('kill -9 of the server, of these with its PostgreSQL', `${tally.kills}, ${tally.cuts}`),
    atLeast('kills while a round with entries was on the way', Math.floor(tally.kills / 3), tally.pushing),
    told('rounds that broke off and lie written at the region', String(tally.unheard)),
    exactly('acknowledged acts that are not in the stream', 0, sum.lost),
    exactly('entries that are there twice', 0, sum.doubled),
    exactly('gaps, breaks and wrong sums in the streams', 0, sum.faults.length),
    exactly('entries in quarantine', 0, sum.held),
    exactly('computers whose state and stream are those of the region, by hash', seats.length, states.same),
    exactly('computers that are green by the signed receipt, scans too', seats.length, states.green),
    exactly('entries that wait to be sent', 0, states.waiting),
    exactly('deaths of the server of its own accord', 0, tally.falls.length),
    exactly('refusals that a death does not explain', 0, wrong.length),
    exactly('control: an act nobody wrote is missed, an entry put in twice is found', OFFICES.length, sum.missed),
    told('acts acknowledged, and refused by the rules', `${sum.acts}, ${sum.refused}`),
    told('slowest start after a kill', `${(tally.slowest / 1000).toFixed(1)} s`),
    ...[...sum.faults, ...states.notes, ...wrong, ...tally.falls].slice(0, 10).map((note) => told('note', note)),
  ];
}
