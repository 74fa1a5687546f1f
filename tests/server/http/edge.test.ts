import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYNC_REFUSALS, WireRefusal } from '../../../shared/wire/sync.ts';
import { makeApp } from '../../../server/http/app.ts';
import { type RegionKit, startRegion } from './region-kit.ts';
import { joinDevice, openOfficeOn, type OpenRegion, openRegion } from './region-story.ts';
import { inject, NO_SCANS, proofOf, type TestDevice } from './test-device.ts';

const PATH = '/v1/sync';
const ROUND = { protocol: 1, app: '0.1.0', cursor: 0, entries: [] as unknown[], want: 100, scans: NO_SCANS };

describe('the edge of the server', () => {
  let kit: RegionKit;
  let region: OpenRegion;
  let device: TestDevice;
  beforeAll(async () => {
    kit = await startRegion();
    region = await openRegion(kit);
    device = await joinDevice(kit, region, { device: 'pc-1', office: 'office-1' });
    await openOfficeOn(device);
    expect((await device.round()).status).toBe(200);
  });
  afterAll(() => kit.stop());

  /** Sends bytes as they are, under a proof that holds. */
  const send = async (body: string | Buffer, headers: Record<string, string> = {}) => {
    const proof = await proofOf({ method: 'POST', path: PATH, body }, { device: 'pc-1', keys: device.keys(), at: kit.now() });
    return inject(kit.app, { method: 'POST', url: PATH, headers: { ...proof, ...headers }, payload: body });
  };
  const text = (change: object = {}) => JSON.stringify({ ...ROUND, ...change });
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

  test.each<[string, string | Buffer]>([
    ['no JSON', '{"protocol":1,'],
    ['nothing', ''],
    ['no object', '[]'],
    ['a name that reaches a prototype', text().replace('"protocol"', '"__proto__":{"polluted":1},"protocol"')],
    ['a name that reaches a constructor', text().replace('"protocol"', '"constructor":{"prototype":{"polluted":1}},"protocol"')],
    ['a known member of another shape', text({ more: 1 })],
    ['half a letter', text({ app: '\ud800' })],
    ['a letter of zero', text({ app: 'a\0b' })],
    ['letters that are not composed', text({ app: 'и\u0306' })],
    ['bytes that are no UTF-8', Buffer.concat([Buffer.from(text().slice(0, -1)), Buffer.from([0xff, 0xfe]), Buffer.from('}')])],
    ['a depth of twenty-five', text({ scans: nested(25) })],
    ['a list of six thousand', text({ entries: undefined, app: Array.from({ length: 6000 }, () => 1) })],
    ['more entries than a round holds', text({ entries: Array.from({ length: 501 }, () => ({})) })],
    ['a number without end', text().replace('"want":100', '"want":1e999')],
    ['another protocol than a number', text({ protocol: '1' })],
  ])('%s is unreadable, and nothing else happens', async (_what, body) => {
    const told = await send(body);
    expect(told).toMatchObject({ status: 400, body: { code: 'request-unreadable', retry: 'never' } });
    expect(WireRefusal.parse(told.body)).toEqual(told.body);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('a program that is too old is told so; JSON packed with gzip is taken, bombs and other packings are not', async () => {
    expect(await send(text({ protocol: 0 }))).toMatchObject({ status: 426, body: { code: 'app-too-old' } });
    const gzip = { 'content-encoding': 'gzip' };
    expect((await send(gzipSync(text()), gzip)).status).toBe(200);
    expect(await send(gzipSync(text().padEnd(50_000_000)), gzip)).toMatchObject({ status: 413, body: { code: 'request-too-large' } });
    expect(await send(gzipSync(text()).subarray(0, 30), gzip)).toMatchObject({ status: 400 });
    expect(await send(text(), { 'content-encoding': 'br' })).toMatchObject({ status: 400, body: { code: 'request-unreadable' } });
    expect(await send(text().padEnd(5_000_000))).toMatchObject({ status: 413, body: { code: 'request-too-large' } });
  });

  test('an entry whose content cannot be kept is held under its frame, and the chain goes on behind it', async () => {
    const { world, head } = region;
    const actor = { staff: head, role: 'head' as const };
    const good = await region.device.write(
      [{ type: 'office-settings-changed', at: '2026-11-16T10:15' as never, by: head, settings: world.world().office.settings }],
      actor,
    );
    const poisoned = { ...good, facts: [{ ...good.facts[0], note: 'a\0b' }] };
    const told = await region.device.round({ entries: [poisoned] });
    expect(told).toMatchObject({ status: 200, body: { took: [], held: [{ n: good.n, code: 'content-damaged' }] } });
    const next = await region.device.write(
      [{ type: 'office-settings-changed', at: '2026-11-16T10:15' as never, by: head, settings: world.world().office.settings }],
      actor,
    );
    expect(await region.device.round({ entries: [next] })).toMatchObject({ status: 200, body: { took: [{ n: next.n }] } });
  });

  test('answers are packed where that is understood, and are kept by nobody', async () => {
    const proof = await proofOf({ method: 'POST', path: PATH, body: text() }, { device: 'pc-1', keys: device.keys(), at: kit.now() });
    const told = await inject(kit.app, { method: 'POST', url: PATH, headers: { ...proof, 'accept-encoding': 'gzip, deflate' }, payload: text() });
    expect(told.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(told.headers['strict-transport-security']).toBeDefined();
    expect(told.body).toMatchObject({ cursor: 2, more: false });
  });

  test('what is nowhere is not found, in the words of the protocol', async () => {
    for (const url of ['/', '/v1', '/v2/sync', '/v1/sync/', '/V1/SYNC', '/v1/../etc/passwd', '/v1/scans/%00', '/%']) {
      const told = await inject(kit.app, { method: 'POST', url, payload: '{}' });
      expect([400, 404], url).toContain(told.status);
      expect(WireRefusal.parse(told.body).retry).toBe('never');
    }
    expect(Object.values(SYNC_REFUSALS).every(({ status }) => status >= 400)).toBe(true);
  });

  test('who asks too often waits as long as they are told: by address, by computer, at the door of enrolment', async () => {
    const limits = { ...kit.deps.limits, perAddress: 6, perDevice: 3, enrolments: 2 };
    const app = await makeApp({ ...kit.deps, limits });
    const round = async (address: string) => {
      const headers = await proofOf({ method: 'POST', path: PATH, body: text() }, { device: 'pc-1', keys: device.keys(), at: kit.now() });
      return inject(app, { method: 'POST', url: PATH, headers: { ...headers, 'x-forwarded-for': address }, payload: text() });
    };
    const states = [];
    for (let time = 0; time < 4; time += 1) states.push((await round('10.1.0.1')).status);
    expect(states).toEqual([200, 200, 200, 429]);
    const refused = await round('10.1.0.2');
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests', retry: 'later' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    const door = async () =>
      (await inject(app, { method: 'POST', url: '/v1/code', headers: { 'x-forwarded-for': '10.1.0.3' }, payload: '{}' })).status;
    expect([await door(), await door(), await door()]).toEqual([400, 400, 429]);
    const anywhere = async () => (await inject(app, { method: 'GET', url: '/nowhere', headers: { 'x-forwarded-for': '10.1.0.4' } })).status;
    const all = [];
    for (let time = 0; time < 7; time += 1) all.push(await anywhere());
    expect(all.slice(0, 6)).toEqual([404, 404, 404, 404, 404, 404]);
    await app.close();
  });

  test('a server that is overfull says when to come again, and one that fails says nothing of its inside', async () => {
    const full = await makeApp({ ...kit.deps, limits: { ...kit.deps.limits, bytesInFlight: 10 } });
    expect(await inject(full, { method: 'POST', url: PATH, payload: text() })).toMatchObject({
      status: 503,
      body: { code: 'region-busy', after: 10 },
    });
    await full.close();
    const secret = 'Key (iin)=(900101399998) is there';
    const failing = { ...kit.deps.logs, alone: () => Promise.reject(new Error(secret)), read: () => Promise.reject(new Error(secret)) };
    const app = await makeApp({ ...kit.deps, logs: failing });
    const headers = await proofOf({ method: 'POST', path: PATH, body: text() }, { device: 'pc-1', keys: device.keys(), at: kit.now() });
    const told = await inject(app, { method: 'POST', url: PATH, headers, payload: text() });
    expect(told).toMatchObject({ status: 500, body: { code: 'region-failed', retry: 'later', after: 60 } });
    expect(Object.keys(told.body as object)).toEqual(['code', 'retry', 'after']);
    expect(kit.lines.join('')).not.toContain('900101399998');
    expect(kit.lines.at(-2)).toContain('"event":"failed"');
    await app.close();
  });

  test('health is told to everybody, counts to this machine alone, and none of it is about a person', async () => {
    expect(await inject(kit.app, { method: 'GET', url: '/healthz' })).toMatchObject({ status: 200, body: { alive: true } });
    expect(await inject(kit.app, { method: 'GET', url: '/readyz' })).toMatchObject({
      status: 200,
      body: { ready: true, database: true, disk: true },
    });
    const ill = await makeApp({ ...kit.deps, isWritable: () => Promise.reject(new Error('gone')) });
    expect(await inject(ill, { method: 'GET', url: '/readyz' })).toMatchObject({ status: 503, body: { ready: false, database: false } });
    await ill.close();
    const metrics = (await inject(kit.app, { method: 'GET', url: '/metrics' })).body as string;
    for (const line of metrics.trim().split('\n')) expect(line).toMatch(/^# TYPE qamqor_\w+ (counter|gauge)$|^qamqor_\w+(\{[^}]*\})? \d+(\.\d+)?$/);
    expect(metrics).toContain('qamqor_office_entries{office="office-1"} 2');
    expect(metrics).toContain('qamqor_rejected_signatures_total 0');
    expect(metrics).not.toMatch(/[\u0400-\u04ff]|\d{12}/);
    const elsewhere = await inject(kit.app, { method: 'GET', url: '/metrics', headers: { 'x-forwarded-for': '10.0.0.9' } });
    expect(elsewhere.status).toBe(404);
  });

  test('every line of the log has fields of the list alone, whatever was sent', async () => {
    const iin = '900101399998';
    await inject(kit.app, {
      method: 'POST',
      url: `/v1/${iin}?iin=${iin}`,
      headers: { 'user-agent': iin, [`x-${iin}`]: iin },
      payload: `{"iin":"${iin}"}`,
    });
    await inject(kit.app, { method: 'GET', url: `/v1/scans/${iin}` });
    await send(text({ app: iin }));
    await send(text({ [iin]: iin }));
    expect(kit.lines.join('')).not.toContain(iin);
    const allowed = [
      'at',
      'level',
      'event',
      'route',
      'method',
      'status',
      'code',
      'ms',
      'bytesIn',
      'bytesOut',
      'office',
      'device',
      'taken',
      'held',
      'given',
      'errorKind',
      'errorCode',
      'place',
    ];
    for (const line of kit.lines) expect(allowed).toEqual(expect.arrayContaining(Object.keys(JSON.parse(line) as object)));
  });
});
