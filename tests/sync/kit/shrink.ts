import { CALM } from './network.ts';
import type { Plan, Step } from './plan.ts';
import type { Planting } from './plants.ts';
import { type Outcome, simulate } from './simulate.ts';

export type Shrunk = { readonly plan: Plan; readonly outcome: Outcome; readonly runs: number };

/**
 * A smaller world that still breaks a promise: without weather and sudden deaths if it can do without, and with as few steps as so many runs find. Steps throw dice
 * of their own, so what is left goes as it went before.
 */
export async function shrink(plan: Plan, { planting, most = 120 }: { readonly planting?: Planting; readonly most?: number } = {}): Promise<Shrunk> {
  let best: Shrunk = { plan, outcome: await simulate(plan, planting), runs: 1 };
  const attempt = async (smaller: Plan): Promise<boolean> => {
    if (best.runs >= most) return false;
    const outcome = await simulate(smaller, planting);
    const fails = outcome.faults.length > 0;
    best = fails ? { plan: smaller, outcome, runs: best.runs + 1 } : { ...best, runs: best.runs + 1 };
    return fails;
  };
  await attempt({ ...best.plan, weather: CALM });
  await attempt({ ...best.plan, deadly: { pc: 0, region: 0 } });
  for (let size = Math.ceil(best.plan.steps.length / 2); size >= 1 && best.runs < most; size = Math.floor(size / 2)) {
    for (let from = 0; from < best.plan.steps.length && best.runs < most;) {
      const steps: readonly Step[] = best.plan.steps.toSpliced(from, size);
      if (!(await attempt({ ...best.plan, steps }))) from += size;
    }
  }
  return best;
}

/** What is told of a seed that broke a promise: the promises, then the course of its smallest world. */
export function tellShrunk({ plan, outcome, runs }: Shrunk): string {
  const head = `seed ${plan.seed}: ${plan.offices} offices, ${plan.pcs.length} computers, ${plan.steps.length} steps left after ${runs} runs`;
  return [head, ...outcome.faults.slice(0, 10).map((fault) => `  broken: ${fault}`), ...outcome.trace.map((line) => `  ${line}`)].join('\n');
}
