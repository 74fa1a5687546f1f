import { expect, test } from 'vitest';
import type { Case } from '../../../shared/cases/case.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import type { SnapshotRow } from '../../../shared/wire/snapshot.ts';
import { makeWorld } from '../../world/make-world.ts';
import { nextStep, register } from './acts.ts';
import { complain } from './complaint-acts.ts';
import { hashesAt, joined, otherIds, type Region, round, snapshotOf, syncWholly } from './stream-kit.ts';
import { type Pc, reopen, twoComputers } from './two-computers.ts';
import { makeComputer, openWindow } from './window-kit.ts';
import { seat } from './window-options.ts';

/** An office that has worked, and a third computer with nothing on it. */
async function workedOffice() {
  const office = await twoComputers();
  const { region, left, right } = office;
  const first = await register(left.store);
  await nextStep(left.store, first);
  for (let row: Case | null = await register(right.store); row; row = await nextStep(right.store, row));
  await complain(right.store);
  await syncWholly(region, left.store, right.store);
  const computer = makeComputer();
  const world = makeWorld();
  const fresh: Pc = { store: await openWindow(computer, world, otherIds('fresh')), computer, world, name: 'fresh' };
  return { ...office, first, fresh };
}

async function loadPages({ region, fresh }: { region: Region; fresh: Pc }, killedAfter: readonly number[] = []): Promise<void> {
  const cursor = region.stream.length;
  const streamHash = await region.streamHash();
  const rows = snapshotOf(region, cursor);
  for (let page = 0; ; page += 1) {
    const { loading } = await fresh.store.sync.place();
    const after = loading?.after;
    const from = after ? rows.findIndex(({ kind, id }) => kind === after.kind && id === after.id) + 1 : 0;
    const end = from + 1 >= rows.length;
    // What later pages say of the cursor is not what is gone on from.
    unwrap(await fresh.store.sync.load({ after: after ?? null, rows: rows.slice(from, from + 1), cursor: cursor + page, streamHash, end }));
    if (killedAfter.includes(page)) await reopen(fresh);
    if (end) return;
  }
}

const isRight = async (region: Region, { store }: Pc) => {
  const { expected, shown } = await hashesAt(region, store);
  expect(shown).toEqual(expected);
};

test.each([[[]], [[0, 2]]])('a new computer begins with the rows, page by page, the program killed after %j', async (killedAfter) => {
  const worked = await workedOffice();
  const { region, fresh, left, first } = worked;
  await loadPages(worked, killedAfter);
  await isRight(region, fresh);
  expect(await fresh.store.sync.place()).toMatchObject({ cursor: region.stream.length, loading: null, outbox: 0 });
  await reopen(fresh);
  await isRight(region, fresh);
  expect(await fresh.store.verify()).toMatchObject({ status: 'good', damagedEntries: [], damagedRows: [], entries: 0 });
  expect(await fresh.store.sync.load({ after: null, rows: [], cursor: 1, streamHash: '', end: true })).toMatchObject({
    error: { code: 'load-not-empty' },
  });

  await nextStep(left.store, (await left.store.readCase(first.id)) as Case);
  await syncWholly(region, left.store, fresh.store);
  seat(fresh.store);
  await register(fresh.store);
  await isRight(region, fresh);
  await nextStep(fresh.store, (await fresh.store.readCase(first.id)) as Case);
  await syncWholly(region, fresh.store, left.store);
  await isRight(region, fresh);
  await isRight(region, left);
  await reopen(fresh);
  expect(await fresh.store.verify()).toMatchObject({ status: 'good', damagedEntries: [], damagedRows: [] });
  await isRight(region, fresh);
});

test('while rows are being loaded nothing is decided on half of them', async () => {
  const { region, fresh } = await workedOffice();
  const [office] = snapshotOf(region, region.stream.length);
  if (!office) throw new Error('no office');
  unwrap(
    await fresh.store.sync.load({ after: null, rows: [office], cursor: region.stream.length, streamHash: await region.streamHash(), end: false }),
  );
  seat(fresh.store);
  await expect(register(fresh.store)).rejects.toThrow('load-running');
});

test('a page is given while the one before it is being written; over a gap none is', async () => {
  const { region, fresh } = await workedOffice();
  const rows = snapshotOf(region, region.stream.length);
  const whole = { cursor: region.stream.length, streamHash: await region.streamHash(), end: false };
  const placeOf = (at: number) => ({ kind: rows[at]?.kind ?? 'office', id: rows[at]?.id ?? '' });
  const pages = rows.slice(0, 3).map((row, at) => fresh.store.sync.load({ ...whole, after: at === 0 ? null : placeOf(at - 1), rows: [row] }));
  expect((await Promise.all(pages)).map(({ ok }) => ok)).toEqual([true, true, true]);
  // One that is asked twice by two windows, and one behind a page that could not be written.
  for (const after of [placeOf(1), placeOf(3), null]) {
    expect(await fresh.store.sync.load({ ...whole, after, rows: rows.slice(4) })).toEqual({ ok: false, error: { code: 'cursor-moved' } });
  }
  unwrap(await fresh.store.sync.load({ ...whole, after: placeOf(2), rows: rows.slice(3), end: true }));
  await isRight(region, fresh);
});

