import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachFile } from '../../../shared/cases/attach-file.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { Office } from '../../../shared/cases/office.ts';
import { sendAway } from '../../../shared/cases/send-away.ts';
import { sendBack } from '../../../shared/cases/send-back.ts';
import { takeIn } from '../../../shared/cases/take-in.ts';
import type { Fact } from '../../../shared/journal/entry.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { makePacket } from '../../../renderer/sync/make-packet.ts';
import type { SyncPlace } from '../../../renderer/store/sync-port.ts';
import { FIRST_STREAM_HASH } from '../../../shared/journal/stream-hash.ts';
import { scanPath } from '../../../shared/wire/scan-transfer.ts';
import type { WireEntry } from '../../../shared/wire/wire-entry.ts';
import { sha256Hex } from '../../../server/keys/sha256-hex.ts';
import { scanFile, scanFolder } from '../../../server/http/scan-files.ts';
import { nodePacketTools } from '../../../server/sync/packet-key.ts';
import { png } from '../../world/scans.ts';
import { registeredCase } from '../../world/stories.ts';
import { type RegionKit, startRegion } from './region-kit.ts';
import { joinDevice, openOfficeOn, type OpenRegion, openRegion, writeFacts } from './region-story.ts';
import { NO_SCANS, type TestDevice } from './test-device.ts';
import { sha256 } from './test-keys.ts';

type World = Awaited<ReturnType<typeof openOfficeOn>>;
const bytes = png();
const scan = sha256Hex(bytes);

function factsOf<T>(decided: Result<T, unknown>): T {
  if (!decided.ok) throw new Error(JSON.stringify(decided.error));
  return decided.value;
}

