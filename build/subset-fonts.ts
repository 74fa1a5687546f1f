/**
 * Cuts Tinos (Times metrics, SIL OFL 1.1) down to the letters of our forms, without hints and kerning, and writes renderer/print/fonts.
 * Run once when Tinos or the set of characters changes: `node build/subset-fonts.ts`. Every character gets a glyph of its own, so that
 * text copied from a PDF is the text that was printed (Latin i and Cyrillic і share one drawing in many fonts).
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FROM = join(ROOT, 'node_modules/@expo-google-fonts/tinos');
const TO = join(ROOT, 'renderer/print/fonts');
const FACES = {
  'tinos-regular': '400Regular/Tinos_400Regular.ttf',
  'tinos-bold': '700Bold/Tinos_700Bold.ttf',
  'tinos-italic': '400Regular_Italic/Tinos_400Regular_Italic.ttf',
};
/** Latin, all of Cyrillic (neighbours' names too), dashes, quotes, №, ₸, €. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x17f],
  [0x18f, 0x18f],
  [0x1f4, 0x1f5],
  [0x218, 0x21b],
  [0x259, 0x259],
  [0x2bb, 0x2bc],
  [0x400, 0x52f],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x20b8, 0x20b8],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2265],
] as const;

type Tables = Map<string, Buffer>;

function readTables(file: Buffer): Tables {
  const tables: Tables = new Map();
  for (let i = 0; i < file.readUInt16BE(4); i += 1) {
    const at = 12 + i * 16;
    const offset = file.readUInt32BE(at + 8);
    tables.set(file.toString('latin1', at, at + 4), file.subarray(offset, offset + file.readUInt32BE(at + 12)));
  }
  return tables;
}

const table = (tables: Tables, tag: string): Buffer => tables.get(tag) ?? Buffer.alloc(0);

/** Character → glyph of the source font (cmap format 4). */
function readCmap(cmap: Buffer): Map<number, number> {
  let at = 0;
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const offset = cmap.readUInt32BE(4 + i * 8 + 4);
    if (cmap.readUInt16BE(offset) === 4) at = offset;
  }
  const segments = cmap.readUInt16BE(at + 6) / 2;
  const map = new Map<number, number>();
  for (let s = 0; s < segments; s += 1) {
    const end = cmap.readUInt16BE(at + 14 + s * 2);
    const start = cmap.readUInt16BE(at + 16 + segments * 2 + s * 2);
    const delta = cmap.readUInt16BE(at + 16 + segments * 4 + s * 2);
    const rangeAt = at + 16 + segments * 6 + s * 2;
    const range = cmap.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const raw = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + (code - start) * 2);
      if (raw !== 0) map.set(code, (raw + delta) & 0xffff);
    }
  }
  return map;
}

function glyphBytes(tables: Tables, glyph: number): Buffer {
  const loca = table(tables, 'loca');
  const long = table(tables, 'head').readInt16BE(50) === 1;
  const at = (i: number) => (long ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2);
  return Buffer.from(table(tables, 'glyf').subarray(at(glyph), at(glyph + 1)));
}

/** A simple glyph without its hinting program. */
function withoutHints(glyph: Buffer): Buffer {
  const contours = glyph.length === 0 ? 0 : glyph.readInt16BE(0);
  if (contours <= 0) return glyph;
  const at = 10 + contours * 2;
  const hints = glyph.readUInt16BE(at);
  return Buffer.concat([glyph.subarray(0, at), Buffer.alloc(2), glyph.subarray(at + 2 + hints)]);
}

/** Offsets of the parts of a composite glyph; also drops its hints and the flag that announces them. */
function composite(glyph: Buffer): { bytes: Buffer; parts: number[] } {
  const parts: number[] = [];
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return { bytes: withoutHints(glyph), parts };
  let at = 10;
  for (let more = true; more;) {
    const flags = glyph.readUInt16BE(at);
    glyph.writeUInt16BE(flags & ~0x0100, at);
    parts.push(at + 2);
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    more = (flags & 0x20) !== 0;
  }
  return { bytes: glyph.subarray(0, at), parts };
}

type Chosen = { characters: { code: number; glyph: number }[]; glyphs: Buffer[]; metrics: Buffer };