test('a row that stands on nothing is refused, and nothing is written', async () => {
  const { region, fresh } = await workedOffice();
  const rows = snapshotOf(region, region.stream.length).map((one) => ({ ...one, entries: [] }));
  expect(await fresh.store.sync.load({ after: null, rows, cursor: 1, streamHash: '', end: true })).toEqual({
    ok: false,
    error: { code: 'content-damaged' },
  });
  expect((await fresh.store.sync.place()).loading).toBeNull();
  await loadPages({ region, fresh });
});

test('rows younger than the cursor are not moved again by what they hold', async () => {
  const worked = await workedOffice();
  const { region, fresh } = worked;
  const rows = snapshotOf(region, region.stream.length);
  const cursor = region.stream.length - 6;
  unwrap(await fresh.store.sync.load({ after: null, rows, cursor, streamHash: await region.streamHash(cursor), end: true }));
  unwrap(await round(region, fresh.store));
  await isRight(region, fresh);
});

test('the entries behind the rows come later, of a case that somebody opens at once; until then it is said which are missing', async () => {
  const worked = await workedOffice();
  const { region, fresh, first } = worked;
  await loadPages(worked);
  const { store } = fresh;
  expect(await store.historyOf(first.id)).toEqual([]);
  const missing = await store.sync.missingHistory(first.id);
  expect(missing).toHaveLength(2);
  expect(store.health().damagedEntries).toEqual([]);
  const items = region.itemsFor(null, 0);
  const wanted = items.filter((item) => item.kind === 'entry' && missing.some(([device, n]) => device === item.entry.device && n === item.entry.n));
  const [spoilt] = wanted;
  if (spoilt?.kind !== 'entry') throw new Error('no entry');
  expect(await store.sync.addHistory([{ ...spoilt, entry: { ...spoilt.entry, actor: 'somebody' } }])).toEqual({
    ok: false,
    error: { code: 'content-damaged' },
  });
  expect(unwrap(await store.sync.addHistory(wanted))).toBe(2);
  expect(await store.sync.missingHistory(first.id)).toEqual([]);
  expect((await store.historyOf(first.id)).map(({ facts }) => facts[0]?.type)).toEqual(['application-registered', 'case-assigned']);
  const before = await store.sync.historyFrom();
  expect(before).toBe(region.stream.length + 1);
  expect(await store.backups.make({ app: '1', vault: '{}', madeAt: '2026-11-16T05:15:00.000Z' as never })).toEqual({
    ok: false,
    error: { code: 'history-not-here' },
  });
  for (let from = before; from !== null; from = await store.sync.historyFrom()) {
    unwrap(await store.sync.addHistory(items.filter(({ seq }) => seq < (from ?? 0)).slice(-5)));
  }
  await isRight(region, fresh);
  await reopen(fresh);
  expect(await fresh.store.verify()).toMatchObject({ status: 'good', entries: region.stream.length, damagedEntries: [] });
  await isRight(region, fresh);
});

test('older entries under a key that the device has changed since are no damage, though its first joining is not loaded', async () => {
  const worked = await workedOffice();
  const { region, fresh, left, first } = worked;
  const { device } = await left.store.sync.place();
  await region.write(left.store.office()?.id ?? '', [joined({ device, mark: 'A1', publicKey: region.publicKey })]);
  await loadPages(worked);
  const missing = await fresh.store.sync.missingHistory(first.id);
  const wanted = region
    .itemsFor(null, 0)
    .filter((item) => item.kind === 'entry' && missing.some(([of, n]) => of === item.entry.device && n === item.entry.n));
  expect(unwrap(await fresh.store.sync.addHistory(wanted))).toBe(2);
  expect(await fresh.store.verify()).toMatchObject({ status: 'good', damagedEntries: [] });
});

