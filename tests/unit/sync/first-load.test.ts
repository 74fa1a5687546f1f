import { describe, expect, test } from 'vitest';
import { FIRST_STREAM_HASH } from '../../../shared/journal/stream-hash.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { HistoryRequest, SnapshotPage, SnapshotRequest, SnapshotRow } from '../../../shared/wire/snapshot.ts';
import type { SyncPlace, SyncStore } from '../../../renderer/store/sync-port.ts';
import { fetchUnread, firstLoad } from '../../../renderer/sync/first-load.ts';
import { offline } from './small-region.ts';

const rowOf = (id: number): SnapshotRow => ({ kind: 'case', id: `case-${id}`, seq: id, row: { id }, entries: [['d2', id]] });
const ROWS = [1, 2, 3, 4, 5].map(rowOf);
const PAGE = 2;

/** A store that keeps pages, and a server that answers from a list, with whatever the script puts in between. */
function makeLoad(script: (page: number, answer: SnapshotPage) => unknown = (_page, answer) => answer) {
  const kept: SnapshotRow[] = [];
  const asked: (string | null)[] = [];
  const waits: number[] = [];
  let loading: SyncPlace['loading'] = null;
  let first: number | null = null;
  const store = {
    place: async () => ({ loading }) as SyncPlace,
    load: async ({ rows, cursor, end }: Parameters<SyncStore['load']>[0]) => {
      kept.push(...rows);
      first ??= cursor;
      const last = rows.at(-1);
      loading = end ? null : { after: last ? { kind: last.kind, id: last.id } : (loading?.after ?? null) };
      return ok(undefined);
    },
  };
  const ask = async ({ after }: SnapshotRequest) => {
    asked.push(after?.id ?? null);
    const from = after ? ROWS.findIndex(({ id }) => id === after.id) + 1 : 0;
    const rows = ROWS.slice(from, from + PAGE);
    // The stream goes on under the pages: each names a later place.
    const page = {
      rows,
      cursor: 10 + asked.length,
      streamHash: FIRST_STREAM_HASH,
      more: from + PAGE < ROWS.length,
      total: ROWS.length,
    } as SnapshotPage;
    const body = script(asked.length, page);
    return body === null ? offline : ok({ body, bytes: 10 });
  };
  const load = (isStopped = () => false) => firstLoad({ store, ask, wait: async (ms) => void waits.push(ms), chance: () => 0.5 }, { isStopped });
  return { store, ask, load, kept, asked, waits, first: () => first, loading: () => loading };
}
const IDS = ROWS.map(({ id }) => id);

test('killed in the middle it goes on behind the last page, and the stream from where the first page stood', async () => {
  const made = makeLoad();
  let pages = 0;
  expect(await made.load(() => ++pages > 2)).toMatchObject({ value: { rows: 4, whole: false } });
  expect(made.loading()).toEqual({ after: { kind: 'case', id: 'case-4' } });
  expect(await made.load()).toMatchObject({ value: { rows: 1, whole: true } });
  // The page that was on its way when it stopped is asked for again.
  expect([made.kept.map(({ id }) => id), made.asked, made.first(), made.loading()]).toEqual([IDS, [null, 'case-2', 'case-4', 'case-4'], 11, null]);
});

test('a page that does not parse, or does not come, is asked again, and nothing of it is written', async () => {
  const made = makeLoad((page, answer) => (page === 2 ? '<html>' : page === 3 ? null : answer));
  expect(await made.load()).toMatchObject({ value: { rows: 5, whole: true } });
  expect([made.kept.map(({ id }) => id), made.asked, made.waits.length]).toEqual([IDS, [null, 'case-2', 'case-2', 'case-2', 'case-4'], 2]);
});

