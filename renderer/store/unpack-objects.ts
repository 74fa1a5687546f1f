import { startsWith } from '../../shared/wire/byte-marks.ts';
import { namesIn } from '../../shared/wire/pdf-names.ts';
import type { Bytes } from './seal.ts';

const STREAM = [...'stream'].map((letter) => letter.charCodeAt(0));
const END = [...'endstream'].map((letter) => letter.charCodeAt(0));
/** Together, unpacked: a small file must not become gigabytes of memory. */
const MOST = 16 * 1024 * 1024;

/** Objects of a PDF that lie packed in object streams (ISO 32000 7.5.7), unpacked as far as they go and the limit allows. */
export async function unpackObjects(content: Bytes): Promise<Bytes[]> {
  const parts: Bytes[] = [];
  let room = MOST;
  for (const { name, end } of namesIn(content)) {
    if (name !== 'ObjStm' || room <= 0) continue;
    const from = find(content.subarray(0, end + 2048), STREAM, end);
    if (from < 0) continue;
    const to = find(content, END, from);
    const packed = content.slice(from + STREAM.length + (content[from + STREAM.length] === 13 ? 2 : 1), to < 0 ? content.length : to);
    const part = await inflate(packed, room);
    room -= part.length;
    parts.push(part);
  }
  return parts;
}

function find(content: Bytes, mark: readonly number[], from: number): number {
  for (let at = content.indexOf(mark[0] ?? 0, from); at >= 0; at = content.indexOf(mark[0] ?? 0, at + 1)) {
    if (startsWith(content, mark, at)) return at;
  }
  return -1;
}

/** What can be unpacked, at most `room` bytes: an error in the middle ends it. */
async function inflate(packed: Bytes, room: number): Promise<Bytes> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (let piece = await reader.read(); !piece.done && length < room; piece = await reader.read()) {
      pieces.push(piece.value);
      length += piece.value.length;
    }
    await reader.cancel();
  } catch {
    // Bytes behind the end of the stream, or a broken one: what came before counts.
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
