import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join as under } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '../../../renderer/store/file-chunks.ts';
import { nodePacketTools } from '../../../server/sync/packet-key.ts';
import { sealForRegion } from '../../../shared/wire/packet-seal.ts';
import { joinScans, type ScanRequest } from '../../../shared/wire/scan-packet.ts';
import { signBody } from '../../../shared/wire/signed.ts';
import { type Content, type CourierOffice, openCourierOffice, scanOf, STICK } from './courier-office.ts';
import { joinDevice } from './region-story.ts';
import { NO_SCANS } from './test-device.ts';
import { sha256 } from './test-keys.ts';

describe('scans go by courier where there is no line', () => {
  let world: CourierOffice;
  let { kit, region, left, right, office, deskOf, atRegion, attach, pack, bring, take, standing, readAt } = {} as CourierOffice;
  beforeAll(async () => {
    world = await openCourierOffice();
    ({ kit, region, left, right, office, deskOf, atRegion, attach, pack, bring, take, standing, readAt } = world);
  });
  afterAll(() => world.close());

  test('entries and scan go on one stick, the region signs for both, and it is green by courier alone; the other computer fetches the scan the same way', async () => {
    const hash = await attach(scanOf(300_000));
    expect(await deskOf(left).planScans(STICK)).toMatchObject({ count: 1, files: [[{ hash }]], waiting: { count: 0 } });
    const { entries, scans } = await pack(left);
    expect(scans).toHaveLength(1);
    expect(Buffer.from(scans[0] ?? []).includes(Buffer.from(hash))).toBe(false);
    const [first, second] = [await bring(entries), await bring(scans[0] as Content)];
    expect(await take(left, first)).toMatchObject({ scans: null });
    expect((await standing(left)).missing).toContainEqual({ kind: 'scans', count: 2 }); // it is here and not there, and the region says that it lacks it
    expect(await take(left, second)).toEqual({ entries: 0, scans: { held: 1, refused: 0, came: 0, waiting: 0, absent: 0 } });
    expect(await standing(left)).toMatchObject({ tone: 'green', missing: [] });
    expect(await hashOf(new Uint8Array(await readFile(atRegion(hash))))).toBe(hash);
    // What is signed for is not packed again.
    expect((await pack(left)).scans).toEqual([]);

    // The other computer knows nothing of it yet: the entries come first, with the next stick the scan.
    const asking = await pack(right);
    expect(asking.scans).toEqual([]);
    await take(right, await bring(asking.entries));
    expect(await right.store.scans.lacking()).toEqual([hash]);
    const wanting = await pack(right);
    await take(right, await bring(wanting.entries));
    expect(await take(right, await bring(wanting.scans[0] as Content))).toMatchObject({ scans: { came: 1, waiting: 0, absent: 0 } });
    expect(await readAt(right, hash)).toBe(hash);
    expect(await standing(right)).toMatchObject({ tone: 'green', missing: [] });
  });

  test('a file with scans that comes before its entries is refused in words, keeps nothing, and comes in afterwards; twice does no more than once', async () => {
    const hash = await attach(scanOf(20_000));
    const { entries, scans } = await pack(left);
    const file = scans[0] as Content;
    expect(await bring(file)).toBe('packet-entries-first');
    expect(existsSync(atRegion(hash))).toBe(false);
    const answered = await bring(entries);
    const [once, twice] = [await bring(file), await bring(file)];
    // The answers come in the other order: the scans' one first.
    expect(await take(left, twice)).toMatchObject({ scans: { held: 1 } });
    await take(left, answered);
    expect(await standing(left)).toMatchObject({ tone: 'green' });
    expect(await deskOf(left).takeAnswer(once as Content)).toMatchObject({ ok: false, error: { code: 'packet-of-other' } });
    expect((await readdir(under(kit.deps.files, 'uploads'))).filter((name) => name.startsWith('courier.'))).toEqual([]);
  });

  test('of several files one is lost on the way: what is signed for stays, only the rest is packed again', async () => {
    const hashes = [
      await attach(scanOf(9_000_000)),
      await attach(scanOf(9_100_000)),
      await attach(scanOf(9_200_000)),
      await attach(scanOf(9_300_000)),
    ];
    hashes.push(await attach(scanOf(9_400_000)));
    expect(await deskOf(left).planScans(STICK)).toMatchObject({ count: 5 });
    const { entries, scans } = await pack(left);
    expect(scans).toHaveLength(2);
    await take(left, await bring(entries));
    await take(left, await bring(scans[0] as Content));
    const plan = await deskOf(left).planScans(STICK);
    expect(plan).toMatchObject({ count: 1, files: [expect.any(Array)] });
    expect(await standing(left)).toMatchObject({ tone: 'amber', missing: [{ kind: 'scans', count: 2 }] });
    // It turns up after all: the answers to both are good.
    const again = await pack(left);
    await take(left, await bring(scans[1] as Content));
    await take(left, await bring(again.entries));
    await take(left, await bring(again.scans[0] as Content));
    expect(await standing(left)).toMatchObject({ tone: 'green' });
    for (const hash of hashes) expect(existsSync(atRegion(hash))).toBe(true);
  });

  test('a stick with little room takes what fits, here and there, and both sides say how many wait', async () => {
    const [small, large] = [await attach(scanOf(30_000)), await attach(scanOf(900_000))];
    expect(await deskOf(left).planScans(100_000)).toMatchObject({ count: 1, waiting: { count: 1 } });
    const some = await pack(left, 100_000);
    await take(left, await bring(some.entries));
    await take(left, await bring(some.scans[0] as Content));
    expect([existsSync(atRegion(small)), existsSync(atRegion(large))]).toEqual([true, false]);
    await take(right, await bring((await pack(right)).entries));
    const absent = await pack(right, 5_000_000);
    await take(right, await bring(absent.entries));
    // The test before left five scans, of more than five megabytes each, at the region alone.
    expect(await take(right, await bring(absent.scans[0] as Content))).toMatchObject({ scans: { waiting: 5, absent: 1 } });
    expect([await readAt(right, small), await readAt(right, large)]).toEqual([small, 'file-not-here']);
    const rest = await pack(left);
    await take(left, await bring(rest.entries));
    await take(left, await bring(rest.scans[0] as Content));
    // 40 MB in one answer, the rest with the next.
    const first = await pack(right);
    await take(right, await bring(first.entries));
    expect(await take(right, await bring(first.scans[0] as Content))).toMatchObject({ scans: { waiting: 1 } });
    const last = await pack(right);
    await take(right, await bring(last.entries));
    await take(right, await bring(last.scans[0] as Content));
    expect(await right.store.scans.lacking()).toEqual([]);
    expect(await standing(right)).toMatchObject({ tone: 'green' });
  });

  test('what the region’s disk has spoilt is given to nobody', async () => {
    const hash = await attach(scanOf(20_000));
    const made = await pack(left);
    await take(left, await bring(made.entries));
    await take(left, await bring(made.scans[0] as Content));
    await take(right, await bring((await pack(right)).entries));
    const good = await readFile(atRegion(hash));
    await writeFile(atRegion(hash), Buffer.from(good).fill(7, 500, 510));
    const asked = await pack(right);
    await take(right, await bring(asked.entries));
    expect(await take(right, await bring(asked.scans[0] as Content))).toMatchObject({ scans: { came: 0, absent: 1 } });
    expect(await readAt(right, hash)).toBe('file-not-here');
    await writeFile(atRegion(hash), good);
  });

  describe('a file that is not what it should be', () => {
    const tools = nodePacketTools();
    const regionKey = () => new Uint8Array(Buffer.from(kit.deps.packetKey.publicKey, 'base64'));
    type Forging = { readonly bend?: (body: ScanRequest) => object; readonly sign?: (text: string) => Promise<string> };
    async function forge(scans: readonly { readonly hash: string; readonly content: Content }[], { bend = (same) => same, sign }: Forging = {}) {
      const { device, ports } = left;
      const body: ScanRequest = {
        ...{ v: 1, id: 'forged', office, device, at: kit.now(), part: 1, parts: 1, head: 0 },
        round: { protocol: 1, app: '0', cursor: 0, entries: [], want: 0, scans: NO_SCANS },
        ...{ scans: scans.map(({ hash, content }) => ({ hash, bytes: content.byteLength })), asks: [], wants: [], room: 0 },
      };
      const signed = await signBody(bend(body), { sha256, sign: sign ?? ports.prover.sign });
      const files = scans.map(({ content }) => content);
      const content = joinScans(new TextEncoder().encode(JSON.stringify(signed)) as Content, files);
      return (await sealForRegion({ kind: 'scans', content }, regionKey(), tools)).packet;
    }

    test.each<[string, (body: ScanRequest) => object, string]>([
      [
        'says less bytes than there are',
        (body) => ({ ...body, scans: body.scans.map((one) => ({ ...one, bytes: one.bytes - 1 })) }),
        'packet-unreadable',
      ],
      ['names another office', (body) => ({ ...body, office: 'office-elsewhere' }), 'device-unknown'],
      ['names the region’s own office', (body) => ({ ...body, office: 'region-office' }), 'device-unknown'],
      ['names another computer', () => ({}), 'packet-unreadable'],
      ['asks for more room than there is', (body) => ({ ...body, room: 1e12 }), 'packet-unreadable'],
      ['knows more of the stream than there is', (body) => ({ ...body, round: { ...body.round, cursor: 1e6 } }), 'cursor-ahead'],
    ])('%s', async (_what, bend, refusal) => {
      const content = scanOf(2000);
      expect(await bring(await forge([{ hash: await hashOf(content), content }], { bend }))).toBe(refusal);
    });

    test('other bytes, no scan at all and what no row names are told one by one; the good one comes in', async () => {
      const content = scanOf(30_000);
      const [hash, other] = [await attach(content), await attach(scanOf(31_000))];
      await take(left, await bring((await pack(left)).entries));
      const stranger = scanOf(3000);
      const text = new TextEncoder().encode('no scan') as Content;
      const answer = await bring(
        await forge([
          { hash, content },
          { hash: other, content: scanOf(31_000) },
          { hash: await hashOf(stranger), content: stranger },
          { hash: await hashOf(text), content: text },
        ]),
      );
      expect(answer).toBeInstanceOf(Uint8Array);
      expect([existsSync(atRegion(hash)), existsSync(atRegion(other)), existsSync(atRegion(await hashOf(stranger)))]).toEqual([true, false, false]);
    });

    test('one flipped byte, a cut, a signature of another, a computer of another office, and a later version', async () => {
      const content = scanOf(2000);
      const good = await forge([{ hash: await hashOf(content), content }]);
      const flipped = good.slice();
      flipped[good.length - 9] = (flipped[good.length - 9] ?? 0) ^ 1;
      const stranger = await joinDevice(kit, region, { device: 'pc-stranger', office: 'office-stranger' });
      const forged = await forge([], { sign: stranger.keys().sign });
      const elsewhere = await forge([], { bend: (body) => ({ ...body, office: 'office-stranger' }) });
      const later = good.slice();
      later[4] = 9;
      const codes = [];
      for (const file of [flipped, good.slice(0, -1), forged, elsewhere, later]) codes.push(await bring(file));
      expect(codes).toEqual(['packet-unreadable', 'packet-unreadable', 'signature-wrong', 'device-unknown', 'packet-newer']);
    });
  });
});
