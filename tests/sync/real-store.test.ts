import { expect, test } from 'vitest';
import { doingOf } from './kit/office-day.ts';
import { storeFaultsOf } from './kit/store-oracle.ts';
import { actAt, makeStoreWorld, restart, type StoreWorld, syncPc } from './kit/store-world.ts';

/** As many worlds as fit half a minute on two slow cores: each opens the real store on IndexedDB several times. */
const WORLDS = 8;
const STEPS = 44;

/** Days at the computers of an office: acts, syncs over bad lines, programs that end in between. */
async function liveThrough(world: StoreWorld): Promise<void> {
  const { chance } = world;
  world.trouble = 0.2;
  for (let step = 0; step < STEPS; step++) {
    const pc = chance.pick(world.pcs);
    const dice = chance.next();
    if (dice < 0.65) await actAt(world, pc);
    else if (dice < 0.93) await syncPc(world, pc);
    else await restart(pc);
  }
  world.trouble = 0;
  for (let round = 0; round < 3; round++) for (const pc of world.pcs) expect(await syncPc(world, pc)).toBe('done');
}

test('what was erased before the office ever heard of a region holds up nothing: its tombstone goes', async () => {
  const world = await makeStoreWorld(1, async (alone, pc) => {
    for (const kind of ['refuse-acceptance', 'retention', 'erase', 'register'] as const) await actAt(alone, pc, doingOf(kind, alone.chance));
    expect(pc.store.office()?.erased).toHaveLength(1);
    expect(await pc.store.sync.outbox({ entries: 10, bytes: 1_000_000 })).toHaveLength(5);
  });
  for (let round = 0; round < 2; round++) for (const one of world.pcs) expect(await syncPc(world, one)).toBe('done');
  expect(await storeFaultsOf(world)).toEqual([]);
  await Promise.all(world.pcs.map(({ store }) => store.close()));
});

test.each(Array.from({ length: WORLDS }, (_, place) => place + 1))('the real store keeps what is promised in world %i', async (seed) => {
  const world = await makeStoreWorld(seed);
  await liveThrough(world);
  expect(world.acts.length).toBeGreaterThan(STEPS / 8);
  expect(await storeFaultsOf(world)).toEqual([]);
  await Promise.all(world.pcs.map(({ store }) => store.close()));
});
