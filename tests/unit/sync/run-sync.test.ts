import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { err } from '../../../shared/kernel/result.ts';
import type { RoundRequest, WireRefusal } from '../../../shared/wire/sync.ts';
import { runSync, type SyncOptions } from '../../../renderer/sync/run-sync.ts';
import type { Ask, SyncPorts } from '../../../renderer/sync/sync-ports.ts';
import { makeSmallRegion, offline, type SmallRegion } from './small-region.ts';
import { makeSmallStore, type SmallStore } from './small-store.ts';

const APP = { app: '1.0.0' };
type Over = { readonly ask?: Ask<RoundRequest>; readonly waits?: number[] };
const portsOf = (region: SmallRegion, { store }: SmallStore, { ask = region.lineOf('d1'), waits = [] }: Over = {}): SyncPorts => ({
  store,
  ask,
  keys: region.keys,
  wait: (ms) => Promise.resolve(void waits.push(ms)),
  chance: () => 0.5,
});
const sync = (region: SmallRegion, store: SmallStore, over: Over & Partial<SyncOptions> = {}) =>
  runSync(portsOf(region, store, over), { ...APP, ...over });
/** Another device's work in the region. */
async function otherWork(region: SmallRegion, count: number): Promise<void> {
  const other = makeSmallStore('d2');
  await other.write(count);
  for (const entry of other.own) await region.accept(entry);
}

describe('a sync', () => {
  test('with nothing to move is one request', async () => {
    const [region, here] = [await makeSmallRegion(), makeSmallStore('d1')];
    const end = await sync(region, here);
    expect([end.outcome, end.rounds, region.requests()]).toEqual(['done', 1, 1]);
    expect((await here.store.place()).receipt?.body.device).toBe('d1');
  });

  test('moves everything both ways, in pages, and ends with both at one hash', async () => {
    const [region, here] = [await makeSmallRegion({ page: 300 }), makeSmallStore('d1')];
    await otherWork(region, 1000);
    await here.write(1200);
    const end = await sync(region, here);
    expect(end).toMatchObject({ outcome: 'done', sent: 1200, numbered: 1200, received: 1000, left: { send: 0, receive: 0 } });
    const place = await here.store.place();
    expect([place.outbox, place.cursor, place.streamHash]).toEqual([0, 2200, place.receipt?.body.streamHash]);
    expect(region.stream.map(({ hash }) => hash)).toHaveLength(new Set(region.stream.map(({ hash }) => hash)).size);
  });

  test('sends no entry twice while its number is still on the way', async () => {
    const [region, here] = [await makeSmallRegion({ page: 50 }), makeSmallStore('d1')];
    await otherWork(region, 400);
    await here.write(700);
    const line = region.lineOf('d1');
    const sent: number[] = [];
    await sync(region, here, { ask: (request) => (sent.push(...(request.entries as { n: number }[]).map(({ n }) => n)), line(request)) });
    expect(sent).toEqual(Array.from({ length: 700 }, (_, index) => index + 1));
  });

  test('goes on behind an entry in quarantine and says so', async () => {
    const [region, here] = [await makeSmallRegion({ hold: ({ n }) => n === 3 }), makeSmallStore('d1')];
    await here.write(6);
    expect(await sync(region, here)).toMatchObject({ outcome: 'done', sent: 5, quarantined: 1, left: { send: 0, receive: 0 } });
    expect((await here.store.place()).held).toMatchObject([{ n: 3, code: 'actor-unknown' }]);
    expect(region.stream.map(({ n }) => n)).toEqual([1, 2, 4, 5, 6]);
  });

  test('tells after each round what is left', async () => {
    const [region, here] = [await makeSmallRegion({ page: 400 }), makeSmallStore('d1')];
    await here.write(1100);
    const left: number[] = [];
    await sync(region, here, { onProgress: (tally) => left.push(tally.left.send) });
    expect(left).toEqual([600, 100, 0]);
  });

  test('stops between rounds and goes on from there, skipping nothing', async () => {
    const [region, here] = [await makeSmallRegion({ page: 100 }), makeSmallStore('d1')];
    await otherWork(region, 350);
    let rounds = 0;
    const first = await sync(region, here, { isStopped: () => rounds >= 2, onProgress: () => (rounds += 1) });
    expect([first.outcome, first.received, first.left.receive]).toEqual(['paused', 200, 150]);
    expect(await sync(region, here)).toMatchObject({ outcome: 'done', received: 150 });
    expect(here.foreign.map(({ n }) => n)).toEqual(Array.from({ length: 350 }, (_, index) => index + 1));
  });
});

describe('a metered line', () => {
  test('own work goes first; then as much comes as the budget allows', async () => {
    const [region, here] = [await makeSmallRegion(), makeSmallStore('d1')];
    await otherWork(region, 1000);
    await here.write(20);
    const end = await sync(region, here, { budget: 20_000, ask: metered(region, 600) });
    expect(end).toMatchObject({ outcome: 'budget-spent', sent: 20 });
    expect(end.received).toBeGreaterThan(0);
    expect(end.left.receive).toBe(1020 - end.received);
  });

  test('a spent budget asks for nothing', async () => {
    const [region, here] = [await makeSmallRegion(), makeSmallStore('d1')];
    expect((await sync(region, here, { budget: 100 })).outcome).toBe('budget-spent');
    expect(region.requests()).toBe(0);
  });
});

/** A line on which each entry and item weighs so many bytes. */
const metered =
  (region: SmallRegion, weight: number): Ask<RoundRequest> =>
  async (request) => {
    const answered = await region.lineOf('d1')(request);
    if (!answered.ok) return answered;
    const { items } = answered.value.body as { readonly items: unknown[] };
    return { ok: true, value: { ...answered.value, bytes: (request.entries.length + items.length) * weight + 500 } };
  };

