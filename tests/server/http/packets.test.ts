import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePacket } from '../../../renderer/sync/make-packet.ts';
import { takePacketAnswer } from '../../../renderer/sync/take-packet-answer.ts';
import { nodePacketTools } from '../../../server/sync/packet-key.ts';
import type { SyncPlace, Taking } from '../../../renderer/store/sync-port.ts';
import { FIRST_STREAM_HASH, streamHashAfter } from '../../../shared/journal/stream-hash.ts';
import { hashOfItem, type WireEntry } from '../../../shared/wire/wire-entry.ts';
import type { LawPackage, Office } from '../../../shared/cases/office.ts';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import { type RegionKit, startRegion } from './region-kit.ts';
import { joinDevice, openOfficeOn, type OpenRegion, openRegion } from './region-story.ts';
import { inject, NO_SCANS, type TestDevice } from './test-device.ts';
import { sha256, verifyBy } from './test-keys.ts';

const tools = nodePacketTools();

/** The sync's view of a computer whose journal is in memory. */
function storeOf(device: TestDevice) {
  let [cursor, streamHash] = [0, FIRST_STREAM_HASH];
  const takings: Taking[] = [];
  const place = async (): Promise<SyncPlace> => ({
    ...{ office: device.office, device: device.device, head: device.head(), cursor, streamHash, outbox: 0 },
    ...{ held: [], stopped: null, receipt: takings.at(-1)?.receipt ?? null, grant: null, loading: null },
  });
  return {
    takings,
    place,
    scans: async () => NO_SCANS,
    outbox: async ({ entries, after = {} }: { entries: number; after?: Readonly<Record<string, number>> }) =>
      device
        .outbox()
        .filter(({ n }) => n > (after[device.device] ?? 0))
        .slice(0, entries) as unknown as readonly WireEntry[],
    take: async (taking: Taking) => {
      takings.push(taking);
      streamHash = await streamHashAfter(streamHash, taking.items.map(hashOfItem), sha256);
      cursor = taking.items.at(-1)?.seq ?? cursor;
      return { ok: true, value: { received: 0, numbered: taking.items.length, deferred: 0, conflicts: [] } } as const;
    },
  };
}

