import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeMade, DeviceList } from '../../../shared/wire/region-view.ts';
import { EnrolmentAnswer, CodeAnswer, rotationText } from '../../../shared/wire/enrolment.ts';
import { inject, makeDevice } from './test-device.ts';
import { type RegionKit, startRegion } from './region-kit.ts';
import { joinDevice, joining, NAME, openOfficeOn, type OpenRegion, openRegion } from './region-story.ts';
import { makeKeys, sha256 } from './test-keys.ts';

describe('how a computer comes to belong to the region', () => {
  let kit: RegionKit;
  let region: OpenRegion;
  beforeAll(async () => {
    kit = await startRegion();
    region = await openRegion(kit);
  });
  afterAll(() => kit.stop());
  const codeFor = async (office?: string, actor = region.administrator) =>
    (await region.device.ask({ path: '/v1/region/codes', body: office ? { office } : {}, actor })).body as CodeMade;
  const decide = (device: string, decision: string, actor: string) =>
    region.device.ask({ path: '/v1/region/devices/decide', body: { device, decision }, actor });

  test('the first computer of the region is let in by the printed code; after that none is printed', async () => {
    expect(await kit.firstCode()).toBeNull();
    const state = await region.device.ask({ path: '/v1/enrol/state' });
    const answer = EnrolmentAnswer.parse(state.body);
    expect(answer).toMatchObject({ state: 'approved', office: 'region-office', regionKey: kit.deps.keys.publicKey, regionName: NAME });
    expect(answer.grant?.body.staff).toHaveLength(7);
  });

  test('a computer waits until another person than who made the code has approved it', async () => {
    const device = await makeDevice(kit, { device: 'pc-a', office: 'office-a' });
    const { code } = await codeFor();
    expect(await inject(kit.app, { method: 'POST', url: '/v1/code', payload: { protocol: 1, code } })).toMatchObject({
      status: 200,
      body: { region: { name: NAME, publicKey: kit.deps.keys.publicKey } },
    });
    expect(await device.ask({ path: '/v1/enrol', body: joining(device, code) })).toMatchObject({ status: 200, body: { state: 'waiting' } });
    expect(await device.round()).toMatchObject({ status: 403, body: { code: 'device-waiting', retry: 'later', after: 60 } });
    expect(await decide('pc-a', 'approve', region.administrator)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect(await decide('pc-a', 'approve', region.head)).toMatchObject({ status: 200 });
    expect((await device.ask({ path: '/v1/enrol/state' })).body).toMatchObject({ state: 'approved', mark: 'К1' });
    const [named] = (await kit.deps.logs.read('office-a', (log) => log.rows([{ kind: 'office', id: 'office-a' }]))).map(({ row }) => row);
    expect(named).toMatchObject({ workplaces: [{ device: 'pc-a', mark: 'К1', publicKey: device.keys().publicKey }] });
  });

  test('a second computer of the same office gets a mark of its own, and the code tells where it leads', async () => {
    const first = await joinDevice(kit, region, { device: 'pc-b1', office: 'office-b' });
    await openOfficeOn(first, { mark: 'К1' });
    expect((await first.round()).status).toBe(200);
    const { code } = await codeFor('office-b');
    const shown = await inject(kit.app, { method: 'POST', url: '/v1/code', payload: { protocol: 1, code } });
    expect(CodeAnswer.parse(shown.body).office).toMatchObject({ id: 'office-b', staff: [{}, {}, {}, {}] });
    expect(JSON.stringify(shown.body)).not.toContain('phone');
    const second = await joinDevice(kit, region, { device: 'pc-b2', office: 'office-b' });
    expect((await second.ask({ path: '/v1/enrol/state' })).body).toMatchObject({ state: 'approved', mark: 'К2' });
  });

  test('a code is good once, for ten minutes, for its own office, and is not to be guessed', async () => {
    const place = { device: 'pc-c', office: 'office-c' };
    const device = await makeDevice(kit, place);
    const ask = (code: string, address: string) => device.ask({ path: '/v1/enrol', body: joining(device, code), address });
    const used = await codeFor();
    const other = await makeDevice(kit, { device: 'pc-c0', office: 'office-c0' });
    expect((await other.ask({ path: '/v1/enrol', body: joining(other, used.code) })).status).toBe(200);
    expect(await ask(used.code, '10.0.0.1')).toMatchObject({ status: 403, body: { code: 'code-wrong' } });
    const late = await codeFor();
    kit.passMinutes(11);
    expect(await ask(late.code, '10.0.0.1')).toMatchObject({ body: { code: 'code-wrong' } });
    const ofOther = await codeFor('office-b');
    expect(await ask(ofOther.code, '10.0.0.1')).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    for (let guess = 0; guess < 5; guess += 1) expect(await ask(`AAAA-AAA${guess}`, '10.0.0.2')).toMatchObject({ body: { code: 'code-wrong' } });
    const good = await codeFor();
    expect(await ask(good.code, '10.0.0.2')).toMatchObject({ status: 429, body: { code: 'too-many-requests', retry: 'later', after: 600 } });
    expect(await ask(good.code, '10.0.0.1')).toMatchObject({ status: 200, body: { state: 'waiting' } });
    expect(await ask(good.code, '10.0.0.1')).toMatchObject({ status: 200, body: { state: 'waiting' } });
    const stored = await kit.cluster.db.registry.query('select * from codes');
    expect(JSON.stringify(stored.rows)).not.toContain(ofOther.code);
  });

  test('nobody takes another computer, nor the name of the region', async () => {
    const thief = await makeDevice(kit, { device: 'pc-a', office: 'office-a' });
    const { code } = await codeFor('office-a');
    expect(await thief.ask({ path: '/v1/enrol', body: joining(thief, code) })).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    const region2 = await makeDevice(kit, { device: 'region', office: 'office-a' });
    expect(await region2.ask({ path: '/v1/enrol', body: joining(region2, code) })).toMatchObject({ body: { code: 'not-allowed' } });
    const honest = await makeDevice(kit, { device: 'pc-h', office: 'office-a' });
    const forged = { ...joining(honest, code), device: { id: 'pc-h', publicKey: thief.keys().publicKey, name: '' } };
    expect(await honest.ask({ path: '/v1/enrol', body: forged })).toMatchObject({ status: 401, body: { code: 'signature-wrong' } });
  });

  test('a refused computer stays out; a revoked one hears it at its next contact, and its office reads it in its stream', async () => {
    const refused = await makeDevice(kit, { device: 'pc-r', office: 'office-r' });
    const { code } = await codeFor();
    await refused.ask({ path: '/v1/enrol', body: joining(refused, code) });
    expect((await decide('pc-r', 'refuse', region.head)).status).toBe(200);
    expect(await refused.round()).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect((await refused.ask({ path: '/v1/enrol/state' })).body).toMatchObject({ state: 'refused' });
    const device = await joinDevice(kit, region, { device: 'pc-v', office: 'office-v' });
    await openOfficeOn(device);
    expect((await device.round()).status).toBe(200);
    expect((await decide('pc-v', 'revoke', region.administrator)).status).toBe(200);
    expect(await device.round()).toMatchObject({ status: 403, body: { code: 'device-revoked', retry: 'never' } });
    const items = await kit.deps.logs.read('office-v', (log) => log.streamAfter(0, { limit: 100, bytes: 1e9 }));
    expect(items.map(({ entry }) => entry?.facts[0]?.type)).toEqual(['workplace-joined', 'office-opened', 'workplace-revoked']);
    expect(await decide('region-pc-1', 'revoke', region.head)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });

  test('a new key is signed for by the old one and by itself; the old one is nobody any more', async () => {
    const device = await joinDevice(kit, region, { device: 'pc-k', office: 'office-k' });
    await openOfficeOn(device);
    expect((await device.round()).status).toBe(200);
    const next = await makeKeys();
    const ask = (signature: string) => device.ask({ path: '/v1/devices/rotate', body: { protocol: 1, publicKey: next.publicKey, signature } });
    const other = await makeKeys();
    const text = await sha256(rotationText('pc-k', next.publicKey));
    expect(await ask(await other.sign(text))).toMatchObject({ status: 401, body: { code: 'signature-wrong' } });
    expect((await ask(await next.sign(text))).status).toBe(200);
    expect(await device.round()).toMatchObject({ status: 401, body: { code: 'signature-wrong' } });
    device.useKeys(next);
    const { staff } = (await kit.deps.logs.read('office-k', (log) => log.rows([{ kind: 'office', id: 'office-k' }])))[0]?.row as {
      staff: { id: string; roles: string[] }[];
    };
    const head = staff.find(({ roles }) => roles.includes('head'));
    const added = { id: 'new', name: 'Сынақов С.', post: { kk: 'маман', ru: 'специалист' }, roles: ['clerk' as const], active: true };
    await device.write([{ type: 'staff-added', at: '2026-11-16T10:15' as never, by: head?.id ?? '', staff: added }], {
      staff: head?.id ?? '',
      role: 'head',
    });
    expect(await device.round()).toMatchObject({ status: 200, body: { took: [{ device: 'pc-k', n: 2 }] } });
  });

  test('whoever holds the server lets a computer into the region again when all of the region are lost', async () => {
    const made = await kit.firstCode(true);
    const device = await makeDevice(kit, { device: 'region-pc-9', office: 'region-office' });
    const told = await device.ask({ path: '/v1/enrol', body: joining(device, made?.code ?? '') });
    expect(told).toMatchObject({ status: 200, body: { state: 'approved', office: 'region-office' } });
    expect((await device.ask({ method: 'GET', path: '/v1/region/offices', actor: region.head })).status).toBe(200);
  });

  test('who made a code and who decided stand in the list; a person who made it sees that it is not theirs to decide', async () => {
    const list = async (actor: string) => (await region.device.ask({ method: 'GET', path: '/v1/region/devices', actor })).body as DeviceList;
    const seen = (await list(region.administrator)).rows.find(({ device }) => device === 'pc-b2');
    expect(seen).toMatchObject({ codeBy: 'Сынақов adm.', decidedBy: 'Әбенова Г. М.', state: 'approved', mark: 'К2', mayDecide: false });
    expect((await list(region.head)).rows.find(({ device }) => device === 'pc-b2')).toMatchObject({ mayDecide: true });
  });
});
