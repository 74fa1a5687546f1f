import { expect, test } from 'vitest';
import { erasePastCases } from '../../../renderer/features/personal-data/erase-past-cases.ts';
import { pastRetention } from '../../../renderer/features/personal-data/past-retention.ts';
import { orderRetention } from '../../../shared/cases/order-retention.ts';
import { nextStep, refuseAtCounter, register } from '../store/acts.ts';
import { openedOffice } from '../store/window-kit.ts';
import { seat } from '../store/window-options.ts';

const ORDER = { number: '9-қ', date: '2032-11-17' };

/** Two finished cases and an open one; the head has ordered to keep five years, and six have passed. */
async function sixYearsLater() {
  const { store, world } = await openedOffice();
  const refused = await refuseAtCounter(store);
  const finished = await register(store);
  const open = await register(store);
  for (let row = await nextStep(store, finished); row; row = await nextStep(store, row));
  seat(store, 'head');
  const order = { number: '7-нқ', date: '2026-11-16' };
  const ordered = await store.commit((now) => orderRetention({ order, years: 5, source: 'Үлгі тізбе' }, now));
  expect(ordered.ok).toBe(true);
  world.setNow('2032-11-17T10:15');
  const office = store.office();
  if (!office) throw new Error('no office');
  return { store, refused, finished, open, past: pastRetention(store.index, office, world.today()).map(({ row }) => row) };
}

test('what is past its time is erased by the order; what is open stays', async () => {
  const { store, refused, finished, open, past } = await sixYearsLater();
  expect(past.map(({ id }) => id).sort()).toEqual([refused.id, finished.id].sort());
  expect(await erasePastCases(store, past, ORDER)).toEqual({ erased: 2, refused: [] });
  expect(await Promise.all([refused, finished, open].map(({ id }) => store.readCase(id).then((row) => row !== null)))).toEqual([false, false, true]);
  expect(store.office()?.erased?.map(({ order }) => order)).toEqual([ORDER, ORDER]);
  await store.close();
});

test('an order without a number erases nothing, and each refusal names its case', async () => {
  const { store, past } = await sixYearsLater();
  const done = await erasePastCases(store, past, { ...ORDER, number: '' });
  expect(done.erased).toBe(0);
  expect(done.refused.map(({ number, refusal }) => [number, refusal.field])).toEqual(past.map(({ number }) => [number, 'order.number']));
  await store.close();
});

test('only the head erases', async () => {
  const { store, past } = await sixYearsLater();
  seat(store, 'clerk');
  const done = await erasePastCases(store, past, ORDER);
  expect(done.refused.map(({ refusal }) => refusal.code)).toEqual(past.map(() => 'wrong-role'));
  await store.close();
});
