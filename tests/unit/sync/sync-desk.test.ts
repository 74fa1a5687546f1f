import { expect, test } from 'vitest';
import type { Office } from '../../../shared/cases/office.ts';
import { type Instant, instantOf } from '../../../shared/kernel/clock.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { DEVICE_ROUTES } from '../../../shared/wire/device-routes.ts';
import type { EnrolmentAnswer } from '../../../shared/wire/enrolment.ts';
import type { RoundRequest } from '../../../shared/wire/sync.ts';
import { sha256, signWith } from '../../../renderer/store/signing.ts';
import type { SyncStore } from '../../../renderer/store/sync-port.ts';
import type { DeskPorts } from '../../../renderer/sync/desk-ports.ts';
import { openSyncDesk } from '../../../renderer/sync/open-sync-desk.ts';
import type { Line } from '../../../renderer/sync/transport.ts';
import { AT, makeSmallRegion, OFFICE, offline } from './small-region.ts';
import { makeSmallStore } from './small-store.ts';

const NO_FIRST_LOAD = {
  load: async () => ok(undefined),
  addHistory: async () => ok(0),
  historyFrom: async () => null,
  unread: async () => [],
  foldUnread: async () => ok(0),
};

const REGION = 'https://region.example.kz';
const NAME = { kk: 'Алматы облысы', ru: 'Алматинская область' };
const REGION_KEY = `${'B'.repeat(42)}A=`;
const CODE = 'AB12-CD34';
const MORNING = '2026-11-21T04:00:00.000Z' as Instant;

/** One office's computer, its region, and time that moves only when the test says so. */
async function makeWorld() {
  const region = await makeSmallRegion();
  const here = makeSmallStore('d1');
  const memory = new Map<string, string>();
  const written = new Set<() => void>();
  const online = new Set<() => void>();
  const timers: { due: number; act: () => void }[] = [];
  const asked: string[] = [];
  let running = 0;
  const world = {
    now: Date.parse(MORNING),
    isDown: false,
    isBusyElsewhere: false,
    state: 'waiting' as EnrolmentAnswer['state'],
    only: null as string | null,
  };
  const enrolment = (): EnrolmentAnswer => ({
    state: world.state,
    office: OFFICE,
    mark: 'К2',
    regionKey: REGION_KEY,
    regionName: NAME,
    slot: 23 * 60,
    at: AT,
  });
  const bodies: unknown[] = [];
  const post: Line['post'] = async (path, body) => {
    asked.push(path);
    bodies.push(body);
    if (world.isDown) return offline;
    if (path === DEVICE_ROUTES.sync) return region.lineOf('d1')(body as RoundRequest);
    if (path === DEVICE_ROUTES.code) return ok({ body: { region: { name: NAME, publicKey: REGION_KEY } }, bytes: 1 });
    return ok({ body: enrolment(), bytes: 1 });
  };
  const { privateKey } = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const ports: DeskPorts = {
    store: { ...here.store, ...NO_FIRST_LOAD } satisfies SyncStore,
    pinRegion: async () => ok(undefined),
    office: () => ({ id: OFFICE, settings: { name: NAME, mark: 'К1', zone: 'east' } as Office['settings'] }),
    onWritten: (hear) => (written.add(hear), () => void written.delete(hear)),
    onOnline: (hear) => (online.add(hear), () => void online.delete(hear)),
    prover: { device: 'd1', sign: signWith(privateKey), sha256, clock: { now: () => instantOf(world.now) }, ids: { next: () => 'nonce' } },
    publicKey: REGION_KEY,
    earlier: [],
    regionKeys: () => region.keys,
    openLine: () => ({
      post,
      get: () => Promise.resolve(offline),
      postBytes: () => Promise.resolve(offline),
      getBytes: () => Promise.resolve(offline),
    }),
    setRegion: async (address) => ((world.only = address), true),
    records: { read: (key) => memory.get(key) ?? null, write: (key, text) => void (text === null ? memory.delete(key) : memory.set(key, text)) },
    chance: () => 0,
    wait: () => Promise.resolve(),
    timer: (ms, act) => {
      const timer = { due: world.now + Math.max(0, ms), act };
      timers.push(timer);
      return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
    },
    alone: async (act) => {
      if (world.isBusyElsewhere) return null;
      running += 1;
      return act().finally(() => (running -= 1));
    },
    scans: null,
    packets: null,
    app: '1.0.0',
    everyMinutes: 10,
  };
  const settle = async () => {
    // Until no sync is under way, and what follows it has been said.
    for (let quiet = 0; quiet < 20; quiet = running > 0 ? 0 : quiet + 1) await new Promise((done) => setImmediate(done));
  };
  /** Lets so many minutes pass, each timer at its time. */
  const pass = async (minutes: number) => {
    await settle();
    const until = world.now + minutes * 60_000;
    for (;;) {
      const next = timers.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
      if (!next) break;
      timers.splice(timers.indexOf(next), 1);
      world.now = Math.max(world.now, next.due);
      next.act();
      await settle();
    }
    world.now = until;
  };
  const act = async (count: number) => {
    await here.write(count);
    for (const hear of written) hear();
    await settle();
  };
  return { region, here, world, memory, asked, bodies, ports, pass, act, settle, goOnline: () => online.forEach((hear) => hear()) };
}

