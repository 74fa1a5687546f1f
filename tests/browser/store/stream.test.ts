import { Dexie } from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../../renderer/store/store.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { makeWorld } from '../../world/make-world.ts';
import { nextStep, register } from '../../unit/store/acts.ts';
import { complain } from '../../unit/store/complaint-acts.ts';
import { hashesAt, joined, makeRegion, otherIds, type Region, round, snapshotOf, syncWholly } from '../../unit/store/stream-kit.ts';
import { seat } from '../../unit/store/window-options.ts';
import { emptyDisk, openedOffice, openTab } from './chromium-kit.ts';
import { until } from '../../world/until.ts';

beforeEach(emptyDisk);

/** Two computers in one page: each has a database of its own. */
const RIGHT = { name: 'qamqor-practice' } as const;
const publicKey = `${'A'.repeat(43)}=`;

async function twoComputers() {
  const region = await makeRegion();
  const { store: left, world } = await openedOffice(makeWorld(), otherIds('left'));
  unwrap(await round(region, left));
  const right = await openTab(world, { ...RIGHT, ...otherIds('right') });
  await syncWholly(region, right);
  const office = left.office()?.id ?? '';
  for (const [store, mark] of [
    [left, 'A1'],
    [right, 'B2'],
  ] as const) {
    await region.write(office, [joined({ device: (await store.sync.place()).device, mark, publicKey })]);
  }
  await syncWholly(region, left, right);
  seat(right);
  return { region, left, right, world };
}

async function isRight(region: Region, store: Store): Promise<void> {
  const { expected, shown } = await hashesAt(region, store);
  expect(shown).toEqual(expected);
}

test('what came is on the screens of both windows, and after a restart without saving', async () => {
  const { region, left, right, world } = await twoComputers();
  const tab = await openTab(world);
  await left.saveSnapshot();
  const mine = await register(left);
  const theirs = await register(right);
  await complain(right);
  await nextStep(right, theirs);
  await syncWholly(region, right, left);
  await until(() => expect(tab.index.byId(theirs.id)?.state).toBe('assigned'));
  await until(() => expect(tab.complaints.size).toBe(1));
  await isRight(region, left);
  await isRight(region, tab);
  await Promise.all([left.close(), tab.close()]);
  const again = await openTab(world);
  await isRight(region, again);
  expect(again.index.search(theirs.number.text, 5).map(({ id }) => id)).toEqual([theirs.id]);
  expect([mine.number.mark, theirs.number.mark]).toEqual(['A1', 'B2']);
  await Promise.all([again.close(), right.close()]);
});

test('both windows of a computer take and write at once: nothing is doubled, nothing is lost', async () => {
  const { region, left, right, world } = await twoComputers();
  const tab = await openTab(world);
  for (let count = 0; count < 4; count += 1) await register(right);
  unwrap(await round(region, right));
  const answers = await Promise.all([round(region, left), round(region, tab), register(left), register(tab)]);
  expect(answers.slice(0, 2).some((taken) => 'ok' in taken && taken.ok)).toBe(true);
  await syncWholly(region, left, right);
  await isRight(region, left);
  await isRight(region, right);
  await until(() => expect(tab.index.size).toBe(6));
  expect(await left.sync.place()).toMatchObject({ outbox: 0, cursor: region.stream.length });
  await Promise.all([left.close(), tab.close(), right.close()]);
});

test('a first load, and on with the stream', async () => {
  const { region, left, right, world } = await twoComputers();
  for (let row: Case | null = await register(left); row; row = await nextStep(left, row));
  await register(left);
  await syncWholly(region, left);
  await right.close();
  await Dexie.delete('qamqor-practice');
  localStorage.removeItem('sentinel:qamqor-practice');
  const fresh = await openTab(world, { ...RIGHT, ...otherIds('fresh') });
  const cursor = region.stream.length;
  unwrap(await fresh.sync.load({ after: null, rows: snapshotOf(region, cursor), cursor, streamHash: await region.streamHash(), end: true }));
  await isRight(region, fresh);
  await register(left);
  await syncWholly(region, left, fresh);
  await isRight(region, fresh);
  await Promise.all([left.close(), fresh.close()]);
});
