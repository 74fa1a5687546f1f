import { expect, test } from 'vitest';
import { crossOffices } from './cross-office.ts';

test('three thousand attempts at what belongs to another office: no row, and nothing of it moves', async () => {
  expect(await crossOffices(3000, 6)).toEqual({ tried: 3000, rows: 0, first: null, moved: false });
}, 300_000);