/** New glyph list: .notdef, one per character, then the parts that accented letters are built of. */
function choose(tables: Tables): Chosen {
  const cmap = readCmap(table(tables, 'cmap'));
  const hmtx = table(tables, 'hmtx');
  const longMetrics = table(tables, 'hhea').readUInt16BE(34);
  const sources = [0];
  const characters: Chosen['characters'] = [];
  for (const [from, to] of RANGES)
    for (let code = from; code <= to; code += 1) {
      const glyph = cmap.get(code);
      if (glyph !== undefined) characters.push({ code, glyph: sources.push(glyph) - 1 });
    }
  const partIds = new Map<number, number>();
  const glyphs: Buffer[] = [];
  for (let i = 0; i < sources.length; i += 1) {
    const { bytes, parts } = composite(glyphBytes(tables, sources[i] ?? 0));
    for (const at of parts) {
      const old = bytes.readUInt16BE(at);
      const id = partIds.get(old) ?? sources.push(old) - 1;
      partIds.set(old, id);
      bytes.writeUInt16BE(id, at);
    }
    glyphs.push(bytes);
  }
  const metric = (glyph: number) => {
    const at = Math.min(glyph, longMetrics - 1) * 4;
    const bearing = glyph < longMetrics ? hmtx.readInt16BE(at + 2) : hmtx.readInt16BE(longMetrics * 4 + (glyph - longMetrics) * 2);
    const out = Buffer.alloc(4);
    out.writeUInt16BE(hmtx.readUInt16BE(at), 0);
    out.writeInt16BE(bearing, 2);
    return out;
  };
  return { characters, glyphs, metrics: Buffer.concat(sources.map(metric)) };
}

/** cmap format 4 with one segment per run of neighbouring characters. */
function writeCmap(characters: Chosen['characters']): Buffer {
  const segments: { start: number; end: number; delta: number }[] = [];
  for (const { code, glyph } of characters) {
    const last = segments.at(-1);
    if (last && last.end === code - 1 && last.delta === glyph - code) last.end = code;
    else segments.push({ start: code, end: code, delta: glyph - code });
  }
  segments.push({ start: 0xffff, end: 0xffff, delta: 1 });
  const n = segments.length;
  const power = 2 ** Math.floor(Math.log2(n));
  const words = [0, 1, 3, 1, 0, 12, 4, 16 + n * 8, 0, n * 2, power * 2, Math.log2(power), (n - power) * 2];
  words.push(...segments.map((s) => s.end), 0, ...segments.map((s) => s.start), ...segments.map((s) => s.delta & 0xffff), ...segments.map(() => 0));
  return uint16(words);
}

const uint16 = (words: readonly number[]): Buffer => {
  const out = Buffer.alloc(words.length * 2);
  words.forEach((word, i) => out.writeUInt16BE(word, i * 2));
  return out;
};

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
}

function writeFont(tables: Tables): Buffer {
  const tags = [...tables.keys()].sort();
  const power = 2 ** Math.floor(Math.log2(tags.length));
  const header = Buffer.concat([uint16([0, 0x100, 0, 0, 0, 0]), Buffer.alloc(tags.length * 16)]);
  header.writeUInt32BE(0x00010000, 0);
  [tags.length, power * 16, Math.log2(power), (tags.length - power) * 16].forEach((value, i) => header.writeUInt16BE(value, 4 + i * 2));
  let offset = header.length;
  tags.forEach((tag, i) => {
    const bytes = table(tables, tag);
    header.write(tag, 12 + i * 16, 'latin1');
    [checksum(padded(bytes)), offset, bytes.length].forEach((value, j) => header.writeUInt32BE(value, 16 + i * 16 + j * 4));
    offset += padded(bytes).length;
  });
  return Buffer.concat([header, ...tags.map((tag) => padded(table(tables, tag)))]);
}

/** The font with the chosen characters only. */
export function subset(file: Buffer): Buffer {
  const source = readTables(file);
  const { characters, glyphs, metrics } = choose(source);
  const copy = (tag: string) => Buffer.from(table(source, tag));
  const head = copy('head');
  head.writeUInt32BE(0, 8);
  head.writeInt16BE(1, 50);
  const hhea = copy('hhea');
  hhea.writeUInt16BE(glyphs.length, 34);
  const maxp = copy('maxp');
  maxp.writeUInt16BE(glyphs.length, 4);
  const post = Buffer.from(copy('post').subarray(0, 32));
  post.writeUInt32BE(0x00030000, 0);
  const bodies = glyphs.map(padded);
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  bodies.reduce((at, glyph, i) => loca.writeUInt32BE(at + glyph.length, (i + 1) * 4) && at + glyph.length, 0);
  const tables: Tables = new Map([
    ['OS/2', copy('OS/2')],
    ['cmap', writeCmap(characters)],
    ['glyf', Buffer.concat(bodies)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', metrics],
    ['loca', loca],
    ['maxp', maxp],
    ['name', copy('name')],
    ['post', post],
  ]);
  head.writeUInt32BE((0xb1b0afba - checksum(writeFont(tables))) >>> 0, 8);
  return writeFont(tables);
}

mkdirSync(TO, { recursive: true });
for (const [name, path] of Object.entries(FACES)) writeFileSync(join(TO, `${name}.ttf`), subset(readFileSync(join(FROM, path))));
copyFileSync(join(FROM, 'LICENSE_FONT'), join(TO, 'OFL.txt'));
