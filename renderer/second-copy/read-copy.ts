import { framesFrom, HEADER_BYTES, joinBytes, lastFrame, nextFrame } from '../../shared/wire/journal-frames.ts';
import { decodeRecord, type EntryHead, type JournalRecord, nameOf } from '../../shared/wire/journal-records.ts';
import { type CopyName, type JournalBridge, MAX_READ } from '../../shared/wire/journal-bridge.ts';
import type { CopyBatch, CopyStop } from './second-copy.ts';

/** The file to read: whose it is, and who keeps it. */
export type CopySource = { readonly files: JournalBridge; readonly store: CopyName };

/** The records from `from` on, some at a time. */
export async function* readCopy(source: CopySource, from: number): AsyncGenerator<CopyBatch, void> {
  let held: Uint8Array = new Uint8Array();
  for (let at = Math.max(from, HEADER_BYTES); ;) {
    const part = await source.files.read({ store: source.store, from: at + held.length, length: MAX_READ });
    if (!part.ok) {
      yield { records: [], stop: { why: 'damaged', at, resumes: null } };
      return;
    }
    held = joinBytes([held, part.bytes]);
    const { frames, stop } = framesFrom(held);
    const { records, unread } = meaningOf(frames);
    const damaged = unread !== null || stop.why === 'damaged';
    if (damaged || part.bytes.length === 0 || at + held.length >= part.size) {
      const place = at + (unread ?? stop.at);
      const end = !damaged && stop.why === 'end';
      yield { records, stop: end ? { why: 'end', at: place, resumes: null } : await stopAt(source, place, damaged ? 'damaged' : 'torn') };
      return;
    }
    yield { records, stop: null };
    at += stop.at;
    held = held.subarray(stop.at);
  }
}

function meaningOf(frames: ReturnType<typeof framesFrom>['frames']): { records: readonly JournalRecord[]; unread: number | null } {
  const records: JournalRecord[] = [];
  for (const frame of frames) {
    const record = decodeRecord(frame);
    if (!record) return { records, unread: frame.at };
    records.push(record);
  }
  return { records, unread: null };
}

/** A frame that breaks off is a torn end only when no whole frame follows and bytes are missing; zeros are an end that was never written. */
async function stopAt(source: CopySource, at: number, why: 'torn' | 'damaged'): Promise<CopyStop> {
  const rest = await readRest(source, at);
  const next = nextFrame(rest, 1);
  if (next) return { why: 'damaged', at, resumes: at + next.at };
  return { why: rest.every((byte) => byte === 0) ? 'torn' : why, at, resumes: null };
}

async function readRest({ files, store }: CopySource, from: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let at = from; ;) {
    const part = await files.read({ store, from: at, length: MAX_READ });
    if (!part.ok || part.bytes.length === 0) return joinBytes(parts);
    parts.push(part.bytes);
    at += part.bytes.length;
  }
}

const TAIL = 64 * 1024;

/** The last entry that was not cancelled, read from the end; `damaged` when something unreadable stands before it. */
export async function readTail(source: CopySource, size: number): Promise<EntryHead | null | 'damaged'> {
  const cancelled = new Set<string>();
  for (let end = size; end > HEADER_BYTES;) {
    const found = await recordBefore(source, end);
    if (!found) return 'damaged';
    const { record } = found;
    if (record.kind === 'cancel') cancelled.add(nameOf(record));
    if (record.kind === 'entry' && !cancelled.has(nameOf(record))) {
      const { kind: _kind, sealed: _sealed, ...head } = record;
      return head;
    }
    end = found.start;
  }
  return null;
}

async function recordBefore({ files, store }: CopySource, end: number): Promise<{ readonly record: JournalRecord; readonly start: number } | null> {
  for (let length = Math.min(TAIL, end - HEADER_BYTES); ;) {
    const bytes = await readExactly({ files, store }, end - length, length);
    const frame = bytes && lastFrame(bytes);
    if (typeof frame === 'number' && frame <= end - HEADER_BYTES) {
      length = frame;
      continue;
    }
    const record = frame && typeof frame !== 'number' ? decodeRecord(frame) : null;
    return record && frame && typeof frame !== 'number' ? { record, start: end - (frame.end - frame.at) } : null;
  }
}

async function readExactly({ files, store }: CopySource, from: number, length: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  for (let got = 0; got < length;) {
    const part = await files.read({ store, from: from + got, length: Math.min(MAX_READ, length - got) });
    if (!part.ok || part.bytes.length === 0) return null;
    parts.push(part.bytes);
    got += part.bytes.length;
  }
  return joinBytes(parts);
}