test('the next page is on its way while one is written; a store that cannot write ends it', async () => {
  const made = makeLoad();
  const askedAtWriting: number[] = [];
  const load = (page: Parameters<SyncStore['load']>[0]) => {
    askedAtWriting.push(made.asked.length);
    return made.store.load(page);
  };
  const ports = { ask: made.ask, wait: async () => undefined, chance: () => 0.5 };
  expect(await firstLoad({ ...ports, store: { ...made.store, load } })).toMatchObject({ value: { whole: true } });
  expect(askedAtWriting).toEqual([2, 3, 3]);
  const full = { ...makeLoad().store, load: async () => err({ code: 'disk-full' }) };
  expect(await firstLoad({ ...ports, store: full })).toMatchObject({ error: { code: 'disk-full' } });
});

test('a page is given while the one before is being written, no more of them, and none behind one that was refused', async () => {
  const made = makeLoad();
  const given: (() => void)[] = [];
  const load = (page: Parameters<SyncStore['load']>[0]) =>
    new Promise<Awaited<ReturnType<SyncStore['load']>>>((done) =>
      given.push(() => done(given.length > 2 ? err({ code: 'disk-full' }) : made.store.load(page))),
    );
  const ports = { ask: made.ask, wait: async () => undefined, chance: () => 0.5 };
  const settled = () => new Promise((done) => setTimeout(done));
  const ended = firstLoad({ ...ports, store: { ...made.store, load } });
  await settled();
  expect(given).toHaveLength(2);
  given[0]?.();
  await settled();
  expect(given).toHaveLength(3);
  given[2]?.();
  given[1]?.();
  expect(await ended).toMatchObject({ error: { code: 'disk-full' } });
});

test('a server that never answers with a page is left to the schedule; one that says there is more and brings none is not asked for ever', async () => {
  const never = makeLoad(() => '<html>');
  expect(await never.load()).toMatchObject({ error: { code: 'answer-unreadable', retry: 'later' } });
  expect(never.kept).toEqual([]);
  const empty = makeLoad((_page, answer) => ({ ...answer, rows: [], more: true }));
  expect(await empty.load()).toMatchObject({ error: { code: 'answer-wrong' } });
});

describe('rows that a newer region has folded', () => {
  const lacked = (count: number) => Array.from({ length: count }, (_, index): [string, number] => ['d2', index + 1]);
  /** A store that lacks entries, and a server that gives them, `short` of them missing. */
  function makeUnread(count: number, short = 0) {
    const [asked, added, folded]: [number[], number[], number[]] = [[], [], []];
    const store = {
      unread: async () => lacked(count),
      addHistory: async (items: readonly unknown[]) => (added.push(items.length), ok(items.length)),
      foldUnread: async () => (folded.push(1), ok(3)),
    };
    const ask = async ({ asked: wanted }: HistoryRequest) => {
      const entries = 'entries' in wanted ? wanted.entries : [];
      asked.push(entries.length);
      const stone = { v: 1, erased: true, office: 'o', prev: FIRST_STREAM_HASH, hash: FIRST_STREAM_HASH, signature: '' };
      const items = entries.map(([device, n]) => ({ kind: 'erased', seq: n, stone: { ...stone, device, n } }));
      return ok({ body: { items: items.slice(short) }, bytes: 1 });
    };
    return { store, ask, asked, added, folded };
  }

  test('are asked for by their entries, some hundred at a time, and made of them when all are here', async () => {
    const made = makeUnread(1200);
    expect(await fetchUnread(made)).toEqual(ok(3));
    expect([made.asked, made.added, made.folded]).toEqual([[500, 500, 200], [500, 500, 200], [1]]);
  });

  test.each([
    ['the line is down', { ask: async () => offline }, 'region-unreachable'],
    ['the region has not all of them', makeUnread(3, 1), 'answer-wrong'],
    [
      'one does not hash to what it says',
      { store: { ...makeUnread(3).store, addHistory: async () => err({ code: 'content-damaged' }) } },
      'content-damaged',
    ],
  ])('wait for the next sync when %s', async (_why, change, code) => {
    const made = { ...makeUnread(3), ...change };
    expect(await fetchUnread(made)).toMatchObject({ error: { code } });
    expect(made.folded).toEqual([]);
  });
});
