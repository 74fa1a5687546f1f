import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Office } from '../../../shared/cases/office.ts';
import { verifyChain } from '../../../shared/journal/chain.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import type { CodeMade } from '../../../shared/wire/region-view.ts';
import { RoundAnswer } from '../../../shared/wire/sync.ts';
import { makeDevice, type TestDevice } from './test-device.ts';
import { type RegionKit, startRegion } from './region-kit.ts';
import { joinDevice, joining, openOfficeOn, type OpenRegion, openRegion } from './region-story.ts';
import { makeKeys, sha256, verifyBy } from './test-keys.ts';

const AT = '2026-11-16T10:15' as never;
type Named = { readonly id: string; readonly publicKey: string };
const namedOf = ({ device, keys }: TestDevice): Named => ({ id: device, publicKey: keys().publicKey });
const hired = (id: string, by: string) => ({
  ...{ type: 'staff-added' as const, at: AT, by },
  staff: { id, name: 'Сынақов С.', post: { kk: 'маман', ru: 'специалист' }, roles: ['clerk' as const], active: true },
});

describe('a computer that had a loss brings what it was before', () => {
  let kit: RegionKit;
  let region: OpenRegion;
  beforeAll(async () => {
    kit = await startRegion();
    region = await openRegion(kit);
  });
  afterAll(() => kit.stop());
  const decide = (device: string, decision: string) =>
    region.device.ask({ path: '/v1/region/devices/decide', body: { device, decision }, actor: region.head });
  const codeFor = async (office: string): Promise<string> => {
    const known = await kit.deps.devices.office(office);
    const made = await region.device.ask({ path: '/v1/region/codes', body: known ? { office } : {}, actor: region.administrator });
    return (made.body as CodeMade).code;
  };
  const ask = async (device: TestDevice, earlier: readonly Named[]) =>
    device.ask({ path: '/v1/enrol', body: { ...joining(device, await codeFor(device.office)), earlier } });
  /** Asked, and approved by the second person. */
  const join = async (device: TestDevice, earlier: readonly Named[]) => {
    expect(await ask(device, earlier)).toMatchObject({ status: 200, body: { state: 'waiting' } });
    expect((await decide(device.device, 'approve')).status).toBe(200);
  };
  /** An office that was opened under one device, which then was lost with its work: `next` is what the computer is now. */
  const lossIn = async (office: string, names: readonly [string, string]) => {
    const [old, next] = [await makeDevice(kit, { device: names[0], office }), await makeDevice(kit, { device: names[1], office })];
    const world = await openOfficeOn(old);
    const head = { staff: world.staffOf('head').id, role: 'head' as const };
    for (const id of ['a', 'b']) await old.write([hired(`${office}-${id}`, head.staff)], head);
    for (const id of ['c', 'd']) await next.write([hired(`${office}-${id}`, head.staff)], head);
    return { old, next, head };
  };
  const officeOf = async (id: string) => (await kit.deps.logs.read(id, (log) => log.rows([{ kind: 'office', id }])))[0]?.row as unknown as Office;

  test('before the office came to the region: all entries of both devices are in the stream, and a second computer verifies every chain', async () => {
    const { old, next } = await lossIn('office-l', ['pc-l1', 'pc-l2']);
    await join(next, [namedOf(old)]);
    const told = await next.round({ entries: [...old.outbox(), ...next.outbox()] });
    expect(told.status).toBe(200);
    const answer = RoundAnswer.parse(told.body);
    expect([answer.took.length, answer.held, answer.stopped]).toEqual([5, [], undefined]);
    expect(answer.receipt.body).toMatchObject({ device: 'pc-l2', n: 2, hash: next.head().hash });

    const second = await joinDevice(kit, region, { device: 'pc-l3', office: 'office-l' });
    const { items } = RoundAnswer.parse((await second.round()).body);
    const entries = items.flatMap((item) => (item.kind === 'entry' ? [item.entry as unknown as Entry] : []));
    const keys = new Map((await officeOf('office-l')).workplaces?.map((one) => [one.device, one.publicKey]));
    keys.set('region', kit.deps.keys.publicKey);
    const verify = async (hash: string, signature: string, device: string) => verifyBy(hash, signature, keys.get(device) ?? '');
    for (const [device, count] of [
      ['pc-l1', 3],
      ['pc-l2', 2],
      ['region', 2],
    ] as const) {
      const chain = entries.filter((entry) => entry.device === device);
      expect([device, chain.length, await verifyChain(chain, { sha256, verify })]).toEqual([device, count, { ok: true, value: expect.anything() }]);
    }
    expect((await officeOf('office-l')).workplaces).toMatchObject([
      { device: 'pc-l1', mark: 'К1', of: 'pc-l2' },
      { device: 'pc-l2', mark: 'К1' },
      { device: 'pc-l3', mark: 'К2' },
    ]);
  });

  test('after it had come: the next device brings both, the one that was let in and the one before it', async () => {
    const { old, next, head } = await lossIn('office-m', ['pc-m1', 'pc-m2']);
    await join(next, [namedOf(old)]);
    expect((await next.round({ entries: [...old.outbox(), ...next.outbox()] })).status).toBe(200);
    await next.write([hired('office-m-e', head.staff)], head);
    const third = await makeDevice(kit, { device: 'pc-m3', office: 'office-m' });
    await third.write([hired('office-m-f', head.staff)], head);
    await join(third, [namedOf(old), namedOf(next)]);
    const answer = RoundAnswer.parse((await third.round({ entries: [...next.outbox(), ...third.outbox()] })).body);
    expect(answer.took.map(({ device, n }) => [device, n])).toEqual([
      ['pc-m2', 3],
      ['pc-m3', 1],
    ]);
    expect(answer.receipt.body).toMatchObject({ device: 'pc-m3', n: 1 });
  });

  test('until a second person has approved, an earlier device is nobody; it never asks for itself, and goes with the one that is shut out', async () => {
    const { old, next, head } = await lossIn('office-n', ['pc-n1', 'pc-n2']);
    const first = await joinDevice(kit, region, { device: 'pc-n0', office: 'office-n' });
    expect((await ask(next, [namedOf(old)])).status).toBe(200);
    const early = RoundAnswer.parse((await first.round({ entries: [...old.outbox()] })).body);
    expect(early.stopped).toEqual({ device: 'pc-n1', n: 1, code: 'device-unknown' });
    expect((await decide('pc-n2', 'approve')).status).toBe(200);
    expect(await old.ask({ path: '/v1/sync', body: {} })).toMatchObject({ status: 401, body: { code: 'device-unknown' } });
    expect(RoundAnswer.parse((await next.round({ entries: [...old.outbox()] })).body).took).toHaveLength(3);
    expect((await decide('pc-n2', 'revoke')).status).toBe(200);
    const late = await old.write([hired('office-n-z', head.staff)], head);
    const answer = RoundAnswer.parse((await first.round({ entries: [late] })).body);
    expect(answer.held).toMatchObject([{ device: 'pc-n1', n: 4, code: 'device-revoked' }]);
  });

  test('nobody names a computer that is not theirs', async () => {
    const other = await joinDevice(kit, region, { device: 'pc-o1', office: 'office-o' });
    const here = await joinDevice(kit, region, { device: 'pc-p1', office: 'office-p' });
    const { publicKey } = await makeKeys();
    const wrong: readonly (readonly Named[])[] = [
      [namedOf(other)],
      [{ id: here.device, publicKey }],
      [{ id: 'region', publicKey }],
      [{ id: 'pc-p2', publicKey }],
      [
        { id: 'x', publicKey },
        { id: 'x', publicKey },
      ],
    ];
    const thief = await makeDevice(kit, { device: 'pc-p2', office: 'office-p' });
    for (const earlier of wrong) expect(await ask(thief, earlier)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    // Two that wait name the same one under two keys: the second to be approved is not.
    const [a, b] = [await makeDevice(kit, { device: 'pc-q1', office: 'office-p' }), await makeDevice(kit, { device: 'pc-q2', office: 'office-p' })];
    for (const one of [a, b]) assert.equal((await ask(one, [{ id: 'pc-lost', publicKey: one.keys().publicKey }])).status, 200);
    expect((await decide('pc-q1', 'approve')).status).toBe(200);
    expect(await decide('pc-q2', 'approve')).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });
});
