import { parentPort } from 'node:worker_threads';
import { planOf } from './plan.ts';
import { shrink, tellShrunk } from './shrink.ts';
import { simulateSeed } from './simulate.ts';
import type { SeedTold } from './seed-told.ts';

/** Answers each seed with how its world went; of one that broke a promise also with its shortest course. */
parentPort?.on('message', (seed: number) => {
  void (async () => {
    const { faults, counted, hash } = await simulateSeed(seed);
    const shortest = faults.length > 0 ? tellShrunk(await shrink(planOf(seed))) : null;
    parentPort?.postMessage({ seed, faults, counted, hash, shortest } satisfies SeedTold);
  })();
});
