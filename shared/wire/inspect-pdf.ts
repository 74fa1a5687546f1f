import type { FileFlag } from '../cases/attachment.ts';
import { hasText, lastTextIn } from './byte-marks.ts';
import type { Look } from './inspected.ts';
import { namesIn } from './pdf-names.ts';

/** Names that let a PDF act by itself, hide a file or keep others from looking in. */
const FLAGS: Readonly<Record<string, FileFlag>> = {
  JS: 'javascript',
  JavaScript: 'javascript',
  OpenAction: 'open-action',
  AA: 'additional-actions',
  Launch: 'launch',
  EmbeddedFile: 'embedded-file',
  EmbeddedFiles: 'embedded-file',
  Encrypt: 'encrypted',
};
const TAIL = 2048;
const BLANK = [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20];

/**
 * A PDF with its end in place and nothing behind it; pages are counted, names that could act are flagged wherever they stand, also written as #4A#53.
 * What lies in compressed object streams is looked into by `flagsOf` once it is unpacked.
 */
export function inspectPdf(bytes: Uint8Array): Look {
  const end = lastTextIn(bytes, '%%EOF', bytes.length - TAIL);
  if (end < 0 || !hasText(bytes, 'startxref', Math.max(0, end - TAIL))) return 'broken';
  if (bytes.subarray(end + 5).some((byte) => !BLANK.includes(byte))) return 'two-in-one';
  const { flags, pages } = flagsOf(bytes);
  return { type: 'application/pdf', ...(pages > 0 && { pages }), flags };
}

/** The flags and the number of page objects in a piece of a PDF. */
export function flagsOf(bytes: Uint8Array): { readonly flags: FileFlag[]; readonly pages: number } {
  const found = new Set<FileFlag>();
  let pages = 0;
  let before = { name: '', end: 0 };
  for (const one of namesIn(bytes)) {
    const flag = FLAGS[one.name];
    if (flag && isUsed(bytes, one)) found.add(flag);
    if (one.name === 'Page' && before.name === 'Type' && onlyBlank(bytes, before.end, one.start)) pages += 1;
    before = one;
  }
  return { flags: [...found].sort(), pages };
}

type Name = { readonly name: string; readonly start: number; readonly end: number };
const onlyBlank = (bytes: Uint8Array, from: number, to: number): boolean =>
  to - from < 8 && bytes.subarray(from, to).every((byte) => BLANK.includes(byte));

/** Two letters stand in compressed pictures by chance: such a name counts only with a value behind it. */
function isUsed(bytes: Uint8Array, { name, end }: Name): boolean {
  if (name.length > 2) return true;
  let at = end;
  while (BLANK.includes(bytes[at] ?? -1)) at += 1;
  const next = bytes[at] ?? 0;
  return next === 0x3c || next === 0x28 || (next >= 0x30 && next <= 0x39);
}
