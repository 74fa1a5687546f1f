import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { foldText } from '../../../shared/people/fold-text.ts';
import { isLevelDb, plainOfLevelDb } from './leveldb.ts';
import { IIN_STEMS, MAIL_STEM, NAME_STEM, PHONE_STEM } from './marks.ts';

/** Something readable: where, which mark, in which spelling. */
export type Hit = { readonly file: string; readonly mark: string; readonly encoding: string; readonly layer: 'as it lies' | 'unpacked' };
export type Scan = { readonly files: number; readonly megabytes: number; readonly unpacked: number; readonly hits: readonly Hit[] };

/** Every spelling in which a mark may stand: names also in small letters and as search folds them. */
const MARKS: readonly string[] = [
  ...new Set([NAME_STEM, NAME_STEM.toLowerCase(), NAME_STEM.toUpperCase(), foldText(NAME_STEM), MAIL_STEM, PHONE_STEM.slice(1), ...IIN_STEMS]),
];

type Pattern = { readonly mark: string; readonly encoding: string; readonly bytes: Buffer };
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** Base64 of a text at the three places where it may begin within a group of three bytes; edges that depend on its neighbours are left out. */
function base64Of(plain: Buffer): Buffer[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), plain])
      .toString('base64')
      .replace(/=+$/u, '');
    const whole = Math.floor(((shift + plain.length) * 8) / 6);
    return Buffer.from(text.slice(Math.ceil((shift * 8) / 6), whole));
  });
}

const PATTERNS: readonly Pattern[] = MARKS.flatMap((mark) => {
  const plain = { 'UTF-8': Buffer.from(mark), 'UTF-16LE': Buffer.from(mark, 'utf16le'), 'UTF-16BE': utf16be(mark) };
  const spelled = Object.entries(plain).map(([encoding, bytes]) => ({ mark, encoding, bytes }));
  const packed = Object.entries(plain).flatMap(([encoding, bytes]) =>
    base64Of(bytes).map((letters) => ({ mark, encoding: `base64 of ${encoding}`, bytes: letters })),
  );
  return [...spelled, ...packed];
});

/** Looks at every file below a folder, as it lies and with LevelDB's framing and packing, Snappy and zlib taken off. */
export function scanFolder(folder: string): Scan {
  const hits: Hit[] = [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry: Dirent) => entry.isFile());
  let [bytes, unpacked] = [0, 0];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    const file = relative(folder, path);
    bytes += content.length;
    hits.push(...found(content).map((hit) => ({ ...hit, file, layer: 'as it lies' as const })));
    const inside = plainOf(entry.name, content);
    unpacked += inside.length;
    const seen = new Set<string>();
    for (const part of inside) {
      for (const hit of found(part)) {
        const key = `${hit.mark} ${hit.encoding}`;
        if (!seen.has(key)) hits.push({ ...hit, file, layer: 'unpacked' });
        seen.add(key);
      }
    }
  }
  return { files: entries.length, megabytes: Math.round(bytes / 1e6), unpacked, hits };
}

// One byte a letter, or two of which one is empty.
const TWELVE_DIGITS = /\d{12}|(?:\d\0){12}/gu;

/** How many of these numbers stand somewhere below the folder, whole, in one of the plain spellings: what shows that the scanner would see them. */
export function countFound(folder: string, wanted: readonly string[], layer: Hit['layer'] = 'unpacked'): number {
  const left = new Set(wanted);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())) {
    const content = readFileSync(join(entry.parentPath, entry.name));
    for (const part of layer === 'unpacked' ? [content, ...plainOf(entry.name, content)] : [content])
      for (const [number] of part.toString('latin1').matchAll(TWELVE_DIGITS)) left.delete(number.replaceAll('\0', ''));
  }
  return wanted.length - left.size;
}

function found(content: Buffer): Pick<Hit, 'mark' | 'encoding'>[] {
  return PATTERNS.filter(({ bytes }) => content.includes(bytes)).map(({ mark, encoding }) => ({ mark, encoding }));
}

function plainOf(name: string, content: Buffer): Buffer[] {
  const parts = isLevelDb(name) ? plainOfLevelDb(name, content) : [];
  return [...parts, ...zipped(content)];
}

const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const ZLIB = [0x01, 0x5e, 0x9c, 0xda].map((level) => Buffer.from([0x78, level]));

/** Streams of gzip and zlib that begin anywhere in a file, as in a PDF or a cached answer. */
function zipped(content: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (const [magic, unpack] of [[GZIP, gunzipSync] as const, ...ZLIB.map((head) => [head, inflateSync] as const)]) {
    for (let at = content.indexOf(magic); at >= 0; at = content.indexOf(magic, at + 1)) {
      const part = attempt(() => unpack(content.subarray(at), { maxOutputLength: 1 << 26 }));
      if (part && part.length > 0) parts.push(part);
    }
  }
  return parts;
}

function attempt(act: () => Buffer): Buffer | null {
  try {
    return act();
  } catch {
    return null;
  }
}
