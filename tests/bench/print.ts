import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { jsPDF as JsPdf } from 'jspdf';
import { FACES, type Fonts } from '../../renderer/print/font-face.ts';
import { layout } from '../../renderer/print/layout.ts';
import type { Page } from '../../renderer/print/page.ts';
import { renderDocuments } from '../../renderer/print/render-documents.ts';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import { buildCaseForm, journal } from '../forms/all-samples.ts';
import { readFonts } from '../forms/read-fonts.ts';

const TINOS = { regular: '400Regular/Tinos_400Regular', bold: '700Bold/Tinos_700Bold', italic: '400Regular_Italic/Tinos_400Regular_Italic' } as const;
const STYLES = { regular: 'normal', bold: 'bold', italic: 'italic' } as const;
const DOCUMENTS = 40;

/** Documents per second of a renderer, and the size of one. */
async function measure(render: () => number): Promise<{ perSecond: number; kilobytes: number }> {
  for (let i = 0; i < 3; i += 1) render();
  const start = performance.now();
  let bytes = 0;
  for (let i = 0; i < DOCUMENTS; i += 1) bytes += render();
  return { perSecond: round((DOCUMENTS * 1000) / (performance.now() - start)), kilobytes: round(bytes / DOCUMENTS / 1024) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** jsPDF as its manual says: the fonts added to every document, the same words at the same places. A second copy of the library, untouched by ours. */
async function plainJsPdf(pages: readonly Page[]): Promise<() => number> {
  const { jsPDF } = createRequire(import.meta.url)('jspdf/dist/jspdf.node.js') as { jsPDF: typeof JsPdf };
  const folder = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/tinos');
  const files = await Promise.all(FACES.map(async (face) => [face, (await readFile(join(folder, `${TINOS[face]}.ttf`))).toString('latin1')] as const));
  return () => {
    const pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true });
    for (const [face, file] of files) {
      pdf.addFileToVFS(`${face}.ttf`, file);
      pdf.addFont(`${face}.ttf`, 'Tinos', STYLES[face]);
    }
    pages.forEach((page, index) => {
      if (index > 0) pdf.addPage();
      for (const item of page.items) {
        if (item.kind === 'line') pdf.line(item.x1, item.y1, item.x2, item.y2);
        else pdf.setFont('Tinos', STYLES[item.face]).setFontSize(item.size).text(item.text, item.x, item.y);
      }
    });
    return pdf.output('arraybuffer').byteLength;
  };
}

const bytesOf = (documents: readonly FormDocument[], fonts: Fonts): number => {
  const result = renderDocuments(documents, fonts);
  return result.ok ? result.value.length : 0;
};

/** Printing: first document with loading the fonts, then documents per second beside plain jsPDF in the same run, and milliseconds per form. */
export async function bench(): Promise<object> {
  const start = performance.now();
  const fonts = await readFonts();
  bytesOf([buildCaseForm('ticket', 'registered', 'kk')], fonts);
  const firstPrintMs = round(performance.now() - start);
  const twoPages = buildCaseForm('service-refusal', 'refused', 'kk');
  const ours = await measure(() => bytesOf([twoPages], fonts));
  const plain = await measure(await plainJsPdf(layout(twoPages, fonts)));
  const register = await measure(() => bytesOf([journal(200, 'kk')], fonts));
  return {
    firstPrintMs,
    twoPageDocument: { ours, plainJsPdf: plain, timesPlain: round(ours.perSecond / plain.perSecond) },
    ticketMs: round(1000 / (await measure(() => bytesOf([buildCaseForm('ticket', 'registered', 'kk')], fonts))).perSecond),
    journalOf200RowsMs: round(1000 / register.perSecond),
  };
}
