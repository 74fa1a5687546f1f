import type { FaceName, Fonts } from './font-face.ts';
import boldUrl from './fonts/tinos-bold.ttf?url';
import italicUrl from './fonts/tinos-italic.ttf?url';
import regularUrl from './fonts/tinos-regular.ttf?url';
import { loadFonts } from './load-fonts.ts';

const URLS: Readonly<Record<FaceName, string>> = { regular: regularUrl, bold: boldUrl, italic: italicUrl };

let loading: Promise<Fonts> | null = null;

/** The print fonts of the app, fetched once; a failed fetch is tried again next time. */
export function appFonts(): Promise<Fonts> {
  loading ??= loadFonts(async (face) => new Uint8Array(await (await fetch(URLS[face])).arrayBuffer())).catch((cause: unknown) => {
    loading = null;
    throw cause;
  });
  return loading;
}
