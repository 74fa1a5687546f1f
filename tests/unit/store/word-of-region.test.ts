import { expect, test } from 'vitest';
import { openStore } from '../../../renderer/store/open-store.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { addStaff } from '../../../shared/cases/add-staff.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { changeSettings } from '../../../shared/cases/change-settings.ts';
import { recordPrint } from '../../../shared/cases/record-print.ts';
import { nowOf } from '../../../shared/cases/stamp.ts';
import type { Fact } from '../../../shared/journal/entry.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import { ok, unwrap } from '../../../shared/kernel/result.ts';
import type { Grant } from '../../../shared/wire/grant.ts';
import { refuseByGrant } from '../../../shared/wire/refuse-by-grant.ts';
import { caseOf, nextStep, refuseAtCounter, register } from './acts.ts';
import { complain } from './complaint-acts.ts';
import { hashesAt, type Region, round, syncWholly } from './stream-kit.ts';
import { type Pc, reopen, twoComputers } from './two-computers.ts';
import { allRecords } from './spoil.ts';
import { optionsOf, seat } from './window-options.ts';

const isRight = async (region: Region, { store }: Pc) => {
  const { expected, shown } = await hashesAt(region, store);
  expect(shown).toEqual(expected);
};

const receiptAt = (at: string) => ({ signature: '', body: { at } }) as never;
const grantOf = (store: Store, device: string, more: Partial<Grant> = {}) => ({
  signature: '',
  body: {
    v: 1 as const,
    number: 1,
    office: store.office()?.id ?? '',
    device,
    staff: (store.office()?.staff ?? []).map(({ id, roles }) => ({ id, roles: [...roles] })),
    issuedAt: '2026-11-16T05:15:00.000Z' as Instant,
    expiresAt: '2026-11-30T05:15:00.000Z' as Instant,
    ...more,
  },
});

test('two weeks without the region: the counter goes on, decisions wait until it is heard again', async () => {
  const { region, left } = await twoComputers();
  const { store, world } = left;
  const { device } = await store.sync.place();
  const row = await register(store);
  unwrap(await round(region, store, { more: { grant: grantOf(store, device), receipt: receiptAt('2026-11-16T05:15:00.000Z') } }));
  world.passDays(13);
  const assigned = await nextStep(store, row);
  expect(assigned?.state).toBe('assigned');
  world.passDays(2);
  await expect(nextStep(store, assigned as Case)).rejects.toThrow('grant-expired');
  await register(store);
  await refuseAtCounter(store);
  await complain(store);
  seat(store);
  caseOf(await store.commit((w, current) => recordPrint(current as Case, { form: 'acceptance-receipt', lang: 'kk', copies: 1 }, w), row.id));
  // The clock is turned back: this computer has seen a later moment.
  world.passDays(-10);
  await expect(nextStep(store, assigned as Case)).rejects.toThrow('grant-expired');
  await reopen(left);
  seat(left.store);
  await expect(nextStep(left.store, assigned as Case)).rejects.toThrow('grant-expired');
  const renewed = grantOf(left.store, device, { number: 2, expiresAt: '2026-12-20T05:15:00.000Z' as Instant });
  unwrap(await round(region, left.store, { more: { grant: renewed, receipt: receiptAt('2026-12-01T05:15:00.000Z') } }));
  expect((await nextStep(left.store, assigned as Case))?.state).toBe('checked');
  unwrap(await round(region, left.store, { more: { grant: grantOf(left.store, device) } }));
  expect((await left.store.sync.place()).grant?.body.number, 'an older one never takes its place').toBe(2);
  await isRight(region, left);
});

const AT = '2026-11-20T05:00:00.000Z' as Instant;
const LATE = '2026-12-20T05:00:00.000Z' as Instant;
const GRANT: Grant = { ...grantOf({ office: () => null } as unknown as Store, 'd').body, staff: [{ id: 'known', roles: ['head'] }] };
const fact = (type: string) => [{ type }] as unknown as Fact[];

