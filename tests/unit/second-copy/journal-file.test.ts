import { describe, expect, test } from 'vitest';
import { appendFrames, openJournal } from '../../../shared/wire/journal-file.ts';
import { encodeFrame, encodeHeader, framesFrom, HEADER_BYTES, joinBytes } from '../../../shared/wire/journal-frames.ts';
import { entry, framesOf } from './records.ts';
import { memoryDisk } from './memory-disk.ts';

const three = [entry(1), entry(2, 90), entry(3)] as const;
const journal = joinBytes([encodeHeader(), framesOf(...three)]);
const ends = framesFrom(journal, HEADER_BYTES).frames.map(({ end }) => end);

describe('opening', () => {
  test('an empty file gets its header, a whole one stays as it is', async () => {
    const { disk, bytes } = memoryDisk();
    expect(await openJournal(disk)).toEqual({ state: 'new', size: HEADER_BYTES, lost: 0 });
    expect(bytes()).toEqual(encodeHeader());
    expect(await openJournal(disk)).toEqual({ state: 'whole', size: HEADER_BYTES, lost: 0 });
    expect(await openJournal(memoryDisk(journal).disk)).toEqual({ state: 'whole', size: journal.length, lost: 0 });
  });

  test('torn at every byte: cut at the last whole frame, and what comes next is whole', async () => {
    for (let length = 0; length < journal.length; length += 1) {
      const { disk, bytes } = memoryDisk(journal.subarray(0, length));
      const whole = ends.filter((end) => end <= length).at(-1) ?? HEADER_BYTES;
      const opening = await openJournal(disk);
      expect(opening.size, `at ${length}`).toBe(whole);
      expect(opening.state).toBe(length === 0 ? 'new' : length === whole ? 'whole' : 'cut');
      await appendFrames(disk, framesOf(entry(9)), opening.size);
      const read = framesFrom(bytes(), HEADER_BYTES);
      expect(read.stop.why).toBe('end');
      expect(read.frames).toHaveLength(ends.filter((end) => end <= length).length + 1);
    }
  });

  test('an end of zeros, as a power cut leaves it, is cut', async () => {
    const { disk } = memoryDisk(joinBytes([journal, new Uint8Array(500)]));
    expect(await openJournal(disk)).toEqual({ state: 'cut', size: journal.length, lost: 500 });
  });

  test('a changed byte in any frame but the last never costs the frames behind it', async () => {
    for (let place = HEADER_BYTES; place < ends[1]!; place += 1) {
      const damaged = journal.slice();
      damaged[place] = (damaged[place] ?? 0) ^ 0x40;
      const { disk, bytes } = memoryDisk(joinBytes([damaged, Uint8Array.of(1, 2, 3)]));
      await openJournal(disk);
      expect(bytes(), `byte ${place}`).toEqual(damaged);
    }
  });

  test('a file that is not ours, or of a later version, is not written to', async () => {
    for (const [start, state, code] of [
      [joinBytes([encodeHeader().fill(7, 0, 3), framesOf(entry(1))]), 'damaged', 'copy-damaged'],
      [joinBytes([encodeHeader(2), Uint8Array.of(9, 9)]), 'newer', 'copy-newer'],
    ] as const) {
      const { disk, bytes } = memoryDisk(start);
      expect((await openJournal(disk)).state).toBe(state);
      expect(await appendFrames(disk, framesOf(entry(2)), null)).toEqual({ ok: false, code });
      expect(bytes()).toEqual(start);
    }
  });
});

describe('appending', () => {
  test('answers only when the bytes are flushed: after the answer no power cut takes them back', async () => {
    const { disk, crash, bytes, unflushed } = memoryDisk();
    const done = await appendFrames(disk, framesOf(entry(1)), null);
    expect(done).toEqual({ ok: true, size: bytes().length });
    expect(unflushed()).toBe(0);
    crash(0);
    expect(framesFrom(bytes(), HEADER_BYTES).frames).toHaveLength(1);
  });

  test('power lost in the middle of an append, at every byte: all of it or nothing, and the earlier entry always', async () => {
    const more = framesOf(entry(2));
    for (let kept = 0; kept <= more.length; kept += 1) {
      const { disk, crash, bytes, faults } = memoryDisk();
      await appendFrames(disk, framesOf(entry(1)), null);
      Object.assign(faults, { flush: true, cut: true });
      await expect(appendFrames(disk, more, null)).rejects.toThrow('no flush');
      crash(kept);
      Object.assign(faults, { flush: false, cut: false });
      await openJournal(disk);
      expect(framesFrom(bytes(), HEADER_BYTES).frames, `${kept} bytes kept`).toHaveLength(kept === more.length ? 2 : 1);
    }
  });

  test.each([[{ cut: false }], [{ cut: true }]])(
    'a full disk in mid-frame costs nothing, even when the end cannot be cut at once: %j',
    async ({ cut }) => {
      const { disk, bytes, faults } = memoryDisk();
      const first = await appendFrames(disk, framesOf(entry(1)), null);
      if (!first.ok) throw new Error(first.code);
      Object.assign(faults, { write: 10, cut });
      await expect(appendFrames(disk, framesOf(entry(2)), first.size)).rejects.toThrow('no room');
      Object.assign(faults, { write: undefined, cut: false });
      expect((await appendFrames(disk, framesOf(entry(3)), first.size)).ok).toBe(true);
      expect(bytes()).toEqual(joinBytes([encodeHeader(), framesOf(entry(1), entry(3))]));
    },
  );

  test.each([
    ['nothing', new Uint8Array()],
    ['half a frame', framesOf(entry(1)).slice(0, 20)],
    ['a frame and something behind it', joinBytes([framesOf(entry(1)), Uint8Array.of(1)])],
    ['a vault document', encodeFrame('vault', Uint8Array.of(1))],
  ])('%s is not appended', async (_what, bytes) => {
    const held = memoryDisk(journal);
    expect(await appendFrames(held.disk, bytes, null)).toEqual({ ok: false, code: 'copy-not-frames' });
    expect(held.bytes()).toEqual(journal);
  });
});
