import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { carryToRegion } from '../../../build/serve/region-road.ts';
import { hashOf } from '../../../renderer/store/file-chunks.ts';
import { honestState } from '../../../renderer/sync/honest-state.ts';
import { type PacketDesk, packetDesk } from '../../../renderer/sync/packet-desk.ts';
import { readLink } from '../../../renderer/sync/sync-records.ts';
import { scanFile } from '../../../server/http/scan-files.ts';
import { attachFile } from '../../../shared/cases/attach-file.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { openOffice } from '../../../shared/cases/open-office.ts';
import { ok, unwrap } from '../../../shared/kernel/result.ts';
import type { CodeMade } from '../../../shared/wire/region-view.ts';
import { makeRegionComputer, type RegionComputer } from '../../prove/kit/region-computer.ts';
import { register } from '../../unit/store/acts.ts';
import { seat } from '../../unit/store/window-options.ts';
import { NEW_STAFF, SETTINGS } from '../../world/make-world.ts';
import { jpeg, join } from '../../world/scans.ts';
import { startRegion } from './region-kit.ts';
import { openRegion } from './region-story.ts';

export type Content = Uint8Array<ArrayBuffer>;
const HOST = '127.0.0.1';
export const STICK = 500_000_000;
/** A scan of about so many bytes. */
export function scanOf(bytes: number): Content {
  const noise = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
  return join(jpeg(), noise);
}

export type CourierOffice = Awaited<ReturnType<typeof openCourierOffice>>;

/** An office of two computers that have joined their region and have a case; from then on everything goes by stick. */
export async function openCourierOffice() {
  const kit = await startRegion();
  const region = await openRegion(kit);
  const address = await kit.app.listen({ host: HOST, port: 0 });
  let origin = '';
  const road = createServer((request, response) => void carryToRegion(request, response, { origin, only: null }));
  await new Promise<void>((listens) => road.listen(0, HOST, listens));
  origin = `http://${HOST}:${(road.address() as AddressInfo).port}`;
  const desks = new Map<RegionComputer, PacketDesk>();
  const deskOf = (computer: RegionComputer): PacketDesk => desks.get(computer) as PacketDesk;
  const make = async (name: string) => {
    const made = await makeRegionComputer(name, { address, origin, clock: { now: kit.now }, pushing: 0, broken: [] });
    if (made.ports.packets) desks.set(made, packetDesk(made.ports, made.ports.packets));
    return made;
  };
  const ask = async (path: string, body: object, actor: string) => {
    const told = await region.device.ask({ path, body, actor });
    expect(told.status).toBe(200);
    return told.body;
  };
  const code = async (of?: string) =>
    ((await ask('/v1/region/codes', of === undefined ? {} : { office: of }, region.administrator)) as CodeMade).code;
  const approve = async () => {
    for (const { device, state } of await kit.deps.devices.all())
      if (state === 'waiting') await ask('/v1/region/devices/decide', { device, decision: 'approve' }, region.head);
  };
  const left = await make('1-кабинет');
  const opened = await left.store.openOffice((ground) => openOffice({ settings: SETTINGS, staff: NEW_STAFF, practice: false }, ground));
  expect(opened.ok).toBe(true);
  await left.join(await code(), approve);
  await left.sync();
  const caseId = (await register(left.store)).id;
  const office = left.store.office()?.id ?? '';
  /** One more computer of the office, let in by the region; nothing is on it yet. */
  const enter = async (name: string): Promise<RegionComputer> => {
    const entered = await make(name);
    await entered.join(await code(office), approve);
    return entered;
  };
  const right = await enter('2-кабинет');
  for (const computer of [left, right, left]) await computer.sync();
  return {
    ...{ kit, region, left, right, office, caseId, enter, deskOf },
    atRegion: (hash: string) => scanFile(kit.deps.files, office, hash),
    attach: async (content: Content): Promise<string> => {
      seat(left.store);
      const write = (found: object) =>
        left.store.commit((world, row) => attachFile(row as Case, { ...found, name: 'скан.jpg', title: 'Мінездеме' }, world), caseId);
      expect((await left.store.attachments.attach(content, { write })).ok).toBe(true);
      return hashOf(content);
    },
    /** The files that are on the stick. */
    pack: async (computer: RegionComputer, budget = STICK): Promise<{ readonly entries: Content; readonly scans: readonly Content[] }> => {
      kit.passMinutes(1);
      const entries = unwrap(await deskOf(computer).make('courier')).packet;
      const scans: Content[] = [];
      const keep = async ({ packet }: { readonly packet: Content }) => {
        scans.push(packet);
        return ok(true);
      };
      unwrap(await deskOf(computer).makeScans(budget, keep));
      return { entries, scans };
    },
    /** Gives a file to the region: its answer, or the code of the refusal. */
    bring: async (packet: Uint8Array): Promise<Content | string> => {
      const headers = { 'content-type': 'application/octet-stream' };
      kit.passMinutes(1);
      const answer = await kit.app.inject({ method: 'POST', url: '/v1/packets', headers, payload: Buffer.from(packet) });
      return answer.statusCode === 200 ? new Uint8Array(answer.rawPayload) : String((answer.json() as { code?: unknown }).code);
    },
    take: async (computer: RegionComputer, answer: Content | string) => {
      expect(answer).toBeInstanceOf(Uint8Array);
      return unwrap(await deskOf(computer).takeAnswer(answer as Content));
    },
    /** How it really stands at a computer. */
    standing: async ({ store, ports }: RegionComputer) => {
      const place = await store.sync.place();
      const ground = { link: readLink(ports.records), since: null, place, scans: await store.sync.scans(), history: 0 };
      return honestState({ ...ground, problem: undefined, now: kit.now() });
    },
    readAt: async ({ store }: RegionComputer, hash: string): Promise<string> => {
      seat(store);
      const read = await store.attachments.read(hash);
      return read.ok ? hashOf(read.value.content) : read.error.code;
    },
    close: async () => {
      await new Promise((closed) => (road.close(closed), road.closeAllConnections()));
      await kit.stop();
    },
  };
}
