import { beforeAll, describe, expect, test } from 'vitest';
import type { Receipt } from '../../../shared/wire/receipt.ts';
import { signBody } from '../../../shared/wire/signed.ts';
import type { RoundAnswer } from '../../../shared/wire/sync.ts';
import { makeRequest, type MadeRequest } from '../../../renderer/sync/make-request.ts';
import { readAnswer } from '../../../renderer/sync/read-answer.ts';
import { makeSmallRegion, NO_SCANS, OFFICE, type SmallRegion } from './small-region.ts';
import { makeSmallStore } from './small-store.ts';

let region: SmallRegion;
let made: MadeRequest;
let good: RoundAnswer;
const keys = () => ({ sha256: region.keys.sha256, sign: region.sign });

beforeAll(async () => {
  region = await makeSmallRegion();
  const [here, other] = [makeSmallStore('d1'), makeSmallStore('d2')];
  await other.write(4);
  for (const entry of other.own) await region.accept(entry);
  await here.write(3);
  made = await makeRequest(here.store, { app: '1', limits: { entries: 500, bytes: 1e6 }, want: 2000, scans: NO_SCANS });
  good = await region.round('d1', made.request);
});

const signed = async (change: Partial<Receipt>): Promise<RoundAnswer> => ({
  ...good,
  receipt: await signBody({ ...good.receipt.body, ...change }, keys()),
});
const codeOf = async (answer: unknown, asked: MadeRequest = made) => {
  const read = await readAnswer(answer, asked, region.keys);
  return read.ok ? 'ok' : [read.error.code, read.error.retry, read.error.params?.['what']].filter(Boolean).join(' ');
};

/** A list in a list, so many times. */
const deep = (depth: number): unknown => Array.from({ length: depth }).reduce((inner: unknown) => [inner], 1);

test('the answer as it was given is taken', async () => expect(await codeOf(good)).toBe('ok'));

describe('what does not fit the request is not written', () => {
  test.each<[string, (answer: RoundAnswer) => unknown, string]>([
    ['no answer at all', () => null, 'answer-unreadable later'],
    ['a page of a hotel', () => '<html>', 'answer-unreadable later'],
    ['a member of another shape', (a) => ({ ...a, more: 1 }), 'answer-unreadable later'],
    ['a later protocol, whatever is in it', () => ({ protocol: 2, rounds: [] }), 'app-too-old never'],
    [
      'a body that nobody can have signed',
      (a) => ({ ...a, receipt: { ...a.receipt, body: { ...a.receipt.body, deep: deep(20_000) } } }),
      'region-signature-wrong never',
    ],
    ['a prototype', () => JSON.parse('{"__proto__":{"items":[]}}') as unknown, 'answer-unreadable later'],
    ['taken what was not sent', (a) => ({ ...a, took: [{ device: 'd1', n: 9, seq: 1 }] }), 'answer-wrong later took'],
    ['taken twice', (a) => ({ ...a, took: [...a.took, ...a.took.slice(0, 1)] }), 'answer-wrong later took'],
    ['a number beyond the end', (a) => ({ ...a, took: a.took.map((one) => ({ ...one, seq: 99 })) }), 'answer-wrong later took'],
    ['another entry held', (a) => ({ ...a, held: [{ device: 'd1', n: 2, hash: 'f'.repeat(64), code: 'x', at: a.at }] }), 'answer-wrong later held'],
    ['stopped at what was not sent', (a) => ({ ...a, stopped: { device: 'd9', n: 1, code: 'chain-broken' } }), 'answer-wrong later stopped'],
    ['a hole in the items', (a) => ({ ...a, items: [...a.items.slice(0, 1), ...a.items.slice(2)] }), 'answer-wrong later items'],
    ['items turned round', (a) => ({ ...a, items: a.items.toReversed() }), 'answer-wrong later items'],
    ['a cursor of its own', (a) => ({ ...a, cursor: a.cursor + 1 }), 'answer-wrong later cursor'],
    ['the last item kept back', (a) => ({ ...a, items: a.items.slice(0, -1) }), 'answer-wrong later cursor'],
  ])('%s', async (_what, spoil, expected) => expect(await codeOf(spoil(structuredClone(good)))).toBe(expected));

  test('more items than were wanted', async () => {
    const little = { ...made, request: { ...made.request, want: 2 } };
    expect(await codeOf(good, little)).toBe('answer-wrong later items');
  });
});

