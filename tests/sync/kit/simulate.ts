import { type Plan, planOf } from './plan.ts';
import { faultsOf } from './oracle.ts';
import { NO_PLANTS, type Plants } from './plants.ts';
import { liveThrough, makeWorld } from './world.ts';

/** How a world went: what was promised and not kept, the hash of its course, and how much happened in it. */
export type Outcome = {
  readonly faults: readonly string[];
  readonly trace: readonly string[];
  readonly hash: string;
  readonly counted: { readonly acts: number; readonly events: number; readonly perils: number };
};

/** Lives through the world of a plan and holds it against the promises. */
export async function simulate(plan: Plan, plants: Plants = NO_PLANTS): Promise<Outcome> {
  const world = makeWorld(plan, plants);
  await liveThrough(world);
  const faults = await faultsOf(world);
  const deaths = world.region.counted.deaths + world.pcs.reduce((sum, { counted }) => sum + counted.deaths + counted.full, 0);
  return {
    faults,
    trace: world.line.trace(),
    hash: world.line.hash(),
    counted: { acts: world.acts.length, events: world.network.counted.requests, perils: world.network.counted.faults + deaths },
  };
}

export const simulateSeed = (seed: number, plants?: Plants): Promise<Outcome> => simulate(planOf(seed), plants);
