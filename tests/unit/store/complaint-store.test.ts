import { IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { numberReport } from '../../../renderer/features/journals/number-report.ts';
import { openStore } from '../../../renderer/store/open-store.ts';
import type { BulkGroup } from '../../../renderer/store/store.ts';
import { forwardComplaint } from '../../../shared/complaints/forward-complaint.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { foldEntries } from '../../../shared/journal/fold.ts';
import { makeWorld } from '../../world/make-world.ts';
import { sampleIntake } from '../../world/complaints.ts';
import { nextStep, register } from './acts.ts';
import { closeWholly, complain, complaintOf, nextComplaintStep } from './complaint-acts.ts';
import { toVersionTwo } from './old-store.ts';
import { allRecords, changeRecords } from './spoil.ts';
import { type Computer, makeComputer, openedOffice, openWindow } from './window-kit.ts';
import { optionsOf, seat } from './window-options.ts';
import { until } from '../../world/until.ts';

const flipped = (sealed: unknown) => (sealed as Uint8Array).map((byte, index, all) => (index === all.length - 5 ? byte ^ 1 : byte));
const port = (computer: Computer) => ({ indexedDB: computer.factory, IDBKeyRange: IDBKeyRange as unknown as typeof globalThis.IDBKeyRange });

test('a complaint about a case goes its way; a reopened store says the same', async () => {
  const { store, computer, world } = await openedOffice();
  const subject = await register(store);
  const first = await complain(store, { matter: 'inaction' }, subject);
  expect(first.intake.about).toEqual({ kind: 'our-case', case: subject.id, number: subject.number.text });
  const last = await closeWholly(store, first);
  expect(last.state).toBe('closed');
  expect(store.complaints.about(subject.id)).toEqual([last]);
  await store.close();

  const again = await openWindow(computer, world);
  await again.whenComplete();
  expect(again.complaints.complete).toBe(true);
  expect(again.complaints.byId(first.id)).toEqual(last);
  expect((await again.historyOf(first.id)).map(({ facts }) => facts[0]?.type)).toEqual([
    'complaint-registered',
    'complaint-assigned',
    'complaint-answered',
    'complaint-sent',
    'complaint-closed',
  ]);
  expect((await again.historyOf(subject.id)).length).toBe(1);
  expect((await again.officeHistory()).map(({ n }) => n)).toEqual([1]);
  expect((await again.verify()).status).toBe('good');
  expect(again.complaints.byId(first.id)).toEqual(foldEntries(await again.outbox(100)).complaints.get(first.id));
});

test('open complaints are there when the store opens, closed ones when it is complete', async () => {
  const { store, computer, world } = await openedOffice();
  const closed = await closeWholly(store, await complain(store));
  const open = await complain(store);
  await store.close();
  const again = await openWindow(computer, world);
  expect([again.complaints.size, again.complaints.complete]).toEqual([1, false]);
  expect(again.complaints.byId(open.id)).toEqual(open);
  await again.whenComplete();
  expect([again.complaints.size, again.complaints.byId(closed.id)]).toEqual([2, closed]);
});

test('what cannot be is refused and leaves no trace', async () => {
  const { store } = await openedOffice();
  const nothing = () => ({ ok: true, value: [] }) as const;
  const code = async (answer: ReturnType<typeof store.commitComplaint>) => {
    const result = await answer;
    return result.ok ? null : result.error[0]?.code;
  };
  expect(await code(store.commitComplaint(nothing, { complaint: 'nobody' }))).toBe('complaint-not-found');
  expect(await code(store.commitComplaint(nothing, { subject: 'nobody' }))).toBe('case-not-found');
  expect(await code(store.commitComplaint(nothing, { subject: null }))).toBe('nothing-changed');
  store.setActor(null);
  expect(await code(store.commitComplaint(nothing, { subject: null }))).toBe('actor-not-chosen');
  const empty = await openWindow(makeComputer(), makeWorld());
  expect(await code(empty.commitComplaint(nothing, { subject: null }))).toBe('office-not-open');
  expect((await store.outbox(10)).length).toBe(1);
});

test('an act sees the case as it is at the moment of writing', async () => {
  const { store } = await openedOffice();
  const subject = await register(store);
  const row = await complain(store, {}, subject);
  const moved = await nextStep(store, subject);
  seat(store, 'head');
  const seen: unknown[] = [];
  const look = (target: Parameters<typeof store.commitComplaint>[1]) =>
    store.commitComplaint((world, current) => {
      seen.push([world.subject, current]);
      return { ok: true, value: [] };
    }, target);
  await look({ complaint: row.id });
  await look({ subject: subject.id });
  await look({ subject: null });
  expect(seen).toEqual([
    [moved, row],
    [moved, null],
    [null, null],
  ]);
});

test('answers and forwardings of complaints and results of cases share the outgoing journal without a gap', async () => {
  const { store } = await openedOffice();
  const answered = await closeWholly(store, await complain(store));
  let row = await register(store);
  while (row.state !== 'signed') row = (await nextStep(store, row)) ?? row;
  const second = await complain(store);
  seat(store, 'head');
  const forward = store.commitComplaint(
    (world, current) => forwardComplaint(current as Complaint, { to: 'Білім басқармасы', caseFile: true, sheets: 3 }, world),
    { complaint: second.id },
  );
  const forwarded = complaintOf(await forward);
  const serials = (series: 'complaint' | 'outgoing') => store.complaints.numbers(series, 2026).map(({ serial, case: id }) => [serial, id]);
  expect(serials('complaint')).toEqual([
    [1, answered.id],
    [2, second.id],
  ]);
  expect(serials('outgoing')).toEqual([
    [1, answered.id],
    [3, second.id],
  ]);
  expect(forwarded.forwarding?.number.serial).toBe(3);
  expect(store.complaints.numbers('outgoing', 2025)).toEqual([]);
  const lines = numberReport([store.index, store.complaints], [2026]).map(({ series, count, missing }) => [series, count, missing.length]);
  expect(lines).toEqual([
    ['incoming', 1, 0],
    ['outgoing', 3, 0],
    ['complaint', 2, 0],
  ]);
});

test('two windows: each sees what the other did to a complaint, a second click is judged anew', async () => {
  const { store: left, computer, world } = await openedOffice();
  const right = await openWindow(computer, world);
  const row = await complain(left);
  await until(() => expect(right.complaints.byId(row.id)).toEqual(row));
  const assigned = await nextComplaintStep(right, row);
  await until(() => expect(left.complaints.byId(row.id)).toEqual(assigned));
  const rows = await Promise.all([complain(left), complain(right), complain(left)]);
  expect(rows.map(({ number }) => number.serial).sort()).toEqual([2, 3, 4]);
  await until(() => expect([left.complaints.size, right.complaints.size]).toEqual([4, 4]));
  const answers = await Promise.all([left, right].map((tab) => nextComplaintStep(tab, assigned as Complaint).catch(() => null)));
  expect(answers.map((answer) => answer?.state ?? null).sort()).toEqual(['answered', null]);
  expect((await right.verify()).status).toBe('good');
});

test('many entries at once: complaints among them', async () => {
  const { store, computer, world } = await openedOffice();
  const right = await openWindow(computer, world);
  const decided = registerComplaint({ intake: sampleIntake() }, store.world());
  const [fact] = decided.ok ? decided.value : [];
  if (fact?.type !== 'complaint-registered') throw new Error('refused');
  const { actor } = store.world();
  const groups = Array.from({ length: 1200 }, (_, index): BulkGroup => {
    const serial = index + 1;
    return { actor, facts: [{ ...fact, complaint: `c${serial}`, number: { ...fact.number, serial, text: `Ш-${serial}` } }] };
  });
  expect(await store.bulk(groups)).toEqual({ ok: true, value: 1200 });
  expect(store.complaints.size).toBe(1200);
  expect((await complain(store)).number.serial).toBe(1201);
  await until(() => expect(right.complaints.size).toBe(1201));
});

test.each([
  ['its bytes', (record: Record<string, unknown>) => ({ ...record, sealed: flipped(record['sealed']) })],
  ['its clear mark', (record: Record<string, unknown>) => ({ ...record, open: 0 })],
  ['its clear mark is no mark', (record: Record<string, unknown>) => ({ ...record, open: 'x' })],
  ['its place', (record: Record<string, unknown>) => ({ ...record, office: 'another' })],
])('a damaged row of a complaint (%s) is reported and folded anew from its entries', async (_, damage) => {
  const { store, computer, world } = await openedOffice();
  const row = await nextComplaintStep(store, await complain(store));
  const { id } = row as Complaint;
  await store.close();
  await changeRecords(computer, 'complaints', damage);
  const again = await openWindow(computer, world);
  await again.whenComplete();
  expect(again.complaints.byId(id)).toEqual(row);
  expect(await again.verify()).toMatchObject({ status: 'good', damagedRows: [id], rebuiltRows: [id] });
  expect((await again.historyOf(id)).length).toBe(2);
  await again.close();
  const whole = await openWindow(computer, world);
  expect(whole.complaints.byId(id)).toEqual(row);
  expect((await whole.verify()).damagedRows).toEqual([]);
});

test('a row damaged while the store is open is found by the long check', async () => {
  const { store, computer } = await openedOffice();
  const row = await complain(store);
  await store.whenComplete();
  await changeRecords(computer, 'complaints', (record) => ({ ...record, sealed: flipped(record['sealed']) }));
  expect(await store.verify()).toMatchObject({ status: 'good', damagedRows: [row.id], rebuiltRows: [row.id] });
  expect(store.complaints.byId(row.id)).toEqual(row);
});

test.each(['whole', 'damaged'] as const)('a store of version 2 folds its complaints at the first opening (its office row is %s)', async (office) => {
  const { store, computer, world } = await openedOffice();
  const subject = await register(store);
  const closed = await closeWholly(store, await complain(store, {}, subject));
  const open = await nextComplaintStep(store, await complain(store));
  const before = store.office();
  await store.close();
  await toVersionTwo(port(computer));
  if (office === 'damaged')
    await changeRecords(computer, 'meta', (record) => (record['key'] === 'office' ? { ...record, sealed: flipped(record['sealed']) } : record));

  const windows = await Promise.all([openWindow(computer, world), openWindow(computer, world)]);
  for (const window of windows) {
    await window.whenComplete();
    expect(window.office()).toEqual(before);
    expect(window.complaints.list({ sort: 'number' })).toEqual([closed, open]);
    expect((await window.officeHistory()).map(({ n }) => n)).toEqual([1]);
    expect((await window.historyOf(closed.id)).length).toBe(5);
    expect((await window.verify()).status).toBe('good');
    expect((await window.readCase(subject.id))?.id).toBe(subject.id);
  }
  await windows[0].close();
  await windows[1].close();
  expect(await allRecords(computer.factory)).not.toContainEqual(expect.objectContaining({ key: 'unfolded' }));
  const later = await openWindow(computer, world);
  expect((await complain(later)).number.serial).toBe(3);
});

test('after a loss the complaints that are left go on, also when their case is gone', async () => {
  const { store, computer, world } = await openedOffice();
  const subject = await register(store);
  const row = await complain(store, {}, subject);
  await complain(store);
  await store.close();
  await changeRecords(computer, 'entries', (record) => ([2, 4].includes(record['n'] as number) ? null : record));
  await changeRecords(computer, 'rows', () => null);
  expect(await openStore(optionsOf(world), computer.ports())).toMatchObject({ ok: false, error: { code: 'store-damaged' } });
  const again = await openWindow(computer, world, { acceptLoss: true });
  const assigned = await nextComplaintStep(again, row);
  expect(assigned?.state).toBe('assigned');
  await expect(nextComplaintStep(again, assigned as Complaint)).rejects.toThrow('complaint-case-needed');
  expect((await complain(again)).number.serial, 'the lost number is not given again').toBe(3);
});

test('without its key nothing of the complaints is left', async () => {
  const { store, computer, world } = await openedOffice();
  await complain(store);
  await store.close();
  await changeRecords(computer, 'keys', () => null);
  const again = await openWindow(computer, world, { acceptLoss: true });
  await again.whenComplete();
  expect([again.complaints.size, again.complaints.complete, again.office()]).toEqual([0, true, null]);
  expect((await again.verify()).damagedRows).toEqual([]);
});

test('after a loss a number of the new chain that the old one had too is another entry', async () => {
  const { store, computer, world } = await openedOffice();
  const row = await register(store);
  await register(store);
  await store.close();
  await changeRecords(computer, 'entries', (record) => (record['n'] === 3 ? null : record));
  const again = await openWindow(computer, world, { acceptLoss: true });
  await register(again);
  await nextStep(again, row);
  expect((await again.historyOf(row.id)).map(({ n, facts }) => [n, facts[0]?.type])).toEqual([
    [2, 'application-registered'],
    [2, 'case-assigned'],
  ]);
});
