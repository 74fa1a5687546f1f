import { test, expect } from '@playwright/test';
import { prove as canary } from '../prove/canary.ts';
import { prove as damage } from '../prove/damage.ts';
import { prove as kills } from '../prove/kills.ts';
import { type Figure, tableOf } from '../prove/kit/figures.ts';

// The quick share of `npm run prove`; the whole counts stand in tests/prove/run.ts.
const PROOFS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  'nothing readable on the disk': () => canary(60),
  'killed in the middle of work': () => kills(4, 1),
  'damaged files': () => damage(4, 1),
};

for (const [name, prove] of Object.entries(PROOFS)) {
  test(name, async () => {
    test.setTimeout(600_000);
    const figures = await prove();
    expect(figures.length).toBeGreaterThan(0);
    expect(
      figures.filter(({ reached }) => reached === false),
      tableOf({ [name]: figures }),
    ).toEqual([]);
  });
}
