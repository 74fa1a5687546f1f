import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { PROOF_HEADERS } from '../../../shared/wire/request-signature.ts';
import { type RegionKit, startRegion } from '../http/region-kit.ts';
import { joinDevice, openOfficeOn, type OpenRegion, openRegion } from '../http/region-story.ts';
import { inject, NO_SCANS, proofOf, type TestDevice } from '../http/test-device.ts';
import { makeKeys } from '../http/test-keys.ts';

const ROUND = { protocol: 1, app: '0.1.0', cursor: 0, entries: [], want: 0, scans: NO_SCANS };
const PATH = '/v1/sync';

describe('a request is who it says it is, or nothing', () => {
  let kit: RegionKit;
  let region: OpenRegion;
  let mine: TestDevice;
  let other: TestDevice;
  beforeAll(async () => {
    kit = await startRegion();
    region = await openRegion(kit);
    mine = await joinDevice(kit, region, { device: 'pc-mine', office: 'office-mine' });
    other = await joinDevice(kit, region, { device: 'pc-other', office: 'office-other' });
    await openOfficeOn(mine);
    expect((await mine.round()).status).toBe(200);
  });
  afterAll(() => kit.stop());

  const without = (name: keyof typeof PROOF_HEADERS) => (headers: Record<string, string>) => {
    const { [PROOF_HEADERS[name]]: _gone, ...rest } = headers;
    return rest;
  };
  const put = (name: keyof typeof PROOF_HEADERS, value: string) => (headers: Record<string, string>) => ({
    ...headers,
    [PROOF_HEADERS[name]]: value,
  });
  const minutesAway = (minutes: number) => instantOf(Date.parse(kit.now()) + minutes * 60_000);

  test.each<[string, string, (headers: Record<string, string>) => Record<string, string>]>([
    ['no signature', 'signature-wrong', without('signature')],
    ['no nonce', 'signature-wrong', without('nonce')],
    ['no time', 'signature-wrong', without('at')],
    ['no device', 'signature-wrong', without('device')],
    ['a signature of zeros', 'signature-wrong', put('signature', `${'A'.repeat(86)}==`)],
    ['a signature of another shape', 'signature-wrong', put('signature', 'AAAA')],
    ['another nonce under the same signature', 'signature-wrong', put('nonce', 'another')],
    ['a person put in', 'signature-wrong', put('actor', 'somebody')],
    ['the name of another computer', 'signature-wrong', put('device', 'pc-other')],
    ['the name of no computer', 'device-unknown', put('device', 'pc-nobody')],
    ['the name of the region itself', 'device-unknown', put('device', 'region')],
    ['a time that is none', 'clock-off', put('at', '2026-99-99T99:99:99.999Z')],
  ])('%s: %s', async (_what, code, bend) => {
    expect(await mine.ask({ path: PATH, body: ROUND, bend })).toMatchObject({ status: 401, body: { code } });
  });

  test('sixteen minutes either way are too far, fourteen are not; the answer tells the time of the region', async () => {
    for (const minutes of [16, -16, 60 * 24 * 365]) {
      const headers = await proofOf(
        { method: 'POST', path: PATH, body: JSON.stringify(ROUND) },
        { device: 'pc-mine', keys: mine.keys(), at: minutesAway(minutes) },
      );
      const told = await inject(kit.app, { method: 'POST', url: PATH, headers, payload: JSON.stringify(ROUND) });
      expect(told).toMatchObject({ status: 401, body: { code: 'clock-off', params: { region: kit.now() } } });
    }
    for (const minutes of [14, -14]) {
      const headers = await proofOf(
        { method: 'POST', path: PATH, body: JSON.stringify(ROUND) },
        { device: 'pc-mine', keys: mine.keys(), at: minutesAway(minutes) },
      );
      expect((await inject(kit.app, { method: 'POST', url: PATH, headers, payload: JSON.stringify(ROUND) })).status).toBe(200);
    }
  });

  test('the same request a second time is refused, also after a new start of the server', async () => {
    const body = JSON.stringify(ROUND);
    const headers = await proofOf({ method: 'POST', path: PATH, body }, { device: 'pc-mine', keys: mine.keys(), at: kit.now() });
    const again = () => inject(kit.app, { method: 'POST', url: PATH, headers, payload: body });
    expect((await again()).status).toBe(200);
    expect(await again()).toMatchObject({ status: 401, body: { code: 'nonce-used', retry: 'now' } });
    const restarted = await kit.restart();
    expect(await inject(restarted, { method: 'POST', url: PATH, headers, payload: body })).toMatchObject({ body: { code: 'nonce-used' } });
    await restarted.close();
  });

  test('a signature holds for one method, one path, one body', async () => {
    const body = JSON.stringify(ROUND);
    const headers = await proofOf({ method: 'POST', path: PATH, body }, { device: 'pc-mine', keys: mine.keys(), at: kit.now() });
    const wrong = { status: 401, body: { code: 'signature-wrong' } };
    expect(await inject(kit.app, { method: 'POST', url: '/v1/snapshot', headers, payload: body })).toMatchObject(wrong);
    expect(await inject(kit.app, { method: 'POST', url: `${PATH}?a=1`, headers, payload: body })).toMatchObject(wrong);
    expect(await inject(kit.app, { method: 'POST', url: PATH, headers, payload: body.replace('"cursor":0', '"cursor":1') })).toMatchObject(wrong);
    expect(await inject(kit.app, { method: 'GET', url: '/v1/region/offices', headers })).toMatchObject(wrong);
  });

  test('a stranger with keys of their own is nobody, and a computer with a stranger’s key is nobody', async () => {
    const keys = await makeKeys();
    const body = JSON.stringify(ROUND);
    for (const device of ['pc-stranger', 'pc-mine']) {
      const headers = await proofOf({ method: 'POST', path: PATH, body }, { device, keys, at: kit.now() });
      expect((await inject(kit.app, { method: 'POST', url: PATH, headers, payload: body })).status).toBe(401);
    }
  });

  test('refused requests leave no nonce behind, and the log tells neither header nor body', async () => {
    const count = async () => Number((await kit.cluster.db.registry.query('select count(*) from nonces')).rows[0]?.count);
    const before = await count();
    await mine.ask({ path: PATH, body: ROUND, bend: put('signature', `${'A'.repeat(86)}==`) });
    expect(await count()).toBe(before);
    const log = kit.lines.join('');
    for (const device of [mine, other]) expect(log).not.toContain(device.keys().publicKey);
    expect(log).not.toContain('qamqor-nonce');
  });
});