test.each([
  ['application-registered', LATE, 'known', null],
  ['acceptance-refused', LATE, 'known', null],
  ['complaint-registered', LATE, 'known', null],
  ['attachment-added', LATE, 'known', null],
  ['form-printed', LATE, 'known', null],
  ['register-printed', LATE, 'known', null],
  ['audit-viewed', LATE, 'known', null],
  ['decision-signed', LATE, 'known', 'grant-expired'],
  ['case-assigned', LATE, 'known', 'grant-expired'],
  ['staff-added', LATE, 'known', 'grant-expired'],
  ['decision-signed', AT, 'known', null],
  ['decision-signed', AT, 'new', 'grant-absent'],
  ['application-registered', AT, 'new', null],
  ['decision-signed', GRANT.expiresAt, 'known', 'grant-expired'],
])('%s at %s by somebody %s: %s', (type, now, staff, code) => {
  expect(refuseByGrant(GRANT, { facts: fact(type), actor: { staff, role: 'head' }, now })?.code ?? null).toBe(code);
});

test('settings changed at one computer leave each its own mark', async () => {
  const { region, left, right } = await twoComputers();
  seat(left.store, 'head');
  const settings = left.store.office()?.settings;
  expect(settings?.mark).toBe('A1');
  unwrap(await asRefusal(left.store.commit((world) => changeSettings({ ...settings, phone: '+7 700 111 22 33' }, world))));
  await syncWholly(region, left.store, right.store);
  expect(left.store.office()?.settings).toMatchObject({ mark: 'A1', phone: '+7 700 111 22 33' });
  expect(right.store.office()?.settings).toMatchObject({ mark: 'B2', phone: '+7 700 111 22 33' });
  expect(region.known().at(-1)?.facts[0]).toMatchObject({ type: 'office-settings-changed', settings: { mark: 'К1' } });
  expect((await register(right.store)).number.text).toContain('B2');
  const entry = (await right.store.outbox(10)).at(-1);
  expect(entry?.seen, 'the author knew the stream up to there').toBe(region.stream.length);
});

const asRefusal = async (committed: ReturnType<Store['commit']>) => {
  const done = await committed;
  return done.ok ? ok(undefined) : { ok: false as const, error: { code: done.error.map(({ code }) => code).join() } };
};

test('somebody hired at both computers at once: both are on the list of both', async () => {
  const { region, left, right } = await twoComputers();
  for (const [{ store }, name] of [
    [left, 'Ким И. П.'],
    [right, 'Ли А. В.'],
  ] as const) {
    seat(store, 'head');
    const person = { name, roles: ['executor'], post: { kk: 'маман', ru: 'специалист' } };
    unwrap(await asRefusal(store.commit((world) => addStaff(person, world))));
  }
  await syncWholly(region, right.store, left.store);
  await isRight(region, left);
  await isRight(region, right);
  expect(left.store.office()?.staff).toEqual(right.store.office()?.staff);
  expect(left.store.office()?.staff.map(({ name }) => name)).toEqual(expect.arrayContaining(['Ким И. П.', 'Ли А. В.']));
});

/** The head's order to erase a case, as `eraseCase` answers it. */
async function erase(store: Store, row: Case) {
  seat(store, 'head');
  const entries = (await store.historyOf(row.id)).map(({ device, n, hash }) => ({ device, n, hash }));
  const { series, mark, year, serial } = row.number;
  const erased = { id: row.id, order: { number: '7', date: '2026-11-16' as never }, numbers: [{ series, mark, year, serial }] };
  return store.commit((world) => ok([{ type: 'case-erased', at: nowOf(world), by: world.actor.staff, erased, entries }]));
}

