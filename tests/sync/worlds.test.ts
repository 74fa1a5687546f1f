import { describe, expect, test } from 'vitest';
import { readKeptSeeds } from './kit/kept-seeds.ts';
import { runSeeds, sumOf } from './kit/run-seeds.ts';
import { simulateSeed } from './kit/simulate.ts';

/** Worlds of a run of all tests, under two minutes on two cores; `npm run simulate` lives through ten thousand. */
const WORLDS = 1000;
const TWICE = 12;
const MINUTES = 60_000;

describe('offices and their region', () => {
  test(
    'lose nothing, double nothing and come to agree, whatever goes wrong on the way',
    async () => {
      const seeds = [...new Set([...readKeptSeeds().map(({ seed }) => seed), ...Array.from({ length: WORLDS }, (_, place) => place + 1)])];
      const all = await runSeeds(seeds);
      expect(all.flatMap(({ shortest }) => shortest ?? []).join('\n\n')).toBe('');
      // Worlds in which nothing goes wrong prove nothing.
      const sum = sumOf(all);
      expect(Object.entries(sum).filter(([, count]) => count < WORLDS / 20)).toEqual([]);
      expect(sum.acts).toBeGreaterThan(WORLDS * 40);
    },
    15 * MINUTES,
  );

  test.each(Array.from({ length: TWICE }, (_, place) => place + 1))('world %i has one course', async (seed) => {
    const [once, again] = [await simulateSeed(seed), await simulateSeed(seed)];
    expect(again.trace).toEqual(once.trace);
    expect(again.hash).toBe(once.hash);
  });
});
