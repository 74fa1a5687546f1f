/** What layout must know of a font: which characters it has and how wide they are. Widths are in thousandths of the type size. */
export type FontFace = {
  readonly bytes: Uint8Array;
  readonly has: (code: number) => boolean;
  readonly widthOf: (text: string) => number;
};
export const FACES = ['regular', 'bold', 'italic'] as const;
export type FaceName = (typeof FACES)[number];
export type Fonts = Readonly<Record<FaceName, FontFace>>;

/** Reads the character table (format 4) and the advance widths of a TrueType file; nothing else of it is looked at. */
export function readFontFace(bytes: Uint8Array): FontFace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const at = 12 + i * 16;
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (tag: string) => tables.get(tag) ?? 0;
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const advance = (glyph: number) => (view.getUint16(table('hmtx') + Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm;
  const widths = new Float32Array(0x10000).fill(-1);
  for (const [code, glyph] of readCharacters(view, table('cmap'))) widths[code] = advance(glyph);
  const missing = advance(0);
  const widthOf = (text: string) => {
    let sum = 0;
    for (let i = 0; i < text.length; i += 1) {
      const width = widths[text.charCodeAt(i)] ?? -1;
      sum += width < 0 ? missing : width;
    }
    return sum;
  };
  return { bytes, has: (code) => code < 0x10000 && (widths[code] ?? -1) >= 0, widthOf };
}

function* readCharacters(view: DataView, cmap: number): Generator<readonly [code: number, glyph: number]> {
  const at = cmap + view.getUint32(cmap + 8);
  const segments = view.getUint16(at + 6) / 2;
  for (let s = 0; s < segments; s += 1) {
    const end = view.getUint16(at + 14 + s * 2);
    const start = view.getUint16(at + 16 + segments * 2 + s * 2);
    const delta = view.getUint16(at + 16 + segments * 4 + s * 2);
    for (let code = start; code <= end && code !== 0xffff; code += 1) yield [code, (code + delta) & 0xffff];
  }
}