/** The rows as a newer region gives them: with members that this version has not, and one of a kind of its own. */
const newerRows = (rows: readonly SnapshotRow[], isNewer: (row: SnapshotRow) => boolean): SnapshotRow[] => {
  const told = rows.map((one) => (isNewer(one) ? { ...one, row: { ...(one.row as object), guardianVisits: [] } } : one));
  const last = told.at(-1);
  return last ? [...told, { ...last, kind: 'contract', id: 'contract-1', row: { id: 'contract-1' } }] : told;
};
const loadAll = async ({ region, fresh }: { region: Region; fresh: Pc }, rows: readonly SnapshotRow[], cursor = region.stream.length) => {
  const streamHash = await region.streamHash(cursor);
  const half = Math.floor(rows.length / 2);
  unwrap(await fresh.store.sync.load({ after: null, rows: rows.slice(0, half), cursor, streamHash, end: false }));
  const after = (await fresh.store.sync.place()).loading?.after ?? null;
  unwrap(await fresh.store.sync.load({ after, rows: rows.slice(half), cursor, streamHash, end: true }));
};
/** What the region answers when it is asked for entries by their places. */
const fetched = async ({ region, fresh }: { region: Region; fresh: Pc }) => {
  const wanted = (await fresh.store.sync.unread()).map(([device, n]) => `${device} ${n}`);
  return region.itemsFor(null, 0).filter((item) => item.kind === 'entry' && wanted.includes(`${item.entry.device} ${item.entry.n}`));
};

test.each<[string, (row: SnapshotRow) => boolean, number]>([
  ['one case', ({ kind, row }) => kind === 'case' && (row as Case).state === 'assigned', 0],
  ['every case and complaint', ({ kind }) => kind !== 'office', 0],
  ['every one of them, younger than the place to go on from', ({ kind }) => kind !== 'office', 4],
])('rows that a newer region has folded are made here from their entries: %s', async (_which, isNewer, behind) => {
  const worked = await workedOffice();
  const { region, fresh, left, first } = worked;
  const rows = newerRows(snapshotOf(region, region.stream.length), isNewer);
  await loadAll(worked, rows, region.stream.length - behind);
  expect((await fresh.store.sync.unread()).length).toBeGreaterThan(0);
  // Killed in the middle, the program still knows what it has to ask for.
  await reopen(fresh);
  const items = await fetched(worked);
  unwrap(await fresh.store.sync.addHistory(items.slice(0, 1)));
  await reopen(fresh);
  unwrap(await fresh.store.sync.addHistory(items));
  expect(unwrap(await fresh.store.sync.foldUnread())).toBe(0);
  expect(await fresh.store.sync.unread()).toEqual([]);
  unwrap(await round(region, fresh.store));
  await isRight(region, fresh);
  await nextStep(left.store, (await left.store.readCase(first.id)) as Case);
  await syncWholly(region, left.store, fresh.store);
  seat(fresh.store);
  await nextStep(fresh.store, (await fresh.store.readCase(first.id)) as Case);
  await syncWholly(region, fresh.store, left.store);
  await isRight(region, left);
  await reopen(fresh);
  await isRight(region, fresh);
  expect(await fresh.store.verify()).toMatchObject({ status: 'good', damagedEntries: [], damagedRows: [] });
});

test('what is of an unknown kind behind such a row is kept and told, and takes its place after an update', async () => {
  const worked = await workedOffice();
  const { region, fresh, first } = worked;
  await loadAll(
    worked,
    newerRows(snapshotOf(region, region.stream.length), ({ id }) => id === first.id),
  );
  const { Entry } = await import('../../../shared/journal/entry.ts');
  const parse = Entry.safeParse.bind(Entry);
  const older = (input: unknown) => {
    const known = parse(input);
    return known.success && known.data.facts.some(({ type }) => type === 'case-assigned') ? parse(null) : known;
  };
  Object.assign(Entry, { safeParse: older });
  unwrap(await fresh.store.sync.addHistory(await fetched(worked)));
  const deferred = unwrap(await fresh.store.sync.foldUnread());
  Object.assign(Entry, { safeParse: parse });
  expect(deferred).toBe(1);
  expect(await fresh.store.readCase(first.id)).toMatchObject({ id: first.id, state: 'registered', application: first.application });
  await reopen(fresh);
  await expect.poll(async () => (await fresh.store.readCase(first.id))?.state).toBe('assigned');
  await isRight(region, fresh);
});

test('the office itself is of a later version: nothing is written, and the stream is followed from its beginning', async () => {
  const worked = await workedOffice();
  const { region, fresh } = worked;
  const rows = newerRows(snapshotOf(region, region.stream.length), () => true);
  expect(await fresh.store.sync.load({ after: null, rows, cursor: 9, streamHash: '', end: false })).toEqual({
    ok: false,
    error: { code: 'app-too-old' },
  });
  expect(await fresh.store.sync.place()).toMatchObject({ cursor: 0, loading: null });
  expect(await fresh.store.sync.unread()).toEqual([]);
  await syncWholly(region, fresh.store);
  await isRight(region, fresh);
});
