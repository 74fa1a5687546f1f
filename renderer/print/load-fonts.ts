import { FACES, type FaceName, type Fonts, readFontFace } from './font-face.ts';

/** Reads the three faces with the given reader (files in Node, fetch in the browser). */
export async function loadFonts(read: (face: FaceName) => Promise<Uint8Array>): Promise<Fonts> {
  const [regular, bold, italic] = await Promise.all(FACES.map(async (face) => readFontFace(await read(face))));
  if (!regular || !bold || !italic) throw new Error('print fonts are missing');
  return { regular, bold, italic };
}
