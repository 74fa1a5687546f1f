import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../shared/wire/crc32.ts';
import {
  encodeFrame,
  encodeHeader,
  FRAME_KINDS,
  frameAt,
  type FrameKind,
  framesFrom,
  HEADER_BYTES,
  joinBytes,
  lastFrame,
  MAX_PAYLOAD,
  nextFrame,
  readHeader,
} from '../../../shared/wire/journal-frames.ts';

const kinds = Object.keys(FRAME_KINDS) as FrameKind[];
const written = fc.array(fc.record({ kind: fc.constantFrom(...kinds), payload: fc.uint8Array({ maxLength: 60 }) }), { minLength: 1, maxLength: 8 });
const encode = (frames: readonly { kind: FrameKind; payload: Uint8Array }[]) =>
  joinBytes(frames.map(({ kind, payload }) => encodeFrame(kind, payload)));
const plain = (frames: readonly { kind: FrameKind; payload: Uint8Array }[]) => frames.map(({ kind, payload }) => ({ kind, payload: [...payload] }));

test.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['The quick brown fox jumps over the lazy dog', 0x414fa339],
])('CRC-32 of %j is the published one', (text, crc) => expect(crc32(new TextEncoder().encode(text))).toBe(crc));

describe('the header', () => {
  test.each([
    ['as it is written', encodeHeader(), 'ours'],
    ['of a later version', encodeHeader(2), 'newer'],
    ['cut', encodeHeader().slice(0, 15), 'short'],
    ['empty', new Uint8Array(), 'short'],
    ['of another file', new TextEncoder().encode('%PDF-1.7 and so on'), 'damaged'],
  ])('%s', (_what, bytes, found) => expect(readHeader(bytes)).toBe(found));

  test('a changed byte anywhere is noticed', () => {
    for (let at = 0; at < HEADER_BYTES; at += 1) {
      const bytes = encodeHeader();
      bytes[at] = (bytes[at] ?? 0) ^ 0x01;
      expect(readHeader(bytes), `byte ${at}`).toBe('damaged');
    }
  });
});

describe('frames', () => {
  test('what was written is read, forwards and from the end', () => {
    fc.assert(
      fc.property(written, (frames) => {
        const bytes = encode(frames);
        const read = framesFrom(bytes);
        expect(plain(read.frames)).toEqual(plain(frames));
        expect(read.stop).toEqual({ why: 'end', at: bytes.length });
        expect(lastFrame(bytes)).toEqual(read.frames.at(-1));
      }),
    );
  });

  test('cut at any byte: exactly the frames before the cut, and the place of the cut', () => {
    fc.assert(
      fc.property(written, fc.nat(), (frames, anywhere) => {
        const bytes = encode(frames);
        const ends = framesFrom(bytes).frames.map(({ end }) => end);
        const cut = anywhere % (bytes.length + 1);
        const whole = ends.filter((end) => end <= cut);
        const read = framesFrom(bytes.subarray(0, cut));
        const at = whole.at(-1) ?? 0;
        expect(plain(read.frames)).toEqual(plain(frames.slice(0, whole.length)));
        expect(read.stop).toEqual({ why: at === cut ? 'end' : 'more', at });
      }),
    );
  });

  test('a changed byte is always noticed: no frame is read that was not written', () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.integer({ min: 1, max: 255 }), (frames, anywhere, mask) => {
        const bytes = encode(frames);
        const place = anywhere % bytes.length;
        const whole = framesFrom(bytes).frames;
        bytes[place] = (bytes[place] ?? 0) ^ mask;
        const read = framesFrom(bytes);
        const before = whole.filter(({ end }) => end <= place).length;
        expect(plain(read.frames)).toEqual(plain(frames.slice(0, before)));
        expect(read.stop.why).not.toBe('end');
        expect(read.stop.at).toBe(whole[before]?.at);
      }),
      { numRuns: 2000 },
    );
  });

  test('beyond a damaged frame the next whole one is found', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 60 }), fc.nat({ max: 19 }), (payload, place) => {
        const [first, second] = [encodeFrame('entry', payload), encodeFrame('note', payload)];
        first[place] = (first[place] ?? 0) ^ 0x80;
        expect(nextFrame(joinBytes([first, second]), 1)).toEqual({ kind: 'note', payload, at: first.length, end: first.length + second.length });
      }),
    );
  });

  test.each([
    ['nothing', [], 'more'],
    ['a kind that is none', [9, 0, 0, 0, 0], 'damaged'],
    ['zeros, an end that was never written', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 'damaged'],
    ['a length beyond the limit', [1, ...new Uint8Array(new Uint32Array([MAX_PAYLOAD + 1]).buffer), 1, 2, 3], 'damaged'],
    ['a head alone', [1, 5, 0, 0, 0], 'more'],
  ])('%s', (_what, bytes, found) => expect(frameAt(Uint8Array.from(bytes), 0)).toBe(found));

  test('from the end: more bytes are asked for by number, and what is no frame is none', () => {
    const frame = encodeFrame('entry', new Uint8Array(100));
    expect(lastFrame(frame.subarray(frame.length - 20))).toBe(frame.length);
    expect(lastFrame(frame.subarray(frame.length - 5))).toBe(13);
    expect(lastFrame(joinBytes([frame, new Uint8Array(30)]))).toBeNull();
  });
});