test('a computer that joins has no office yet: the first receipt is taken, another device’s is not', async () => {
  const fresh = { ...made, place: { ...made.place, office: '' } };
  expect(await codeOf(good, fresh)).toBe('ok');
  expect(await codeOf(await signed({ device: 'd2' }), fresh)).toBe('region-signature-wrong never');
  expect(await codeOf(await signed({ office: 'office-2' }))).toBe('region-signature-wrong never');
});

describe('only the pinned key counts', () => {
  test('a receipt that was changed', async () => {
    const changed = structuredClone(good);
    expect(await codeOf({ ...changed, receipt: { ...changed.receipt, body: { ...changed.receipt.body, held: 1 } } })).toBe(
      'region-signature-wrong never',
    );
  });

  test('a grant that was changed', async () => {
    const { grant, ...rest } = structuredClone(good);
    const staff = [{ id: 'stranger', roles: ['head'] }];
    expect(await codeOf({ ...rest, grant: { ...grant, body: { ...grant?.body, staff } } })).toBe('region-signature-wrong never');
  });

  test('another region that signs well', async () => {
    const other = await makeSmallRegion();
    expect(await codeOf(await other.round('d1', { ...made.request, entries: [] }))).toBe('region-signature-wrong never');
  });

  test.each([
    ['another device', { device: 'd2' }],
    ['another office', { office: `${OFFICE}-2` }],
  ])('a receipt for %s', async (_who, change) => expect(await codeOf(await signed(change))).toBe('region-signature-wrong never'));
});

describe('who has lost something', () => {
  test('the region stands behind our cursor', async () => {
    expect(await codeOf(await signed({ seq: 3 }), { ...made, place: { ...made.place, cursor: 5 } })).toBe('cursor-ahead never');
  });

  test('the region no longer knows what it signed for', async () => {
    const receipt = { body: { ...good.receipt.body, seq: 50 }, signature: '' };
    expect(await codeOf(good, { ...made, place: { ...made.place, receipt } })).toBe('cursor-ahead never');
    const ours = { body: { ...good.receipt.body, n: 8 }, signature: '' };
    expect(await codeOf(good, { ...made, place: { ...made.place, receipt: ours } })).toBe('cursor-ahead never');
  });

  test('a receipt of an earlier device of this computer is no measure of its chain', async () => {
    const receipt = { body: { ...good.receipt.body, device: 'd0', n: 80 }, signature: '' };
    expect(await codeOf(good, { ...made, place: { ...made.place, receipt } })).toBe('ok');
  });

  test('this computer is an old copy of itself', async () => {
    expect(await codeOf(await signed({ n: 9 }))).toBe('device-behind never');
    expect(await codeOf(await signed({ hash: 'e'.repeat(64) }))).toBe('device-behind never');
  });

  test('the same number with another history', async () => {
    expect(await codeOf(await signed({ streamHash: 'e'.repeat(64) }))).toBe('stream-differs never');
    expect(await codeOf(good, { ...made, place: { ...made.place, streamHash: 'd'.repeat(64) } })).toBe('stream-differs never');
  });
});

describe('a newer region says more than this version knows', () => {
  const more = async () => ({
    ...good,
    news: { of: 'later' },
    items: good.items.map((item) => ({ ...item, shade: 'blue' })),
    receipt: await signBody({ ...good.receipt.body, copies: 2, scans: { ...NO_SCANS, bytes: 7 } }, keys()),
    grant: good.grant && (await signBody({ ...good.grant.body, since: good.at, staff: [{ id: 's1', roles: ['head'], desk: 4 }] }, keys())),
  });

  test('what it knows is taken, and the signature is held against all that was signed', async () => {
    const read = await readAnswer(await more(), made, region.keys);
    expect(read).toMatchObject({ ok: true, value: { taking: { grant: { body: { staff: [{ id: 's1', roles: ['head'] }] } } } } });
  });

  test.each(['receipt', 'grant'] as const)('a member of the %s that is not known here cannot be changed on the way either', async (of) => {
    const answer = await more();
    expect(await codeOf({ ...answer, [of]: { ...answer[of], body: { ...answer[of]?.body, copies: 3, since: 'x' } } })).toBe(
      'region-signature-wrong never',
    );
  });
});

test('an older grant does not take the place of a newer one', async () => {
  const grantAfter = async (number: number) => {
    const grant = good.grant && { ...good.grant, body: { ...good.grant.body, number } };
    const read = await readAnswer(good, { ...made, place: { ...made.place, grant: grant ?? null } }, region.keys);
    return read.ok && read.value.taking.grant?.body.number;
  };
  expect(await grantAfter(0)).toBe(good.grant?.body.number);
  expect(await grantAfter(1000)).toBeUndefined();
});
