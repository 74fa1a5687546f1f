import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../shared/kernel/clock.ts';
import type { Receipt } from '../../../shared/wire/receipt.ts';
import { HALTING, honestState, type HonestGround, silentSince } from '../../../renderer/sync/honest-state.ts';
import type { SyncPlace } from '../../../renderer/store/sync-port.ts';
import { AT, OFFICE } from './small-region.ts';

const HASH = { own: 'a'.repeat(64), stream: 'b'.repeat(64), scans: 'c'.repeat(64), other: 'd'.repeat(64) };
const scans = { count: 4, hash: HASH.scans };
const receipt: Receipt = {
  v: 1,
  office: OFFICE,
  device: 'd1',
  n: 20,
  hash: HASH.own,
  held: 0,
  seq: 90,
  streamHash: HASH.stream,
  scans,
  scansMissing: 0,
  at: AT,
};
const signed = (change: Partial<Receipt> = {}) => ({ body: { ...receipt, ...change }, signature: '' });
const place: SyncPlace = {
  office: OFFICE,
  device: 'd1',
  head: { n: 20, hash: HASH.own },
  cursor: 90,
  streamHash: HASH.stream,
  outbox: 0,
  held: [],
  stopped: null,
  receipt: signed(),
  grant: {
    body: { v: 1, number: 1, office: OFFICE, device: 'd1', staff: [], issuedAt: AT, expiresAt: '2026-12-05T19:00:00.000Z' as Instant },
    signature: '',
  },
  loading: null,
};
const ground: HonestGround = { link: { state: 'approved' }, since: AT, place, scans, history: 0, problem: undefined, now: AT };
const held = { device: 'd1', n: 3, hash: HASH.own, code: 'actor-unknown', at: AT };

const told = (change: Partial<HonestGround>, placed: Partial<SyncPlace> = {}) => {
  const { tone, missing } = honestState({ ...ground, ...change, ...(change.place === null ? {} : { place: { ...place, ...placed } }) });
  return [tone, ...missing.map(({ kind, count }) => `${kind} ${count}`)].join(', ');
};

test('green: the region has signed for exactly what lies here', () => {
  expect(honestState(ground)).toEqual({ tone: 'green', missing: [], here: 20, there: 20, at: AT });
});

describe('amber says what is missing', () => {
  test.each<[string, Partial<SyncPlace>, Partial<HonestGround>, string]>([
    ['no receipt', { receipt: null }, {}, 'amber, receipt 1'],
    ['a receipt for an earlier device', { receipt: signed({ device: 'd0' }) }, {}, 'amber, receipt 1'],
    ['two acts since', { outbox: 2, head: { n: 22, hash: HASH.other } }, {}, 'amber, unsent 2'],
    ['one in quarantine', { outbox: 1, held: [held], receipt: signed({ held: 1 }) }, {}, 'amber, held 1'],
    ['the region holds one that is not known here', { receipt: signed({ held: 1 }) }, {}, 'amber, held 1'],
    ['others have worked', { receipt: signed({ seq: 95, streamHash: HASH.other }) }, {}, 'amber, behind 5'],
    ['the region lacks scans', { receipt: signed({ scansMissing: 2, scans: { count: 2, hash: HASH.other } }) }, {}, 'amber, scans 4'],
    ['scans are not here yet', {}, { scans: { count: 1, hash: HASH.other } }, 'amber, scans 3'],
    ['as many scans, but others', {}, { scans: { count: 4, hash: HASH.other } }, 'amber, scans 1'],
    ['older entries still to come', {}, { history: 70 }, 'amber, history 70'],
    ['the first load is not finished', { loading: { after: null } }, {}, 'amber, history 1'],
    ['the same number, another stream', { streamHash: HASH.other }, {}, 'amber, differs 1'],
    ['the same end, another entry', { head: { n: 20, hash: HASH.other } }, {}, 'amber, differs 1'],
    ['nothing waits, and yet the region knows less', { receipt: signed({ n: 19 }) }, {}, 'amber, differs 1'],
    ['the region knows more of us than we', { receipt: signed({ n: 21 }) }, {}, 'amber, differs 1'],
    ['the region signed for less of the stream', { receipt: signed({ seq: 80 }) }, {}, 'amber, differs 1'],
  ])('%s', (_what, placed, change, expected) => expect(told(change, placed)).toBe(expected));
});

describe('red: somebody has to do something', () => {
  test.each<[string, Partial<SyncPlace>, Partial<HonestGround>, string]>([
    [
      'the queue is stopped',
      { stopped: { device: 'd1', n: 21, code: 'chain-broken' }, outbox: 3, head: { n: 23, hash: HASH.other } },
      {},
      'red, stopped 3',
    ],
    ['revoked', {}, { link: { state: 'revoked' } }, 'red'],
    ['refused', {}, { link: { state: 'refused' } }, 'red'],
    ['the grant has run out', {}, { now: '2026-12-06T00:00:00.000Z' as Instant, place }, 'red'],
    ['silent for more than two days', {}, { now: '2026-11-23T19:01:00.000Z' as Instant }, 'red'],
    ['silent since the beginning', { receipt: null, grant: null }, { now: '2026-11-23T19:01:00.000Z' as Instant }, 'red, receipt 1'],
    ...HALTING.map((problem): [string, Partial<SyncPlace>, Partial<HonestGround>, string] => [problem, {}, { problem }, 'red']),
  ])('%s', (_what, placed, change, expected) => expect(told(change, placed)).toBe(expected));

  test('two days to the minute are not yet too long', () => {
    const now = '2026-11-23T19:00:00.000Z' as Instant;
    expect([silentSince({ ...ground, now }), told({ now })]).toEqual([null, 'green']);
  });

  test.each(['region-unreachable', 'region-busy', 'disk-full', undefined])('%s alone is no alarm', (problem) =>
    expect(told({ problem })).toBe('green'),
  );
});

describe('grey: there is no region', () => {
  test.each<[string, Partial<HonestGround>]>([
    ['never asked', { link: null }],
    ['not approved yet', { link: { state: 'waiting' } }],
    ['the store is not read yet', { place: null }],
  ])('%s', (_what, change) => expect(told(change).startsWith('grey')).toBe(true));
});