describe('refusals', () => {
  const refusing = (region: SmallRegion, refusals: readonly WireRefusal[]): Ask<RoundRequest> => {
    const left = [...refusals];
    return async (request) => {
      const refusal = left.shift();
      return refusal ? err(refusal) : region.lineOf('d1')(request);
    };
  };

  test.each<[string, readonly WireRefusal[], string, readonly number[]]>([
    ['a used nonce is made anew at once', [{ code: 'nonce-used', retry: 'now' }], 'done', [0]],
    ['a busy region is left alone as long as it says', [{ code: 'region-busy', retry: 'later', after: 30 }], 'done', [33_750]],
    [
      'each failure doubles the wait',
      Array.from({ length: 3 }, () => ({ code: 'region-unreachable', retry: 'later' as const })),
      'done',
      [1500, 3000, 6000],
    ],
    [
      'a line that stays down is left to the schedule',
      Array.from({ length: 9 }, () => ({ code: 'region-unreachable', retry: 'later' as const })),
      'refused',
      [1500, 3000, 6000, 12_000, 24_000],
    ],
    ['what never helps is not repeated', [{ code: 'app-too-old', retry: 'never' }], 'refused', []],
    ['a long term is left to the schedule', [{ code: 'too-many-requests', retry: 'later', after: 3600 }], 'refused', []],
  ])('%s', async (_story, refusals, outcome, expected) => {
    const [region, here] = [await makeSmallRegion(), makeSmallStore('d1')];
    await here.write(3);
    const waits: number[] = [];
    const end = await sync(region, here, { ask: refusing(region, refusals), waits });
    expect([end.outcome, waits]).toEqual([outcome, expected]);
    if (outcome === 'refused') expect(end.refusal).toEqual(refusals.at(-1));
  });

  test('a request that is too large is halved until it fits', async () => {
    const [region, here] = [await makeSmallRegion(), makeSmallStore('d1')];
    await here.write(500);
    const line = region.lineOf('d1');
    const ask: Ask<RoundRequest> = async (request) =>
      request.entries.length > 130 ? err({ code: 'request-too-large', retry: 'never' }) : line(request);
    expect(await sync(region, here, { ask })).toMatchObject({ outcome: 'done', sent: 500 });
  });

  test('an empty region in place of the one we know wipes nothing', async () => {
    const [region, here] = [await makeSmallRegion(), makeSmallStore('d1')];
    await here.write(5);
    await sync(region, here);
    const empty = await makeSmallRegion();
    const ask = empty.lineOf('d1');
    const end = await runSync({ ...portsOf(empty, here), ask }, APP);
    expect(end).toMatchObject({ outcome: 'refused', refusal: { code: 'cursor-ahead', params: { cursor: 5, region: 0 } } });
    expect(await here.store.place()).toMatchObject({ cursor: 5, outbox: 0 });
  });

  test('a region that answers without moving anything is not asked for ever', async () => {
    const [region, here] = [await makeSmallRegion(), makeSmallStore('d1')];
    await here.write(2);
    const end = await sync(region, here, { ask: (request) => region.lineOf('d1')({ ...request, entries: [] }) });
    expect([end.outcome, end.refusal?.code, end.rounds]).toEqual(['refused', 'answer-wrong', 3]);
  });

  test('a store that keeps offering the entry at which the region stopped ends the sync; the reason is told once', async () => {
    const [region, here] = [await makeSmallRegion(), makeSmallStore('d1')];
    await here.write(3);
    const stopped = { device: 'd1', n: 1, code: 'device-unknown' };
    let asked = 0;
    const ask: Ask<RoundRequest> = async (request) => {
      const told = await region.lineOf('d1')({ ...request, entries: [] });
      return told.ok && (asked += 1) < 20 ? { ok: true, value: { ...told.value, body: { ...(told.value.body as object), stopped } } } : offline;
    };
    const waits: number[] = [];
    const end = await sync(region, here, { ask, waits });
    expect([end.outcome, end.refusal, asked, waits]).toEqual(['refused', { code: 'device-unknown', retry: 'never' }, 1, []]);
    expect((await here.store.place()).stopped).toEqual(stopped);
  });

  test('a full disk ends the sync; nothing was taken', async () => {
    const [region, here] = [await makeSmallRegion(), makeSmallStore('d1')];
    await otherWork(region, 5);
    const full: SmallStore = { ...here, store: { ...here.store, take: async () => err({ code: 'disk-full' }) } };
    expect(await sync(region, full)).toMatchObject({ outcome: 'refused', refusal: { code: 'disk-full', retry: 'never' } });
    expect((await here.store.place()).cursor).toBe(0);
  });
});

test('whatever is lost on the way, each entry is in the stream once and comes back once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('whole', 'request-lost', 'answer-lost', 'twice'), { maxLength: 25 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 60 }),
      async (faults, mine, others) => {
        const [region, here] = [await makeSmallRegion({ page: 7 }), makeSmallStore('d1')];
        await otherWork(region, others);
        await here.write(mine);
        const line = region.lineOf('d1');
        const left = [...faults];
        const ask: Ask<RoundRequest> = async (request) => {
          const fault = left.shift() ?? 'whole';
          if (fault === 'request-lost') return offline;
          if (fault === 'twice') await line(request);
          const answer = await line(request);
          return fault === 'answer-lost' ? offline : answer;
        };
        while (left.length > 0) await sync(region, here, { ask });
        await sync(region, here, { ask });
        expect(region.stream.filter(({ device }) => device === 'd1').map(({ n }) => n)).toEqual(here.own.map(({ n }) => n));
        expect([here.numbers.size, here.foreign.length]).toEqual([mine, others]);
      },
    ),
    { numRuns: 60 },
  );
});
