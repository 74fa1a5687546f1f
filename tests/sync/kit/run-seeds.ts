import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SeedTold } from './seed-told.ts';
import type { Counted } from './simulate.ts';

const MOST_WORKERS = 8;

/** Lives through the worlds of these seeds, on as many threads as the machine has cores. In the order in which they end. */
export async function runSeeds(seeds: readonly number[], onTold: (told: SeedTold) => void = () => undefined): Promise<readonly SeedTold[]> {
  const all: SeedTold[] = [];
  const waiting = [...seeds];
  const threads = Math.min(MOST_WORKERS, availableParallelism(), seeds.length);
  await Promise.all(Array.from({ length: threads }, () => oneThread(waiting, (told) => (all.push(told), onTold(told)))));
  return all;
}

function oneThread(waiting: number[], onTold: (told: SeedTold) => void): Promise<void> {
  const worker = new Worker(new URL('./seed-worker.ts', import.meta.url), { execArgv: [] });
  return new Promise<void>((done, fail) => {
    const next = (): void => {
      const seed = waiting.shift();
      if (seed === undefined) done();
      else worker.postMessage(seed);
    };
    worker.on('message', (told: SeedTold) => {
      onTold(told);
      next();
    });
    worker.on('error', fail);
    next();
  }).finally(() => worker.terminate());
}

/** All that happened in these worlds. */
export function sumOf(all: readonly Pick<SeedTold, 'counted'>[]): Counted {
  const sum = (key: keyof Counted): number => all.reduce((whole, { counted }) => whole + counted[key], 0);
  return {
    acts: sum('acts'),
    requests: sum('requests'),
    lineFaults: sum('lineFaults'),
    deaths: sum('deaths'),
    fullDisks: sum('fullDisks'),
    renewed: sum('renewed'),
    held: sum('held'),
    erased: sum('erased'),
    deferred: sum('deferred'),
    conflicts: sum('conflicts'),
  };
}