test('a case erased at one computer is erased at the other, and nothing brings it back', async () => {
  const { region, left, right } = await twoComputers();
  const row = await register(left.store);
  expect(await erase(left.store, row), 'the region has not seen it yet').toEqual({ ok: false, error: [{ code: 'erase-unsent' }] });
  await syncWholly(region, left.store, right.store);
  await right.store.drafts.write(`act:${row.id}:correct`, 'act', 'x');
  await right.store.saveSnapshot();
  // Meanwhile the right one works on it, not knowing.
  await nextStep(right.store, row);
  expect((await erase(left.store, row)).ok).toBe(true);
  unwrap(await round(region, left.store));
  unwrap(await round(region, right.store));
  await syncWholly(region, left.store, right.store);
  for (const pc of [left, right]) {
    expect(await pc.store.readCase(row.id)).toBeNull();
    expect(pc.store.index.byId(row.id)).toBeUndefined();
    await isRight(region, pc);
    const records = (await allRecords(pc.computer.factory)) as { erased?: 1; n?: number; id?: string }[];
    expect(records.filter(({ erased }) => erased === 1)).toHaveLength(1);
    expect(records.some(({ id }) => id?.includes(row.id))).toBe(false);
    await reopen(pc);
    expect(pc.store.index.byId(row.id)).toBeUndefined();
    expect(await pc.store.verify()).toMatchObject({ damagedEntries: [], damagedRows: [] });
  }
});

test('a computer that comes later gets tombstones in the place of what was erased', async () => {
  const { region, left, right } = await twoComputers();
  const row = await register(left.store);
  await syncWholly(region, left.store);
  const history = await left.store.historyOf(row.id);
  await erase(left.store, row);
  unwrap(await round(region, left.store));
  region.erase(history.map(({ hash }) => hash));
  unwrap(await round(region, right.store));
  expect(await right.store.readCase(row.id)).toBeNull();
  expect(await right.store.verify()).toMatchObject({ status: 'good', damagedEntries: [] });
  expect(await right.store.sync.place()).toMatchObject({ streamHash: await region.streamHash() });
});

test('an entry of a kind that this version does not know is kept, moves nothing, and takes its place after an update', async () => {
  const { region, left, right } = await twoComputers();
  const row = await register(right.store);
  await syncWholly(region, right.store);
  const moved = await nextStep(right.store, row);
  await nextStep(right.store, moved as Case);
  const waiting = await right.store.sync.outbox({ entries: 9, bytes: 9e6 });
  region.accept(waiting);
  const { device, cursor } = await left.store.sync.place();
  const items = region.itemsFor(device, cursor);
  // The program of the left computer is older: it does not know how to assign a case.
  const { Entry } = await import('../../../shared/journal/entry.ts');
  const parse = Entry.safeParse.bind(Entry);
  const older = (input: unknown) => {
    const known = parse(input);
    return known.success && known.data.facts.some(({ type }) => type === 'case-assigned') ? parse(null) : known;
  };
  Object.assign(Entry, { safeParse: older });
  const taken = unwrap(await left.store.sync.take({ items, from: cursor, held: [], stopped: null, receipt: null, grant: null }));
  Object.assign(Entry, { safeParse: parse });
  expect(taken).toMatchObject({ received: 3, deferred: 1 });
  expect((await left.store.readCase(row.id))?.executor ?? null).toBeNull();
  expect(await left.store.verify()).toMatchObject({ status: 'good', damagedEntries: [] });
  await left.store.close();
  left.store = unwrap(await openStore(optionsOf(left.world), left.computer.ports()));
  seat(left.store);
  await expect.poll(async () => (await left.store.readCase(row.id))?.executor ?? null).not.toBeNull();
  unwrap(await round(region, right.store));
  await isRight(region, left);
  expect(await left.store.readCase(row.id)).toEqual(await right.store.readCase(row.id));
  expect(left.store.index.byId(row.id)?.state).toBe('checked');
});

test('the stream comes while somebody sits there who may not open cases: the next person finds everything', async () => {
  const { region, left, right } = await twoComputers();
  const first = await register(left.store);
  await syncWholly(region, left.store, right.store);
  await left.store.close();
  const actor = { staff: left.store.office()?.staff[0]?.id ?? '', role: 'administrator' } as const;
  left.store = unwrap(await openStore(optionsOf(left.world, { actor }), left.computer.ports()));
  await register(right.store);
  await nextStep(right.store, first);
  await syncWholly(region, right.store, left.store);
  await left.store.saveSnapshot();
  expect(left.store.index.size).toBe(0);
  await reopen(left);
  await isRight(region, left);
  expect(left.store.index.byId(first.id)?.state).toBe('assigned');
});
