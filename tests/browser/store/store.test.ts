import { beforeEach, expect, test, vi } from 'vitest';
import { openStore } from '../../../renderer/store/open-store.ts';
import { assignCase } from '../../../shared/cases/assign-case.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { manyCases } from '../../bench/kit/many-cases.ts';
import { sampleDraft } from '../../world/sample-draft.ts';
import { caseOf, nextStep, register } from '../../unit/store/acts.ts';
import { allRecords, changeRecords, everyText } from '../../unit/store/spoil.ts';
import { optionsOf, seat } from '../../unit/store/window-options.ts';
import { emptyDisk, openedOffice, openTab, ports } from './chromium-kit.ts';
import { until } from '../../world/until.ts';

beforeEach(emptyDisk);

test('a case goes its way over two tabs, and a third finds it closed', async () => {
  const { store: left, world } = await openedOffice();
  const right = await openTab(world);
  let row: Case | null = await register(left);
  const { id } = row;
  for (let tab = right; row; tab = tab === left ? right : left) row = await nextStep(tab, row);
  await until(() => expect([left, right].map((tab) => tab.index.byId(id)?.state)).toEqual(['closed', 'closed']));
  const rows = await Promise.all([register(left), register(right), register(left), register(right)]);
  expect(rows.map(({ number }) => number.serial).sort()).toEqual([2, 3, 4, 5]);
  await Promise.all([left.close(), right.close()]);
  const third = await openTab(world);
  expect((await third.readCase(id))?.state).toBe('closed');
  expect((await third.verify()).status).toBe('good');
  expect(third.index.search('касымова 900101', 10).length).toBe(5);
  await third.close();
});

test('two clicks in two tabs on one case: one entry follows the other', async () => {
  const { store: left, world } = await openedOffice();
  const row = await register(left);
  const right = await openTab(world);
  const executor = left.office()?.staff.find(({ roles }) => roles.includes('executor'))?.id ?? '';
  for (const tab of [left, right]) seat(tab, 'head');
  const answers = await Promise.all([left, right].map((tab) => tab.commit((w, current) => assignCase(current as Case, { executor }, w), row.id)));
  expect(answers.some(({ ok }) => ok)).toBe(true);
  expect((await left.verify()).status).toBe('good');
  await Promise.all([left.close(), right.close()]);
});

test('keys cannot be exported, survive a reopening, and open what was sealed', async () => {
  const { store, world } = await openedOffice();
  const row = await register(store);
  await store.close();
  const records = (await allRecords(indexedDB)) as { readonly key?: unknown; readonly sign?: unknown }[];
  const secret = records.flatMap(({ key, sign }) => [key, sign]).filter((key) => key instanceof CryptoKey);
  expect(secret.length).toBe(2);
  for (const key of secret) {
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey(key.type === 'secret' ? 'raw' : 'pkcs8', key)).rejects.toThrow();
  }
  const again = await openTab(world);
  expect(await again.readCase(row.id)).toEqual(row);
  await again.close();
});

test('nothing that stands on the disk can be read: names, numbers, phones, drafts', async () => {
  const { store } = await openedOffice();
  const row = await register(store);
  const moved = await nextStep(store, row);
  await store.drafts.write('draft', 'intake', sampleDraft());
  await store.saveSnapshot();
  await store.close();
  const { applicant, children } = (moved ?? row).application;
  const canaries = [
    applicant.surname,
    applicant.name,
    applicant.iin,
    applicant.address,
    children[0]?.surname ?? '',
    children[0]?.iin ?? '',
    '77000000000',
    row.number.text,
    'Үлгі ауданының',
  ];
  const texts = (await allRecords(indexedDB)).map(everyText);
  expect(texts.length).toBeGreaterThan(7);
  for (const canary of canaries) expect(canary.length > 3 && texts.some((text) => text.includes(canary)), canary).toBe(false);
  expect(JSON.stringify(localStorage)).not.toMatch(/[Ққ]асым|900101/u);
});

test('a deleted database is noticed and said; going on is a decision', async () => {
  const { store, world } = await openedOffice();
  await register(store);
  await store.close();
  await new Promise((resolve) => (indexedDB.deleteDatabase('qamqor').onsuccess = resolve));
  const refused = await openStore(optionsOf(world), ports());
  expect(refused).toEqual({ ok: false, error: { code: 'store-lost', params: { entries: 2 } } });
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('qamqor');
});

