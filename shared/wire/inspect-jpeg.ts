import { hasText, startsWith } from './byte-marks.ts';
import type { Look } from './inspected.ts';

const END = 0xd9;
const SCAN = 0xda;
/** Marks that stand alone, without a length: restarts, and the start of the image. */
const standsAlone = (mark: number): boolean => mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8);
/** Start of frame, where the size stands; C4, C8 and CC are tables. */
const isFrame = (mark: number): boolean => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
/** What a second file behind the picture begins with. Cameras do leave harmless notes there. */
const STRANGERS = ['PK\u0003\u0004', 'PK\u0005\u0006', '%PDF-', 'Rar!', '<html', '<script', '<svg', '<?php'];

/** Walks the segments of a JPEG: a frame with a size, image data, an end, and no other file behind it. */
export function inspectJpeg(bytes: Uint8Array): Look {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { readonly width: number; readonly height: number } | null = null;
  let hasImage = false;
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return 'broken';
    const mark = bytes[at + 1] ?? 0;
    if (mark === END) {
      if (!size || !hasImage || size.width === 0 || size.height === 0) return 'broken';
      return isAlone(bytes, at + 2) ? { type: 'image/jpeg', ...size, flags: [] } : 'two-in-one';
    }
    if (mark === 0xff || standsAlone(mark)) {
      at += mark === 0xff ? 1 : 2;
      continue;
    }
    if (at + 4 > bytes.length) return 'broken';
    const end = at + 2 + view.getUint16(at + 2);
    if (end < at + 4 || end > bytes.length) return 'broken';
    if (isFrame(mark)) {
      if (end < at + 10) return 'broken';
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    hasImage ||= mark === SCAN;
    at = mark === SCAN ? endOfScan(bytes, end) : end;
  }
  return 'broken';
}

/** Where the next mark stands: within image data FF is followed by 00 or by a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

const isAlone = (bytes: Uint8Array, end: number): boolean =>
  !startsWith(bytes, [0x4d, 0x5a], end) && !STRANGERS.some((text) => hasText(bytes, text, end));