async function connected() {
  const made = await makeWorld();
  const desk = openSyncDesk(made.ports);
  await made.settle();
  await desk.connect({ address: REGION, code: CODE, computer: 'Қабылдау бөлмесі' });
  made.world.state = 'approved';
  await made.pass(1);
  return { ...made, desk };
}

test('a computer asks to be let in, waits for the second person, and syncs when it is', async () => {
  const { desk, world, pass, asked, settle, ports } = await (async () => {
    const made = await makeWorld();
    return { ...made, desk: openSyncDesk(made.ports) };
  })();
  await settle();
  expect(desk.state()).toMatchObject({ link: null, honest: { tone: 'grey' }, report: null });
  expect(await desk.askCode('http://region.example.kz', CODE)).toEqual({ ok: false, error: { code: 'address-not-https' } });
  expect(await desk.askCode(REGION, CODE)).toMatchObject({ ok: true, value: { region: { name: NAME } } });
  expect(await desk.connect({ address: REGION, code: CODE, computer: 'Қабылдау бөлмесі' })).toEqual({ ok: true, value: undefined });
  expect([world.only, desk.state().link]).toMatchObject([REGION, { state: 'waiting', mark: 'К2', slot: 1380, computer: 'Қабылдау бөлмесі' }]);
  await pass(2);
  expect(asked.filter((path) => path === DEVICE_ROUTES.sync)).toEqual([]);
  world.state = 'approved';
  await pass(1);
  expect(desk.state()).toMatchObject({ link: { state: 'approved' }, honest: { tone: 'green' }, run: { phase: 'resting', problem: null } });
  // The record tells nothing of a person, and is there at the next start.
  expect(openSyncDesk(ports).state().link?.publicKey).toBe(REGION_KEY);
});

test('another region that answers in place of the one that was shown is not enrolled at', async () => {
  const { ports, settle } = await makeWorld();
  const line = ports.openLine(REGION);
  const other: Line = {
    ...line,
    post: async (path, body, asking) =>
      path === DEVICE_ROUTES.code
        ? ok({ body: { region: { name: NAME, publicKey: `${'C'.repeat(42)}A=` } }, bytes: 1 })
        : line.post(path, body, asking),
  };
  const desk = openSyncDesk({ ...ports, openLine: () => other });
  await settle();
  expect(await desk.connect({ address: REGION, code: CODE, computer: 'ПК' })).toEqual({ ok: false, error: { code: 'region-signature-wrong' } });
  expect(desk.state().link).toBeNull();
});

test('what is done by day goes out in a pause of the work; the mark is amber until the region has signed', async () => {
  const { desk, act, pass, region } = await connected();
  await act(3);
  expect(desk.state().honest).toMatchObject({ tone: 'amber', missing: [{ kind: 'unsent', count: 3 }], here: 3, there: 0 });
  await pass(11);
  expect(desk.state().honest).toMatchObject({ tone: 'green', here: 3, there: 3 });
  expect(region.stream).toHaveLength(3);
});

