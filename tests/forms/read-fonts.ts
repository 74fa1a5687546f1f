import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fonts } from '../../renderer/print/font-face.ts';
import { loadFonts } from '../../renderer/print/load-fonts.ts';

const FOLDER = join(import.meta.dirname, '../../renderer/print/fonts');

/** The app's own print fonts, read from the files. */
export const readFonts = (): Promise<Fonts> => loadFonts(async (face) => new Uint8Array(await readFile(join(FOLDER, `tinos-${face}.ttf`))));
