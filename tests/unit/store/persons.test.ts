import { afterAll, expect, test, vi } from 'vitest';
import { recordView } from '../../../shared/audit/record-view.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { register } from './acts.ts';
import { keyedOffice, openKeyed, throwAway } from './keyed-kit.ts';
import { openedOffice } from './window-kit.ts';
import { seat } from './window-options.ts';
import { changeRecords } from './spoil.ts';
import { until } from '../../world/until.ts';

afterAll(throwAway);

const staffWith = (store: Store, role: 'clerk' | 'executor' | 'head'): string =>
  store.office()?.staff.find(({ roles }) => roles.includes(role))?.id ?? '';
const asAdministrator = (store: Store) => store.setActor({ staff: staffWith(store, 'head'), role: 'administrator' });

test('who looked at a file is told by one question, in order', async () => {
  const { store, computer } = await keyedOffice();
  const row = await register(store);
  const other = await register(store);
  const look = (subject: string) => store.commit((world) => recordView({ subject, what: 'case' }, world));
  await look(row.id);
  await look(other.id);
  seat(store, 'executor');
  await look(row.id);
  seat(store, 'head');
  const looks = await store.audit.looksAt(row.id);
  expect(looks.map(({ role }) => role)).toEqual(['clerk', 'executor']);
  const page = await store.audit.page({ limit: 2 });
  expect(page.map(({ n }) => n)).toEqual([6, 5]);
  expect((await store.audit.page({ limit: 2, before: 5 })).map(({ n }) => n)).toEqual([4, 3]);
  expect(await store.historyOf(row.id), 'a look moves no case').toHaveLength(1);
  expect((await store.officeHistory()).map(({ n }) => n)).toEqual([1]);
  await store.close();
  await changeRecords(computer, 'audit', () => null);
  const again = await openKeyed(computer);
  await again.verify();
  seat(again, 'head');
  expect(await again.audit.looksAt(row.id), 'lines that were lost are made again').toEqual(looks);
});

test('drafts are of who typed them', async () => {
  const { store } = await openedOffice();
  seat(store, 'clerk');
  await store.drafts.write('new', 'intake', 'of the clerk');
  const waiting = store.drafts.bound();
  seat(store, 'executor');
  await waiting.write('late', 'intake', 'saved while leaving');
  expect(await store.drafts.list()).toEqual([]);
  expect(await store.drafts.read('new')).toBeNull();
  await store.drafts.write('new', 'intake', 'of the executor');
  await store.drafts.remove('late');
  seat(store, 'clerk');
  expect((await store.drafts.list()).map(({ id }) => id).sort()).toEqual(['late', 'new']);
  expect(await store.drafts.read('new')).toBe('of the clerk');
  expect(await store.drafts.read('late')).toBe('saved while leaving');
});

test('an administrator is shown no case, neither in lists nor by id, and the check of the store works', async () => {
  const { store, computer } = await keyedOffice();
  const row = await register(store);
  asAdministrator(store);
  expect(store.index.size).toBe(0);
  expect(store.index.byId(row.id)).toBeUndefined();
  expect(store.index.search(row.number.text, 5)).toEqual([]);
  expect(await store.readCase(row.id)).toBeNull();
  expect(await store.historyOf(row.id)).toEqual([]);
  expect(store.complaints.size).toBe(0);
  const told = (await store.audit.page({ limit: 1 }))[0];
  expect(
    told?.facts.map((fact) => Object.keys(fact).sort()),
    'that an act was done, not what it says',
  ).toEqual([['at', 'by', 'case', 'type']]);
  const decide = vi.fn();
  expect(await store.commit(decide, row.id)).toMatchObject({ ok: false, error: [{ code: 'wrong-role' }] });
  expect(decide).not.toHaveBeenCalled();
  expect((await store.verify()).status).toBe('good');
  await store.close();

  const actor = { staff: staffWith(store, 'head'), role: 'administrator' } as const;
  const again = await openKeyed(computer, { actor });
  asAdministrator(again);
  expect(again.index.size).toBe(0);
  seat(again, 'head');
  await again.whenComplete();
  expect(again.index.byId(row.id)?.number).toBe(row.number.text);
  again.setActor(null);
  expect(again.index.size, 'nobody signed in, nothing shown').toBe(0);
});

test('what was mended is an entry of who sat down first, once', async () => {
  const { store, computer } = await keyedOffice();
  await register(store);
  await store.close();
  await new Promise((resolve) => (computer.factory.deleteDatabase('qamqor').onsuccess = resolve));
  const again = await openKeyed(computer);
  seat(again, 'head');
  const healed = { type: 'audit-healed', from: 'second-copy', restored: 2, lost: 0 };
  await until(async () => expect((await again.audit.page({ limit: 1 }))[0]?.facts).toMatchObject([healed]));
  seat(again, 'clerk');
  seat(again, 'head');
  expect(await again.audit.page({ limit: 5 })).toHaveLength(3);
});
