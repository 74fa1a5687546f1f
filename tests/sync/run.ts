import { keepSeeds, readKeptSeeds } from './kit/kept-seeds.ts';
import { runSeeds, sumOf } from './kit/run-seeds.ts';
import type { SeedTold } from './kit/seed-told.ts';

const USUAL_SEEDS = 10_000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Lives through so many worlds from a seed on, the kept ones first. Tells each broken promise with its shortest course and keeps its seed. */
async function run(count: number, from: number): Promise<number> {
  const kept = readKeptSeeds().map(({ seed }) => seed);
  const seeds = [...new Set([...kept, ...Array.from({ length: count }, (_, place) => from + place)])];
  const began = performance.now();
  let done = 0;
  const all = await runSeeds(seeds, (told) => {
    if (told.shortest) say(told.shortest);
    if (++done % 500 === 0) say(`${done} of ${seeds.length} worlds, ${(done / seconds(began)).toFixed(1)} a second`);
  });
  const broken = all.filter(({ faults }) => faults.length > 0);
  keepSeeds(broken);
  tell(all, broken, seconds(began));
  return broken.length;
}

const seconds = (began: number): number => (performance.now() - began) / 1000;

function tell(all: readonly SeedTold[], broken: readonly SeedTold[], took: number): void {
  const sum = sumOf(all);
  say(`${all.length} worlds in ${took.toFixed(0)} s, ${(all.length / took).toFixed(1)} a second; ${broken.length} broke a promise`);
  say(
    `acts ${sum.acts}, requests ${sum.requests}; lines failed ${sum.lineFaults} times, programs died ${sum.deaths} times, disks were full ${sum.fullDisks} times`,
  );
  say(`old copies found ${sum.renewed}; entries held back ${sum.held}, erased ${sum.erased}, deferred ${sum.deferred}; conflicts ${sum.conflicts}`);
  if (broken.length > 0) say(`seeds: ${broken.map(({ seed }) => seed).join(' ')}`);
}

const [count = USUAL_SEEDS, from = 1] = process.argv.slice(2).map(Number);
if (!Number.isInteger(count) || !Number.isInteger(from) || count < 1 || from < 1) {
  say('usage: npm run simulate -- [how many worlds] [from which seed]');
  process.exitCode = 2;
} else process.exitCode = (await run(count, from)) === 0 ? 0 : 1;