describe('a packet goes by courier', () => {
  let kit: RegionKit;
  let region: OpenRegion;
  beforeAll(async () => {
    kit = await startRegion();
    region = await openRegion(kit);
  });
  afterAll(() => kit.stop());

  const makeAt = (device: TestDevice, store: ReturnType<typeof storeOf>) =>
    makePacket({
      ...{ store, tools, ids: { next: () => 'packet-1' }, clock: { now: kit.now }, app: '0.1.0' },
      keys: { sha256, sign: device.keys().sign },
      regionKey: new Uint8Array(Buffer.from(kit.deps.packetKey.publicKey, 'base64')),
    });
  const bring = (packet: Uint8Array) =>
    kit.app.inject({ method: 'POST', url: '/v1/packets', headers: { 'content-type': 'application/octet-stream' }, payload: Buffer.from(packet) });
  const regionKeys = { sha256, verify: (hash: string, signature: string) => verifyBy(hash, signature, kit.deps.keys.publicKey) };

  test('what was written without a line is in the stream once, however often the packet is brought', async () => {
    const device = await joinDevice(kit, region, { device: 'pc-k', office: 'office-k' });
    await openOfficeOn(device);
    const store = storeOf(device);
    const madeAt = kit.now();
    const made = await makeAt(device, store);
    expect(made.sent).toHaveLength(device.outbox().length);
    const [first, again] = [await bring(made.packet), await bring(made.packet)];
    expect([first.statusCode, again.statusCode]).toEqual([200, 200]);
    const answer = new Uint8Array(again.rawPayload);
    const taken = await takePacketAnswer(answer, made, { store, keys: regionKeys, tools });
    expect(taken).toMatchObject({ ok: true });
    expect(store.takings.flatMap(({ items }) => items).map(({ kind, seq }) => [kind, seq])).toEqual([
      ['entry', 1], // the region's own: this computer belongs to the office
      ['own', 2],
    ]);
    expect(store.takings.at(-1)?.receipt?.body).toMatchObject({ n: device.head().n, hash: device.head().hash, seq: 2, held: 0 });
    // An office that comes by courier alone is heard of as of the moment when its packet was made.
    expect(await kit.deps.devices.find('pc-k')).toMatchObject({ lastContactAt: madeAt, idleAt: madeAt, app: '0.1.0' });
    // The earlier answer brings nothing that is not here, and harms nothing.
    const late = await takePacketAnswer(new Uint8Array(first.rawPayload), made, { store, keys: regionKeys, tools });
    expect([late.ok, (await store.place()).cursor]).toEqual([true, 2]);
  });

  test('what no database could bear is held under its place by this door, too, and what lies behind it comes in', async () => {
    const device = await joinDevice(kit, region, { device: 'pc-n', office: 'office-n' });
    const world = await openOfficeOn(device);
    const head = { staff: world.staffOf('head').id, role: 'head' } as const;
    const printed = (form: string) =>
      ({ type: 'register-printed', at: '2026-11-16T10:15' as never, by: head.staff, form, lang: 'kk', copies: 1 }) as const;
    const deep = Array.from({ length: 40 }).reduce<unknown>((inner) => ({ inner }), 1);
    await device.write([printed('incoming\0journal')], head);
    await device.write([{ ...printed('incoming-journal'), deep } as never], head);
    await device.write([printed('incoming-journal')], head);
    const store = storeOf(device);
    const answer = await bring((await makeAt(device, store)).packet);
    expect(answer.statusCode).toBe(200);
    const held = await kit.deps.logs.read('office-n', (log) => log.quarantine());
    expect(held.map(({ held: { n, code } }) => [n, code])).toEqual([
      [2, 'content-damaged'],
      [3, 'content-damaged'],
    ]);
    const [chain] = await kit.deps.logs.read('office-n', (log) => log.chains(['pc-n']));
    expect(chain).toMatchObject({ n: 4, hash: device.head().hash, held: 2 });
  });

  test('a packet of a stranger, of a computer that was shut out, and a spoilt one are refused', async () => {
    const device = await joinDevice(kit, region, { device: 'pc-r', office: 'office-r' });
    await openOfficeOn(device);
    const made = await makeAt(device, storeOf(device));
    const spoilt = made.packet.slice();
    spoilt[spoilt.length - 1] = (spoilt.at(-1) ?? 0) ^ 1;
    expect((await bring(spoilt)).json()).toMatchObject({ code: 'packet-unreadable' });
    const stranger = { ...device, office: 'office-elsewhere' };
    expect((await bring((await makeAt(stranger, storeOf(stranger))).packet)).json()).toMatchObject({ code: 'device-unknown' });
    const other = await joinDevice(kit, region, { device: 'pc-r2', office: 'office-r' });
    const forged = await makeAt({ ...device, keys: other.keys }, storeOf(device));
    expect((await bring(forged.packet)).json()).toMatchObject({ code: 'signature-wrong' });
    const decision = { device: 'pc-r', decision: 'revoke' };
    await region.device.ask({ path: '/v1/region/devices/decide', body: decision, actor: region.head });
    expect((await bring(made.packet)).json()).toMatchObject({ code: 'device-revoked' });
  });

  test('a package of the region comes to every office, also to one that joins later, and only the head sends it', async () => {
    const here = await joinDevice(kit, region, { device: 'pc-p', office: 'office-p' });
    await openOfficeOn(here);
    await here.round();
    const year = loadCalendar().years.find((one) => one.year === 2026);
    const making = {
      title: { kk: 'Демалыс күнін ауыстыру', ru: 'Перенос выходного дня' },
      ground: '№ 1 қаулы',
      effective: '2026-11-20',
      content: { kind: 'calendar-year', year },
    };
    const publish = (actor: string, body: unknown = making) => region.device.ask({ path: '/v1/region/packages', body, actor });
    expect(await publish(region.inspector)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    const gap = { ...making, content: { kind: 'calendar-year', year: { ...year, year: 2031, days: [] } } };
    expect(await publish(region.head, gap)).toMatchObject({ status: 400, body: { code: 'package-content-wrong' } });
    expect(await publish(region.head)).toMatchObject({ status: 200, body: { number: 1, effective: '2026-11-20' } });
    await joinDevice(kit, region, { device: 'pc-q', office: 'office-q' });
    for (const office of ['office-p', 'office-q']) {
      const [row] = await kit.deps.logs.read(office, (log) => log.rows([{ kind: 'office', id: office }]));
      expect((row?.row as Office).packages?.map(({ number }: LawPackage) => number)).toEqual([1]);
    }
    const listed = await region.device.ask({ method: 'GET', path: '/v1/region/packages', actor: region.inspector });
    expect(listed.body).toMatchObject({ packages: [{ number: 1, ground: '№ 1 қаулы' }] });
    expect(await inject(kit.app, { method: 'GET', url: '/v1/region/packages' })).toMatchObject({ status: 401 });
  });
});