test('damaged rows are folded anew, damaged entries are named', async () => {
  const { store, world } = await openedOffice();
  const row = await register(store);
  await register(store);
  await store.close();
  const flip = (record: Record<string, unknown>) => ({
    ...record,
    sealed: (record['sealed'] as Uint8Array).map((byte, index) => (index === 40 ? byte ^ 1 : byte)),
  });
  await changeRecords({ factory: indexedDB }, 'rows', flip);
  await changeRecords({ factory: indexedDB }, 'entries', (record) => (record['n'] === 3 ? flip(record) : record));
  const again = await openTab(world);
  expect(await again.readCase(row.id)).toEqual(row);
  const health = await again.verify();
  expect(health.status).toBe('damaged');
  expect(health.damagedEntries.map(({ n }) => n)).toEqual([3]);
  expect(health.rebuiltRows).toContain(row.id);
  await again.close();
});

test('killed after the transaction and before the index is saved: the index follows the journal', async () => {
  const { store, world } = await openedOffice();
  const office = store.office();
  if (!office) throw new Error('no office');
  await store.bulk(manyCases({ count: 1500, office, today: world.today() }));
  await store.saveSnapshot();
  const row = await register(store);
  const moved = await nextStep(store, row);
  const counts = store.index.counts(world.today());
  // No close, no saving: as a killed tab leaves it.
  const again = await openTab(world);
  expect(again.index.counts(world.today())).toEqual(counts);
  expect(again.index.size).toBe(1501);
  await again.whenComplete();
  expect(again.index.complete).toBe(true);
  expect(again.index.byId(row.id)?.state).toBe(moved?.state);
  expect(again.index.counts(world.today())).toEqual(counts);
  expect(again.index.search(row.number.text, 5).map(({ id }) => id)).toContain(row.id);
  const ids = (tab: typeof store) => [...tab.index.list({ sort: 'name' })].map((position) => tab.index.summary(position).id);
  expect(ids(again)).toEqual(ids(store));
  await Promise.all([store.close(), again.close()]);
});

/** How Chromium fails on a full disk (both were seen): the request says so, or the transaction only aborts. */
const FULL: [string, (this: IDBObjectStore) => never][] = [
  [
    'disk-full',
    () => {
      throw new DOMException('', 'QuotaExceededError');
    },
  ],
  [
    'store-write-failed',
    function () {
      this.transaction.abort();
      throw new DOMException('', 'AbortError');
    },
  ],
];

test.each(FULL)('a full disk (%s): the act is refused whole, what was there stands, work goes on when there is room', async (code, fail) => {
  const { store, world } = await openedOffice();
  const row = await register(store);
  const executor = store.office()?.staff.find(({ roles }) => roles.includes('executor'))?.id ?? '';
  seat(store, 'head');
  const assign = () => store.commit((w, current) => assignCase(current as Case, { executor }, w), row.id);
  // The entry is added first, then rows are put: the failure comes in the middle of the transaction.
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(fail);
  const refused = await assign();
  const draft = await store.drafts.write('draft', 'intake', sampleDraft());
  full.mockRestore();
  expect(refused).toEqual({ ok: false, error: [{ code }] });
  expect(draft).toEqual({ ok: false, error: { code } });
  expect(store.health().writeFailure).toEqual({ code });
  expect(await store.readCase(row.id)).toEqual(row);
  expect((await store.outbox(10)).map(({ n }) => n)).toEqual([1, 2]);
  expect(caseOf(await assign()).state).toBe('assigned');
  expect(store.health().writeFailure).toBeNull();
  expect((await store.verify()).status).toBe('good');
  await store.close();
  const again = await openTab(world);
  expect((await again.outbox(10)).map(({ n }) => n)).toEqual([1, 2, 3]);
  await again.close();
});

test('emptying the practice store in one tab empties it in the other and spares the office', async () => {
  const { store: real } = await openedOffice();
  await register(real);
  const { store: practice, world: other } = await openedOffice(undefined, { name: 'qamqor-practice' });
  const second = await openTab(other, { name: 'qamqor-practice' });
  await register(practice);
  await practice.resetPractice();
  expect(practice.office()).toBeNull();
  await until(() => expect(second.office()).toBeNull());
  expect(real.index.size).toBe(1);
  expect((await real.verify()).status).toBe('good');
  await Promise.all([real.close(), practice.close(), second.close()]);
});
