import { crc32 } from './crc32.ts';
import type { Look } from './inspected.ts';

const SIGNATURE_BYTES = 8;
const FRAME_BYTES = 12;

/** Walks the chunks of a PNG: a header first, image data, an end, checksums that hold, and nothing after the end. */
export function inspectPng(bytes: Uint8Array): Look {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { readonly width: number; readonly height: number } | null = null;
  let hasImage = false;
  for (let at = SIGNATURE_BYTES; at + FRAME_BYTES <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + FRAME_BYTES + length;
    if (end > bytes.length || view.getUint32(end - 4) !== crc32(bytes, at + 4, end - 4)) return 'broken';
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if ((name === 'IHDR') !== (size === null)) return 'broken';
    if (name === 'IHDR') {
      if (length !== 13) return 'broken';
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    hasImage ||= name === 'IDAT';
    if (name === 'IEND') {
      if (!size || !hasImage || size.width === 0 || size.height === 0) return 'broken';
      return end === bytes.length ? { type: 'image/png', ...size, flags: [] } : 'two-in-one';
    }
    at = end;
  }
  return 'broken';
}
