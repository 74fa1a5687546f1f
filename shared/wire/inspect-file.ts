import { FILE_LIMITS, type FileType } from '../cases/attachment.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { hasText, startsWith } from './byte-marks.ts';
import { inspectJpeg } from './inspect-jpeg.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { inspectPng } from './inspect-png.ts';
import type { Inspected, Look } from './inspected.ts';

type Kind = { readonly starts: readonly number[]; readonly inspect: (bytes: Uint8Array) => Look };

/** What may be attached, by its first bytes; the name of a file proves nothing. */
const KINDS: readonly Kind[] = [
  { starts: [0x25, 0x50, 0x44, 0x46, 0x2d], inspect: inspectPdf },
  { starts: [0xff, 0xd8, 0xff], inspect: inspectJpeg },
  { starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], inspect: inspectPng },
];
/** Zip (also a Word document), Rar, 7z, gzip: what lies inside is not looked into, so it does not come in. */
const ARCHIVES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
] as const;
const HEAD = 1024;

/**
 * Looks at a file before it comes in: by its bytes, never by its name, and without decoding a pixel.
 * Codes: file-empty, file-too-large, file-archive, file-type, file-broken, file-two-in-one, file-too-many-pixels.
 */
export function inspectFile(bytes: Uint8Array): Result<Inspected, Refusal> {
  if (bytes.length === 0) return err({ code: 'file-empty' });
  if (bytes.length > FILE_LIMITS.bytes) return err({ code: 'file-too-large', params: { max: FILE_LIMITS.bytes / 1024 / 1024 } });
  if (ARCHIVES.some((mark) => startsWith(bytes, mark))) return err({ code: 'file-archive' });
  const kind = KINDS.find(({ starts }) => startsWith(bytes, starts));
  if (!kind) return err({ code: 'file-type' });
  const found = kind.inspect(bytes);
  if (found === 'broken') return err({ code: 'file-broken' });
  if (found === 'two-in-one' || hidesPdf(bytes, found.type)) return err({ code: 'file-two-in-one' });
  const pixels = (found.width ?? 0) * (found.height ?? 0);
  return pixels > FILE_LIMITS.pixels ? err({ code: 'file-too-many-pixels', params: { max: FILE_LIMITS.pixels / 1_000_000 } }) : ok(found);
}

/** Readers of PDF look for its mark within the first kilobyte, wherever it stands. */
const hidesPdf = (bytes: Uint8Array, type: FileType): boolean => type !== 'application/pdf' && hasText(bytes.subarray(0, HEAD), '%PDF-');
