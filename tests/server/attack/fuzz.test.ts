import { expect, test } from 'vitest';
import { fuzzRegion } from './fuzz-region.ts';

test('three thousand payloads over all addresses: none fails, none crashes, no prototype changes', async () => {
  const { failed, first, crashed, foreign, prototype, byStatus } = await fuzzRegion(3000, 6);
  expect(first).toBeNull();
  expect({ failed, crashed, foreign, prototype }).toEqual({ failed: 0, crashed: 0, foreign: 0, prototype: true });
  // The attack reaches what lies behind the door, too.
  expect(byStatus[200]).toBeGreaterThan(100);
  expect(byStatus[400]).toBeGreaterThan(100);
}, 300_000);
