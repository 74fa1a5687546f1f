import { type Plan, planOf } from './plan.ts';
import { faultsOf } from './oracle.ts';
import type { Planting } from './plants.ts';
import type { OfficeDisk } from './memory-logs.ts';
import { liveThrough, makeWorld, type World } from './world.ts';

/** How much happened in a world: what a rig that finds nothing has to show. */
export type Counted = {
  readonly acts: number;
  readonly requests: number;
  readonly lineFaults: number;
  readonly deaths: number;
  readonly fullDisks: number;
  readonly renewed: number;
  readonly held: number;
  readonly erased: number;
  readonly deferred: number;
  readonly conflicts: number;
};
/** How a world went: what was promised and not kept, the hash of its course, and how much happened in it. */
export type Outcome = { readonly faults: readonly string[]; readonly trace: readonly string[]; readonly hash: string; readonly counted: Counted };

/** Lives through the world of a plan and holds it against the promises. */
export async function simulate(plan: Plan, planting?: Planting): Promise<Outcome> {
  const world = makeWorld(plan, planting);
  await liveThrough(world);
  const faults = await faultsOf(world);
  return { faults, trace: world.line.trace(), hash: world.line.hash(), counted: countIn(world) };
}

function countIn({ pcs, region, network, acts }: World): Counted {
  const sum = <T>(list: Iterable<T>, of: (one: T) => number): number => [...list].reduce((all, one) => all + of(one), 0);
  const offices = [...region.disk.values()];
  const inStream = (is: (one: OfficeDisk['stream'][number]) => boolean): number => sum(offices, ({ stream }) => stream.filter(is).length);
  return {
    acts: acts.length,
    requests: network.counted.requests,
    lineFaults: network.counted.faults,
    deaths: region.counted.deaths + sum(pcs, ({ counted }) => counted.deaths),
    fullDisks: sum(pcs, ({ counted }) => counted.full),
    renewed: pcs.filter(({ name, identity }) => identity.device !== name).length,
    held: sum(offices, ({ quarantine }) => quarantine.length),
    erased: inStream(({ entry }) => entry === null),
    deferred: inStream(({ deferred }) => deferred),
    conflicts: sum(offices, ({ rows }) => [...rows.values()].filter(({ row }) => (row as { conflict?: boolean }).conflict).length),
  };
}

export const simulateSeed = (seed: number, planting?: Planting): Promise<Outcome> => simulate(planOf(seed), planting);
