const TABLES = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'] as const;
type Tag = (typeof TABLES)[number];
type Table = { readonly at: number; readonly length: number };

/**
 * The font file with the outlines of the used glyphs only; every glyph keeps its number. Holds what a PDF needs of a TrueType font and no more.
 * Expects our own cut (build/subset-fonts.ts): long offsets, no hints.
 */
export function keepGlyphs(bytes: Uint8Array, used: readonly number[]): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readDirectory(view);
  const [glyf, loca] = [tables.glyf, tables.loca];
  const offset = (glyph: number) => view.getUint32(loca.at + glyph * 4);
  const kept = closure(used, (glyph) => new DataView(bytes.buffer, bytes.byteOffset + glyf.at + offset(glyph), offset(glyph + 1) - offset(glyph)));
  const outlines: Uint8Array[] = [];
  const newLoca = new DataView(new ArrayBuffer(loca.length));
  let end = 0;
  for (let glyph = 0; glyph < loca.length / 4 - 1; glyph += 1) {
    newLoca.setUint32(glyph * 4, end);
    if (!kept.has(glyph)) continue;
    outlines.push(bytes.subarray(glyf.at + offset(glyph), glyf.at + offset(glyph + 1)));
    end += offset(glyph + 1) - offset(glyph);
  }
  newLoca.setUint32(loca.length - 4, end);
  const copy = (tag: Tag) => bytes.slice(tables[tag].at, tables[tag].at + tables[tag].length);
  const glyfBytes = new Uint8Array(end);
  outlines.reduce((at, outline) => (glyfBytes.set(outline, at), at + outline.length), 0);
  return assemble({
    glyf: glyfBytes,
    head: copy('head'),
    hhea: copy('hhea'),
    hmtx: copy('hmtx'),
    loca: new Uint8Array(newLoca.buffer),
    maxp: copy('maxp'),
  });
}

function readDirectory(view: DataView): Record<Tag, Table> {
  const none = { at: 0, length: 0 };
  const tables: Record<string, Table> = { glyf: none, head: none, hhea: none, hmtx: none, loca: none, maxp: none };
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const entry = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    tables[tag] = { at: view.getUint32(entry + 8), length: view.getUint32(entry + 12) };
  }
  return tables as Record<Tag, Table>;
}

/** The used glyphs, .notdef, and the parts that composite ones are built of. */
function closure(used: readonly number[], outlineOf: (glyph: number) => DataView): ReadonlySet<number> {
  const kept = new Set<number>([0, ...used]);
  // A Set hands out what is added while it is walked.
  for (const glyph of kept) {
    const outline = outlineOf(glyph);
    if (outline.byteLength === 0 || outline.getInt16(0) >= 0) continue;
    for (let at = 10, more = true; more;) {
      const flags = outline.getUint16(at);
      kept.add(outline.getUint16(at + 2));
      at += 4 + (flags & 0x01 ? 4 : 2) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
      more = (flags & 0x20) !== 0;
    }
  }
  return kept;
}

function assemble(tables: Readonly<Record<Tag, Uint8Array>>): Uint8Array {
  const padded = (length: number) => (length + 3) & ~3;
  const header = 12 + TABLES.length * 16;
  const out = new Uint8Array(TABLES.reduce((sum, tag) => sum + padded(tables[tag].length), header));
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x00010000);
  [TABLES.length, 64, 2, TABLES.length * 16 - 64].forEach((value, i) => view.setUint16(4 + i * 2, value));
  let at = header;
  TABLES.forEach((tag, i) => {
    const entry = 12 + i * 16;
    [...tag].forEach((letter, byte) => view.setUint8(entry + byte, letter.charCodeAt(0)));
    out.set(tables[tag], at);
    let sum = 0;
    for (let word = at; word < at + padded(tables[tag].length); word += 4) sum = (sum + view.getUint32(word)) >>> 0;
    [sum, at, tables[tag].length].forEach((value, part) => view.setUint32(entry + 4 + part * 4, value));
    at += padded(tables[tag].length);
  });
  return out;
}
