import { jsPDF } from 'jspdf';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import { FACES, type FaceName, type Fonts } from './font-face.ts';
import { keepGlyphs } from './keep-glyphs.ts';
import type { Page, PageItem, Watermark } from './page.ts';

const STYLES: Readonly<Record<FaceName, string>> = { regular: 'normal', bold: 'bold', italic: 'italic' };
const FAMILY = 'Tinos';
const WATERMARK_GREY = 230;

/** A sheet and where its words stand. */
export type LaidOut = { readonly document: FormDocument; readonly pages: readonly Page[] };

/** Draws laid out sheets into one PDF. Metadata: title and language of the first sheet, no names, no links, no scripts; equal input gives equal bytes. */
export function drawPdf(sheets: readonly LaidOut[], fonts: Fonts): Uint8Array {
  const pages = sheets.flatMap((sheet) => sheet.pages);
  const pdf = openPdf(pages, fonts);
  pages.forEach((page, index) => {
    if (index > 0) pdf.addPage([page.width, page.height], page.width > page.height ? 'landscape' : 'portrait');
    if (page.watermark) drawWatermark(pdf, page, page.watermark);
    for (const item of page.items) drawItem(pdf, item);
  });
  describe(pdf, sheets[0]?.document);
  return new Uint8Array(pdf.output('arraybuffer'));
}

function openPdf(pages: readonly Page[], fonts: Fonts): jsPDF {
  parseFontsOnce();
  const { width, height } = pages[0] ?? { width: 595, height: 842 };
  const orientation = width > height ? 'landscape' : 'portrait';
  const pdf = new jsPDF({ unit: 'pt', format: [width, height], orientation, compress: true, putOnlyUsedFonts: true });
  for (const face of FACES.filter((name) => pages.some((page) => usesFace(page, name)))) {
    pdf.addFileToVFS(face, binaryOf(fonts[face].bytes));
    pdf.addFont(face, FAMILY, STYLES[face]);
  }
  return pdf;
}

const usesFace = ({ items, watermark }: Page, face: FaceName): boolean =>
  (face === 'bold' && watermark !== null) || items.some((item) => item.kind === 'text' && item.face === face);

function drawItem(pdf: jsPDF, item: PageItem): void {
  if (item.kind === 'line') {
    pdf.setLineWidth(item.width);
    pdf.line(item.x1, item.y1, item.x2, item.y2);
    return;
  }
  pdf.setFont(FAMILY, STYLES[item.face]);
  pdf.setFontSize(item.size);
  pdf.text(item.text, item.x, item.y);
}

/** Lies under the text, so that it is never in the way of reading. */
function drawWatermark(pdf: jsPDF, page: Page, { text, size, width }: Watermark): void {
  pdf.setFont(FAMILY, STYLES.bold);
  pdf.setFontSize(size);
  pdf.setTextColor(WATERMARK_GREY);
  const half = (width / 2) * Math.SQRT1_2;
  const middle = size * 0.33 * Math.SQRT1_2;
  pdf.text(text, page.width / 2 - half + middle, page.height / 2 + half + middle, { angle: 45 });
  pdf.setTextColor(0);
}

function describe(pdf: jsPDF, document: FormDocument | undefined): void {
  const lang: Lang = document?.lang ?? 'kk';
  pdf.setProperties({ title: document?.title ?? '', creator: 'Qamqor' });
  // Time and chance stay out of the file: the journal says who printed what and when.
  pdf.setCreationDate("D:20200101000000+00'00'");
  pdf.setFileId('0'.repeat(32));
  const { write } = pdf.internal as unknown as { write: (text: string) => void };
  pdf.internal.events.subscribe('putCatalog', () => write(`/Lang (${lang}-KZ) /ViewerPreferences << /DisplayDocTitle true >>`));
}

const binaries = new WeakMap<Uint8Array, string>();
/** jsPDF takes fonts as binary strings; made once per font, in pieces that fit a call. */
function binaryOf(bytes: Uint8Array): string {
  const known = binaries.get(bytes);
  if (known !== undefined) return known;
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  binaries.set(bytes, text);
  return text;
}

type ParsedFont = { toUnicode: unknown; Unicode: unknown; glyIdsUsed: unknown; subset: { encode: (used: readonly number[]) => Uint8Array } };
type FontParser = { open: (file: Uint8Array) => ParsedFont; cached?: true };

/**
 * jsPDF parses every font again for every document and cuts it byte by byte, which is most of its time. Here the parsed tables are kept by the
 * size of the file (our three differ); each document gets a shallow copy with its own record of the glyphs it used, and our own cut.
 */
function parseFontsOnce(): void {
  const parser = (jsPDF.API as unknown as { TTFFont: FontParser }).TTFFont;
  if (parser.cached) return;
  const parse = parser.open;
  const parsed = new Map<number, ParsedFont>();
  parser.cached = true;
  parser.open = (file) => {
    const font = parsed.get(file.length) ?? parse(file);
    parsed.set(file.length, font);
    const fresh = { toUnicode: {}, Unicode: undefined, glyIdsUsed: [0], subset: { encode: (used: readonly number[]) => keepGlyphs(file, used) } };
    return Object.assign(Object.create(Object.getPrototypeOf(font) as object) as ParsedFont, font, fresh);
  };
}
