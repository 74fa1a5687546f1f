import type { JournalDisk } from '../../../shared/wire/journal-file.ts';
import { joinBytes } from '../../../shared/wire/journal-frames.ts';

/** A disk in memory that forgets at `crash` what was not flushed, and can fail where a test wants. */
export function memoryDisk(start: Uint8Array = new Uint8Array()) {
  let now = joinBytes([start]);
  let flushed = now;
  const faults: { write?: number; flush?: boolean; cut?: boolean } = {};
  const disk: JournalDisk = {
    size: () => Promise.resolve(now.length),
    read: (from, length) => Promise.resolve(now.slice(from, from + length)),
    write: (at, bytes) => {
      const part = faults.write === undefined ? bytes : bytes.subarray(0, faults.write);
      now = joinBytes([now.subarray(0, at), part]);
      return part.length === bytes.length ? Promise.resolve() : Promise.reject(new Error('no room'));
    },
    cut: (size) => {
      if (faults.cut) return Promise.reject(new Error('no cut'));
      now = now.slice(0, size);
      return Promise.resolve();
    },
    flush: () => {
      if (faults.flush) return Promise.reject(new Error('no flush'));
      flushed = now;
      return Promise.resolve();
    },
  };
  return {
    disk,
    faults,
    bytes: () => now,
    /** The power goes: of what was not flushed, `kept` bytes reached the disk. */
    crash: (kept: number) => {
      now = joinBytes([flushed, now.subarray(flushed.length, flushed.length + kept)]);
    },
    unflushed: () => now.length - flushed.length,
  };
}
