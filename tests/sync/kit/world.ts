import { openOffice } from '../../../shared/cases/open-office.ts';
import type { OfficeFact } from '../../../shared/cases/office.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { instantAt, SETTINGS, START } from '../../world/make-world.ts';
import type { Act } from './acts.ts';
import { chanceOf } from './chance.ts';
import { STAFF } from './desk.ts';
import { keysOf } from './keys.ts';
import type { Perils } from './life.ts';
import { CALM, Network } from './network.ts';
import { nextDoing } from './office-day.ts';
import { Pc } from './pc.ts';
import type { PcDisk } from './pc-disk.ts';
import type { Plan, Step } from './plan.ts';
import { planted, type Planting } from './plants.ts';
import { Region } from './region.ts';
import { MINUTE, Timeline } from './timeline.ts';

const BEGIN = Date.parse(instantAt(START));
/** Quiet rounds in which everything has to be on both sides once the lines hold. */
export const DRAIN_ROUNDS = 3;
/** What the region or the loop says when a computer is not what it was: an old copy of its disk works there. */
const NOT_ITSELF = /^(device-behind|chain-)/;

export type World = ReturnType<typeof makeWorld>;

/** A world as its plan says, at its first moment: every office opened at its first computer, every computer let in by the region. */
export function makeWorld(plan: Plan, planting?: Planting) {
  const chance = chanceOf(`world ${plan.seed}`);
  const line = new Timeline();
  const plants = planted(planting, { line, chance: chance.of('plant') });
  const keys = keysOf(`${plan.seed}`, plan.signing);
  const acts: Act[] = [];
  const broken: string[] = [];
  const broke = (what: string): void => void broken.push(what);
  let count = 0;
  const ids = { next: () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}` };
  const now = (offset: number) => instantOf(BEGIN + line.now + offset);
  const wild = { on: false };
  const perilsOf = (deadly: number, part: string): Perils => {
    const dice = chance.of(`perils ${part}`);
    return { slowness: () => dice.below(8), dies: () => wild.on && dice.happens(deadly) };
  };
  const region = new Region({
    ...{ line, keys, ids, broke, now: () => now(0), perils: perilsOf(plan.deadly.region, 'region') },
    ...{ plantLogs: plants.logs, plantAccept: plants.accept },
  });
  const network = new Network({ line, chance: chance.of('network'), serve: (packet) => region.serve(packet) });
  const noticed: Pc[] = [];
  const officeIds = Array.from({ length: plan.offices }, (_, place) => `office-${place + 1}`);
  const pcs = plan.pcs.map((pc) => {
    const identity = { office: officeIds[pc.office] ?? '', device: pc.name, mark: pc.mark };
    const ground = {
      ...{ line, network, keys, ids, now, acts, broke, chance: chance.of(pc.name), regionKey: region.signer.publicKey },
      ...{ perils: perilsOf(plan.deadly.pc, pc.name), plantPorts: plants.ports, plantDisk: plants.disk },
      watch: (next: PcDisk) => broken.push(...overSigned(next, region)),
      ended: (one: Pc, { refusal }: { refusal: { code: string } | null }) => {
        const isOther = NOT_ITSELF.test(refusal?.code ?? '') || NOT_ITSELF.test(one.disk().stopped?.code ?? '');
        if (isOther) noticed.push(one);
      },
    };
    return new Pc(ground, { name: pc.name, isNewer: pc.isNewer, identity });
  });
  return { plan, chance, line, keys, acts, broken, region, network, pcs, wild, noticed, officeIds, ids, now };
}

/** A receipt never speaks of more than the region has on its disk at that moment. */
function overSigned({ office, device, receipt }: PcDisk, region: Region): string[] {
  const disk = region.disk.get(office);
  if (!disk || !receipt) return [];
  const { n, seq, held } = receipt.body;
  const chain = disk.chains.get(device);
  const isMore = n > (chain?.n ?? 0) || seq > disk.end.seq || held > (chain?.held ?? 0);
  return isMore ? [`${device}: the region has signed for ${n} and ${seq}, and holds ${chain?.n ?? 0} and ${disk.end.seq}`] : [];
}

/** Lives through the plan, then lets every line hold and every program run, until nothing moves any more. */
export async function liveThrough(world: World): Promise<void> {
  const { plan, line, network, wild } = world;
  try {
    await begin(world);
    wild.on = true;
    network.weather = plan.weather;
    for (const step of plan.steps) line.after(step.at, () => happen(world, step));
    await run(world, line.now + plan.length);
    await heal(world);
  } catch (error) {
    if (!(error instanceof Restless)) throw error;
    world.broken.push(error.message);
  }
}

/** More events than this within hours: something asks again and again. */
const MOST_EVENTS = 20_000;
class Restless extends Error {}

async function begin(world: World): Promise<void> {
  const { plan, pcs, officeIds, region, ids, now } = world;
  const started = (async () => {
    for (const [place, office] of officeIds.entries()) {
      const own = pcs.filter(({ identity }) => identity.office === office);
      for (const pc of own) await region.admit(office, { ...pc.identity, publicKey: pc.signer().publicKey, name: pc.name });
      const settings = { ...SETTINGS, mark: own[0]?.identity.mark ?? '' };
      const [opened] = unwrapAll(openOffice({ settings, staff: STAFF, practice: false }, { clock: { now: () => now(0) }, ids }));
      if (opened?.type !== 'office-opened') throw new Error('no office');
      await own[0]?.open([{ ...opened, office: officeIds[place] ?? '' }], { staff: opened.by, role: 'clerk' });
      for (const pc of own) await pc.sync();
    }
  })();
  await world.line.run(plan.length);
  await started;
  world.line.note('begun');
}

const unwrapAll = (decided: ReturnType<typeof openOffice>): OfficeFact[] =>
  unwrap(decided.ok ? decided : { ok: false, error: { code: 'not-opened' } });

function happen(world: World, step: Step): void {
  const { pcs, region, line, chance, network, now: _now } = world;
  if (step.kind === 'region-dies') return region.die();
  const pc = pcs[step.pc];
  if (!pc) return;
  line.note(`step ${step.dice} ${step.kind} ${pc.name}`);
  const dice = chance.of(`step ${step.dice}`);
  switch (step.kind) {
    case 'act':
      return void pc.act(nextDoing(dice));
    case 'future-act':
      return void pc.act(nextDoing(dice), true);
    case 'sync':
      return void pc.sync();
    case 'die':
      return pc.die();
    case 'copy':
      return pc.copy();
    case 'restore':
      return pc.restore();
    case 'cut':
      network.down.add(pc.name);
      return line.after(step.length, () => network.down.delete(pc.name));
    case 'clock':
      pc.clockOffset += step.by;
      return;
    case 'full':
      pc.fullUntil = line.now + step.length;
  }
}

/** Runs the world's time; computers that were found to be old copies of themselves begin anew meanwhile. */
async function run(world: World, until: number): Promise<void> {
  const { line } = world;
  for (let hours = line.now; line.now < until;) {
    hours = Math.min(until, hours + 240 * MINUTE);
    if (!(await line.run(hours, MOST_EVENTS))) throw new Restless('the world does not come to rest');
    await renewAll(world);
  }
}

async function renewAll({ noticed, pcs, region, line, broken, wild }: World): Promise<void> {
  for (const pc of new Set(noticed.splice(0))) {
    const { device, mark, office } = pc.identity;
    if (!pc.wasRestored) broken.push(`${pc.name} is taken for an old copy of itself, and is none`);
    const place = pcs.indexOf(pc);
    const renewed = { office, device: `${device}r`, mark: `${mark.slice(0, 2)}${String.fromCharCode(97 + ((device.length - pc.name.length) % 26))}` };
    pc.renew(renewed);
    // People let it in again, and repeat it until it is done.
    const wasWild = wild.on;
    wild.on = false;
    const done = region
      .shutOut(office, device)
      .then(() => region.admit(office, { ...renewed, publicKey: pc.signer().publicKey, name: `${pc.name} ${place}` }));
    await line.run(line.now + MINUTE);
    await Promise.race([done, Promise.resolve()]);
    wild.on = wasWild;
  }
}

async function heal(world: World): Promise<void> {
  const { line, network, wild, pcs } = world;
  line.note('healed');
  wild.on = false;
  network.weather = CALM;
  network.down.clear();
  for (const pc of pcs) {
    pc.clockOffset = 0;
    pc.fullUntil = 0;
  }
  // Programs that were down are up again, and what is under way has come to its end.
  await run(world, line.now + 120 * MINUTE);
  for (const pc of pcs) pc.update();
  for (let round = 0; round < DRAIN_ROUNDS + 2; round++) {
    for (const pc of pcs) void pc.sync();
    await run(world, line.now + 60 * MINUTE);
    if (isDrained(world)) break;
    if (round >= DRAIN_ROUNDS) world.broken.push(`not drained after ${round} quiet rounds`);
  }
  // What was under way for weeks arrives at last, and must break nothing.
  await line.run(Infinity, MOST_EVENTS);
  for (let round = 0; round <= DRAIN_ROUNDS; round++) {
    for (const pc of pcs) void pc.sync();
    await line.run(Infinity, MOST_EVENTS);
    if (world.noticed.length === 0) break;
    // It brought what an old copy had lost: only now that one is found to be old, and begins anew.
    await renewAll(world);
    await line.run(Infinity, MOST_EVENTS);
  }
}

const isDrained = ({ pcs, region }: World): boolean =>
  pcs.every((pc) => {
    const disk = pc.disk();
    const waiting = [...disk.kept.values()].filter(({ seq }) => seq === undefined).length;
    return waiting === disk.held.length && disk.cursor === region.disk.get(disk.office)?.end.seq;
  });