test('the line is down all day; when it is back everything goes, and the morning report says so', async () => {
  const { desk, act, pass, world, goOnline } = await connected();
  world.isDown = true;
  await act(5);
  await pass(20 * 60);
  expect(desk.state()).toMatchObject({ honest: { tone: 'amber' }, run: { problem: { code: 'region-unreachable' } } });
  expect(desk.state().run.retryAt).not.toBeNull();
  world.isDown = false;
  goOnline();
  await pass(2);
  expect(desk.state()).toMatchObject({ honest: { tone: 'green' }, run: { problem: null, retryAt: null } });
  expect(desk.state().report).toMatchObject({ sent: 5, waiting: 0, refused: 0, problem: null, read: false });
  desk.markReportRead();
  expect(desk.state().report?.read).toBe(true);
});

test('a pause holds everything but the key', async () => {
  const { desk, act, pass, region } = await connected();
  desk.pause();
  await act(2);
  await pass(26 * 60);
  expect([region.stream.length, desk.state().run.phase]).toEqual([0, 'paused']);
  desk.syncNow();
  await pass(1);
  expect([region.stream.length, desk.state().run.phase]).toEqual([2, 'paused']);
  desk.resume();
  await pass(1);
  expect(desk.state().run.phase).toBe('resting');
});

test('while another window is at it, this one waits', async () => {
  const { desk, act, pass, world, region } = await connected();
  world.isBusyElsewhere = true;
  await act(1);
  await pass(15);
  expect([region.stream.length, desk.state().run.phase]).toEqual([0, 'resting']);
  world.isBusyElsewhere = false;
  await pass(1);
  expect(region.stream).toHaveLength(1);
});

test('a store that fails in the middle is said, and tried again', async () => {
  const { ports, pass, act, memory, here, world, region } = await makeWorld();
  let isBroken = false;
  const store = {
    ...ports.store,
    take: (...taking: Parameters<SyncStore['take']>) => (isBroken ? Promise.reject(new Error('closed')) : here.store.take(...taking)),
  };
  const desk = openSyncDesk({ ...ports, store });
  await desk.connect({ address: REGION, code: CODE, computer: 'ПК' });
  world.state = 'approved';
  await pass(1);
  isBroken = true;
  await act(1);
  await pass(11);
  expect(desk.state().run.problem).toEqual({ code: 'store-unavailable' });
  isBroken = false;
  await pass(10);
  expect([desk.state().run.problem, desk.state().honest.tone, region.stream.length]).toEqual([null, 'green', 1]);
  expect([...memory.keys()].sort()).toEqual(['qamqor-region', 'qamqor-sync-log']);
});

test('a budget of a day is kept over many syncs', async () => {
  const { desk, act, pass } = await connected();
  desk.setMetered({ on: true, megabytes: 1 });
  await act(4);
  await pass(11);
  const used = desk.state().metered.usedBytes;
  expect(used).toBeGreaterThan(500);
  await pass(24 * 60);
  expect(desk.state().metered.usedBytes).toBeLessThan(used);
});

test('a closed desk begins nothing more', async () => {
  const { desk, act, pass, asked } = await connected();
  desk.close();
  const before = asked.length;
  await act(2);
  await pass(30 * 60);
  expect(asked.length).toBe(before);
});

test('after a loss the computer is not connected under its new device until it has asked anew, and then it names what it was', async () => {
  const { ports, desk, pass, asked, bodies, world, settle } = await connected();
  await pass(1);
  expect(desk.state().link?.state).toBe('approved');
  desk.close();
  const earlier = [{ id: 'd1', publicKey: REGION_KEY }];
  const renewed = openSyncDesk({ ...ports, prover: { ...ports.prover, device: 'd2' }, publicKey: `${'C'.repeat(42)}A=`, earlier });
  await settle();
  asked.length = bodies.length = 0;
  await pass(30);
  expect([renewed.state().link, asked]).toEqual([null, []]);
  world.state = 'waiting';
  expect(await renewed.connect({ address: REGION, code: CODE, computer: 'Қабылдау бөлмесі' })).toEqual(ok(undefined));
  expect(bodies.at(-1)).toMatchObject({ device: { id: 'd2' }, earlier });
  expect(renewed.state().link?.state).toBe('waiting');
});
