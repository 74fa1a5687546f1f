import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../shared/kernel/result.ts';
import { splitPacket } from '../../../shared/wire/packet.ts';
import { openAnswer, openAtRegion, type PacketTools, sealAnswer, sealForRegion } from '../../../shared/wire/packet-seal.ts';
import { agreeWith, packetTools, type WebCrypto } from '../../../shared/wire/packet-tools.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const subtle = crypto.subtle as unknown as WebCrypto<CryptoKey>;
const tools: PacketTools = packetTools({
  subtle,
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  pack: (content) => Promise.resolve(new Uint8Array(gzipSync(content))),
  unpack: (packed) => {
    try {
      return Promise.resolve(new Uint8Array(gunzipSync(packed)));
    } catch {
      return Promise.resolve(null);
    }
  },
});

async function region() {
  const pair = await subtle.generateKey('X25519', false, ['deriveBits']);
  const publicKey = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
  return { publicKey, agree: (other: Bytes) => agreeWith(subtle, pair.privateKey, other) };
}
const text = (content: string): Bytes => new TextEncoder().encode(content) as Bytes;
const read = (bytes: Bytes): string => new TextDecoder().decode(bytes);
const ROUNDS = text('{"rounds":"Әсел Қасымова"}'.repeat(40));

describe('a packet on its way', () => {
  test('goes to the region and its answer comes back to who made it', async () => {
    const here = await region();
    const made = await sealForRegion({ kind: 'request', content: ROUNDS }, here.publicKey, tools);
    expect(read(made.packet)).not.toContain('Қасымова');
    const opened = unwrap(await openAtRegion(made.packet, here.agree, tools));
    expect(read(opened.content)).toBe(read(ROUNDS));
    const answer = await sealAnswer(text('{"answers":[]}'), opened, tools);
    expect(read(unwrap(await openAnswer(answer, { kind: 'request', answerKey: made.answerKey }, tools)))).toBe('{"answers":[]}');
    // The answer says which packet it is for: its maker finds the key.
    expect(splitPacket(answer)?.oneTimeKey).toEqual(made.oneTimeKey);
  });

  test('another region cannot open it, nor does another packet’s key open the answer', async () => {
    const [here, elsewhere] = [await region(), await region()];
    const made = await sealForRegion({ kind: 'request', content: ROUNDS }, here.publicKey, tools);
    expect(await openAtRegion(made.packet, elsewhere.agree, tools)).toEqual({ ok: false, error: { code: 'packet-unreadable' } });
    const other = await sealForRegion({ kind: 'request', content: ROUNDS }, here.publicKey, tools);
    const answer = await sealAnswer(ROUNDS, unwrap(await openAtRegion(made.packet, here.agree, tools)), tools);
    expect((await openAnswer(answer, { kind: 'request', answerKey: other.answerKey }, tools)).ok).toBe(false);
  });

  test('one changed, lost or added byte anywhere is noticed, and no file makes it fall over', async () => {
    const here = await region();
    const { packet } = await sealForRegion({ kind: 'request', content: ROUNDS }, here.publicKey, tools);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(packet.byteLength - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom('flip', 'cut', 'grow'),
        async (place, bits, how) => {
          const harmed = how === 'flip' ? packet.slice() : how === 'cut' ? packet.slice(0, place) : Uint8Array.from([...packet, bits]);
          if (how === 'flip') harmed[place] = (harmed[place] ?? 0) ^ bits;
          expect(await openAtRegion(harmed, here.agree, tools)).toEqual({ ok: false, error: { code: 'packet-unreadable' } });
        },
      ),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await openAtRegion(new Uint8Array(bytes), here.agree, tools)).ok).toBe(false);
      }),
    );
  });

  test('a request is not taken for an answer, nor the other way round', async () => {
    const here = await region();
    const made = await sealForRegion({ kind: 'request', content: ROUNDS }, here.publicKey, tools);
    expect((await openAnswer(made.packet, { kind: 'request', answerKey: made.answerKey }, tools)).ok).toBe(false);
    const answer = await sealAnswer(ROUNDS, unwrap(await openAtRegion(made.packet, here.agree, tools)), tools);
    expect((await openAtRegion(answer, here.agree, tools)).ok).toBe(false);
  });
});
