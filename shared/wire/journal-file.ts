import { encodeHeader, FRAME_OVERHEAD, framesFrom, HEADER_BYTES, lastFrame, nextFrame, readHeader } from './journal-frames.ts';

/** A file as the journal needs it, of whatever shell. Every call may reject; `write` writes all the bytes or rejects. */
export type JournalDisk = {
  readonly size: () => Promise<number>;
  readonly read: (from: number, length: number) => Promise<Uint8Array>;
  /** Writes at the end of the file, which is at `at`. */
  readonly write: (at: number, bytes: Uint8Array) => Promise<void>;
  readonly cut: (size: number) => Promise<void>;
  /** Settles when everything written is on the disk. */
  readonly flush: () => Promise<void>;
};

/** `cut`: a torn end was cut off at the last whole frame; `damaged`: not a journal of ours at its beginning, nothing is appended to it. */
export type JournalState = 'new' | 'whole' | 'cut' | 'damaged' | 'newer';
export type JournalOpening = { readonly state: JournalState; readonly size: number; readonly lost: number };
export type Appended =
  { readonly ok: true; readonly size: number } | { readonly ok: false; readonly code: 'copy-damaged' | 'copy-newer' | 'copy-not-frames' };

/** Looks at both ends of the file and makes it fit to be appended to. Rejects when the disk does. */
export async function openJournal(disk: JournalDisk): Promise<JournalOpening> {
  const size = await disk.size();
  if (size < HEADER_BYTES) return begin(disk, size);
  const header = readHeader(await disk.read(0, HEADER_BYTES));
  if (header === 'newer') return { state: 'newer', size, lost: 0 };
  const end = await endOfFrames(disk, size);
  if (end < size) {
    await disk.cut(end);
    await disk.flush();
  }
  // Without its header the file is still read, but a file that is whole is begun beside it.
  if (header !== 'ours') return { state: 'damaged', size: end, lost: size - end };
  return { state: end < size ? 'cut' : 'whole', size: end, lost: size - end };
}

/**
 * Appends whole frames and answers when they are on the disk. `known` is the size after the last append of this process: when
 * the file has another size, somebody else wrote or a write broke off, and the end is looked at first. Rejects when the disk
 * does; then the file is cut back, now or at the next call.
 */
export async function appendFrames(disk: JournalDisk, bytes: Uint8Array, known: number | null): Promise<Appended> {
  const { frames, stop } = framesFrom(bytes);
  if (stop.why !== 'end' || frames.length === 0 || frames.some(({ kind }) => kind === 'vault' || kind === 'part'))
    return { ok: false, code: 'copy-not-frames' };
  const size = await disk.size();
  const opening = size === known ? null : await openJournal(disk);
  if (opening?.state === 'damaged') return { ok: false, code: 'copy-damaged' };
  if (opening?.state === 'newer') return { ok: false, code: 'copy-newer' };
  const end = opening?.size ?? size;
  try {
    await disk.write(end, bytes);
    await disk.flush();
    return { ok: true, size: end + bytes.length };
  } catch (error) {
    await disk.cut(end).catch(() => undefined);
    return Promise.reject(error instanceof Error ? error : new Error('write failed'));
  }
}

async function begin(disk: JournalDisk, size: number): Promise<JournalOpening> {
  if (size > 0) await disk.cut(0);
  const header = encodeHeader();
  await disk.write(0, header);
  await disk.flush();
  return { state: size > 0 ? 'cut' : 'new', size: header.length, lost: size };
}

const TAIL = 64 * 1024;

/** The end of the last whole frame. Nothing after it can be one, wherever damage lies before it. */
async function endOfFrames(disk: JournalDisk, size: number): Promise<number> {
  if (size === HEADER_BYTES || (await isFrameEnd(disk, size))) return size;
  const bytes = await disk.read(0, size);
  let end = HEADER_BYTES;
  for (let at = HEADER_BYTES; ;) {
    const { stop, frames } = framesFrom(bytes, at);
    end = frames.at(-1)?.end ?? end;
    const next = stop.why === 'end' ? null : nextFrame(bytes, stop.at + 1);
    if (!next) return end;
    at = next.at;
  }
}

async function isFrameEnd(disk: JournalDisk, size: number): Promise<boolean> {
  let length = Math.min(TAIL, size - HEADER_BYTES);
  for (;;) {
    const found = lastFrame(await disk.read(size - length, length));
    if (typeof found !== 'number') return found !== null;
    if (found > size - HEADER_BYTES || length < FRAME_OVERHEAD) return false;
    length = found;
  }
}