describe('a case moves to another office of the region', () => {
  let kit: RegionKit;
  let region: OpenRegion;
  beforeAll(async () => {
    kit = await startRegion();
    region = await openRegion(kit);
  });
  afterAll(() => kit.stop());

  const officeRow = async (office: string) =>
    (await kit.deps.logs.read(office, (log) => log.rows([{ kind: 'office', id: office }])))[0]?.row as Office;
  const caseRow = async (office: string, id: string) =>
    (await kit.deps.logs.read(office, (log) => log.rows([{ kind: 'case', id }])))[0]?.row as Case | undefined;
  const receiptOf = async (device: TestDevice) =>
    ((await device.round()).body as { receipt: { body: { scans: { count: number }; scansMissing: number } } }).receipt.body;
  const get = async (device: TestDevice) => (await device.ask({ method: 'GET', path: scanPath(scan) })).status;
  const worldOf = (world: World, office: Office) => ({ ...world.as('head'), office: { ...office, staff: world.world().office.staff } });

  /** Two offices; the first has a case with one scan that the region holds, and its head has sent it away. Nothing of the sending has gone to the region yet. */
  async function sentCase(name: string) {
    const [from, to] = [`from-${name}`, `to-${name}`];
    const here = await joinDevice(kit, region, { device: `pc-${from}`, office: from });
    const there = await joinDevice(kit, region, { device: `pc-${to}`, office: to });
    const [world, other] = [await openOfficeOn(here), await openOfficeOn(there)];
    await there.round();
    const found = { hash: scan, bytes: bytes.length, type: 'image/png' as const, flags: [], name: 'a.png', title: 'Скан' };
    const row = world.take(attachFile(registeredCase(world), found, world.as('clerk')));
    await writeFacts(here, world, 1);
    expect((await here.round()).status).toBe(200);
    const [fact] = factsOf(sendAway(row, { to: { office: to, name: 'Көрші аудан' }, ground: 'Отбасы көшті' }, world.as('head')));
    await here.write([fact as Fact], { staff: world.staffOf('head').id, role: 'head' });
    return { from, to, here, there, other, id: row.id };
  }
  /** The sender's scan comes to the region. */
  async function scanComes(from: string) {
    await mkdir(scanFolder(kit.deps.files, from), { recursive: true });
    await writeFile(scanFile(kit.deps.files, from, scan), bytes);
    await kit.deps.scans.hold({ office: from, hash: scan, bytes: bytes.length, type: 'image/png', at: kit.now() });
  }
  const writeAs = async (device: TestDevice, world: World, facts: readonly Fact[]) => {
    await device.write(facts, { staff: world.staffOf('head').id, role: 'head' });
    expect((await device.round()).status).toBe(200);
  };

  test('the office that it is sent to reads its scans, also one that came late at the sender; whoever else asks gets none', async () => {
    const { from, to, here, there, other, id } = await sentCase('read');
    const stranger = await joinDevice(kit, region, { device: 'pc-stranger', office: 'stranger' });
    expect(await get(there)).toBe(404);
    await here.round();
    expect((await officeRow(to)).offers).toMatchObject([{ case: id, from: { office: from } }]);
    expect(await get(there), 'not come to the region yet').toBe(404);
    await scanComes(from);
    expect(await get(there)).toBe(200);
    expect(await get(stranger)).toBe(404);
    expect(await receiptOf(there), 'the sender’s until it is taken in').toMatchObject({ scans: { count: 0 }, scansMissing: 0 });
    const taken = factsOf(takeIn({ offer: id }, worldOf(other, await officeRow(to))));
    await writeAs(there, other, taken);
    expect(await receiptOf(there)).toMatchObject({ scans: { count: 1 }, scansMissing: 0 });
    expect((await caseRow(from, id))?.sentAway?.answered).toMatchObject({ answer: 'taken-in' });
  });

  test('taken in before anybody looked at the scans: they are reached then', async () => {
    const { from, to, here, there, other, id } = await sentCase('late');
    await here.round();
    await writeAs(there, other, factsOf(takeIn({ offer: id }, worldOf(other, await officeRow(to)))));
    expect(await receiptOf(there)).toMatchObject({ scansMissing: 1 });
    await scanComes(from);
    expect(await get(there)).toBe(200);
    expect(await receiptOf(there)).toMatchObject({ scans: { count: 1 }, scansMissing: 0 });
  });

  test('sent back: the right to the scans goes with it', async () => {
    const { from, to, here, there, other, id } = await sentCase('back');
    await here.round();
    await scanComes(from);
    const back = factsOf(sendBack({ offer: id, reason: 'Біздің аудан емес' }, worldOf(other, await officeRow(to))));
    await writeAs(there, other, back);
    expect((await officeRow(to)).offers).toBeUndefined();
    expect(await get(there)).toBe(404);
    expect((await caseRow(from, id))?.sentAway?.answered).toMatchObject({ answer: 'sent-back', text: 'Біздің аудан емес' });
  });

  test('an office without a line sends it by courier: the packet brings the offer there, once', async () => {
    const { to, here, id } = await sentCase('packet');
    const place = async (): Promise<SyncPlace> => ({
      ...{ office: here.office, device: here.device, head: here.head(), cursor: 0, streamHash: FIRST_STREAM_HASH, outbox: 1 },
      ...{ held: [], stopped: null, receipt: null, grant: null, loading: null },
    });
    const store = { place, scans: async () => NO_SCANS, outbox: async () => here.outbox() as unknown as readonly WireEntry[] };
    const { packet } = await makePacket({
      ...{ store, tools: nodePacketTools(), ids: { next: () => 'packet-1' }, clock: { now: kit.now }, app: '0.1.0' },
      keys: { sha256, sign: here.keys().sign },
      regionKey: new Uint8Array(Buffer.from(kit.deps.packetKey.publicKey, 'base64')),
    });
    for (let times = 0; times < 2; times += 1) {
      const headers = { 'content-type': 'application/octet-stream' };
      expect((await kit.app.inject({ method: 'POST', url: '/v1/packets', headers, payload: Buffer.from(packet) })).statusCode).toBe(200);
      expect((await officeRow(to)).offers?.map((offer) => offer.case)).toEqual([id]);
    }
  });
});
