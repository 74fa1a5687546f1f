import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodePacketTools } from '../../../server/sync/packet-key.ts';
import { openAnswer, sealForRegion } from '../../../shared/wire/packet-seal.ts';
import { PacketAnswer } from '../../../shared/wire/packet.ts';
import { readSigned, signBody } from '../../../shared/wire/signed.ts';
import { type RegionKit, startRegion } from './region-kit.ts';
import { joinDevice, openOfficeOn, type OpenRegion, openRegion } from './region-story.ts';
import { NO_SCANS, type TestDevice } from './test-device.ts';
import { sha256 } from './test-keys.ts';

const ROUND = { protocol: 1, app: '9.0', cursor: 0, entries: [] as unknown[], want: 100, scans: NO_SCANS };
/** What the next version says besides, anywhere where something is said. */
const LATER = { line: 'metered', battery: { percent: 40 } };

describe('a computer whose program is newer than the region’s', () => {
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

  test.each<[string, string, object]>([
    ['a round', '/v1/sync', { ...ROUND, ...LATER }],
    ['a round with more inside its members', '/v1/sync', { ...ROUND, scans: { ...NO_SCANS, ...LATER } }],
    ['a round in a protocol to come', '/v1/sync', { ...ROUND, ...LATER, protocol: 7 }],
    ['the first load', '/v1/snapshot', { protocol: 1, limit: 10, ...LATER }],
    ['the first load, going on', '/v1/snapshot', { protocol: 1, limit: 10, after: { kind: 'case', id: 'x', ...LATER } }],
    ['older entries', '/v1/history', { protocol: 1, asked: { before: 9, limit: 10, ...LATER }, ...LATER }],
    ['missing scans', '/v1/scans/missing', { protocol: 1, ...LATER }],
    ['how its enrolment stands', '/v1/enrol/state', LATER],
  ])('is answered: %s', async (_what, path, body) => {
    const told = await device.ask({ path, body });
    expect(told.status).toBe(200);
    if (path === '/v1/sync') expect(told.body).toMatchObject({ protocol: 1, receipt: { body: { seq: 2 } } });
  });

  test('what only looks like more is refused as before: a known member of another shape, a missing one, a row of no known kind', async () => {
    const { want: _want, ...short } = ROUND;
    const bodies: [string, object][] = [
      ['/v1/sync', { ...ROUND, ...LATER, more: 1 }],
      ['/v1/sync', { ...short, ...LATER }],
      ['/v1/snapshot', { protocol: 1, limit: 10, after: { kind: 'contract', id: 'x' } }],
    ];
    for (const [path, body] of bodies) expect(await device.ask({ path, body })).toMatchObject({ status: 400, body: { code: 'request-unreadable' } });
  });

  const bring = async (body: object, signed = body) => {
    const tools = nodePacketTools();
    const { signature } = await signBody(signed, { sha256, sign: device.keys().sign });
    const content = new TextEncoder().encode(JSON.stringify({ body, signature, ...LATER })) as Uint8Array<ArrayBuffer>;
    const made = await sealForRegion({ kind: 'request', content }, new Uint8Array(Buffer.from(kit.deps.packetKey.publicKey, 'base64')), tools);
    const told = await kit.app.inject({
      ...{ method: 'POST', url: '/v1/packets', headers: { 'content-type': 'application/octet-stream' } },
      payload: Buffer.from(made.packet),
    });
    if (told.statusCode !== 200) return told.json() as unknown;
    const opened = await openAnswer(new Uint8Array(told.rawPayload), { kind: 'request', answerKey: made.answerKey }, tools);
    return opened.ok && readSigned(PacketAnswer, JSON.parse(new TextDecoder().decode(opened.value)));
  };

  test('its packets are taken: the signature is over all that was sent, also over what is not understood here', async () => {
    const entry = await device.write(
      [{ type: 'register-printed', at: '2026-11-16T10:15' as never, by: 'x', form: 'incoming-journal', lang: 'kk', copies: 1 }],
      { staff: 'x', role: 'head' },
    );
    const packet = {
      v: 1,
      id: 'packet-9',
      office: 'office-1',
      device: 'pc-1',
      at: kit.now(),
      rounds: [{ ...ROUND, ...LATER, entries: [entry] }],
      ...LATER,
    };
    expect(await bring({ ...packet, battery: { percent: 41 } }, packet)).toMatchObject({ code: 'signature-wrong' });
    expect(await bring({ ...packet, rounds: [{ ...packet.rounds[0], line: 'free' }] }, packet)).toMatchObject({ code: 'signature-wrong' });
    expect(await bring(packet)).toMatchObject({ body: { id: 'packet-9', answers: [{ held: [{ n: entry.n, hash: entry.hash }] }] } });
  });
});
