import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { inRepo } from '../../build/repo-root.ts';
import { PROTOCOL_FAULTS, WITHSTOOD } from './kit/protocol-faults.ts';
import { simulateSeed } from './kit/simulate.ts';

/** Which seed shows each fault: the first one from 1 on. */
const FOUND_BY = z.record(z.string(), z.int().positive().max(1000)).parse(JSON.parse(readFileSync(inRepo('tests', 'sync', 'found-by.json'), 'utf8')));
const faults = Object.entries(PROTOCOL_FAULTS);

test('every fault that can be planted has a seed that finds it', () => {
  expect(Object.keys(FOUND_BY).sort()).toEqual(Object.keys(PROTOCOL_FAULTS).sort());
  expect(faults.length).toBeGreaterThanOrEqual(12);
});

test.each(faults)('%s is found', async (name, planting) => {
  const seed = FOUND_BY[name] ?? 1;
  expect((await simulateSeed(seed, planting)).faults).not.toEqual([]);
  expect((await simulateSeed(seed)).faults).toEqual([]);
});

test.each(Object.entries(WITHSTOOD))('%s is withstood', async (_name, planting) => {
  for (const seed of [1, 2, 3]) expect((await simulateSeed(seed, planting)).faults).toEqual([]);
});
