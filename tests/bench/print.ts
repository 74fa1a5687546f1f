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

type Speed = { readonly perSecond: number; readonly kilobytes: number };

/** Renderers take turns, document by document, so that a busy machine slows all alike; the middle time of each counts. */
function race(renderers: readonly (() => number)[]): Speed[] {
  const times = renderers.map((): number[] => []);
  const bytes = renderers.map((render) => render());
  for (let turn = 0; turn < DOCUMENTS; turn += 1)
    renderers.forEach((render, index) => {
      const start = performance.now();
      render();
      times[index]?.push(performance.now() - start);
    });
  return times.map((all, index) => ({ perSecond: round(1000 / middle(all)), kilobytes: round((bytes[index] ?? 0) / 1024) }));
}

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
const round = (value: number): number => Math.round(value * 10) / 10;

/** jsPDF as its manual says: the fonts added to every document, the same words at the same places. A second copy of the library, untouched by ours. */
async function plainJsPdf(pages: readonly Page[]): Promise<() => number> {
  const { jsPDF } = createRequire(import.meta.url)('jspdf/dist/jspdf.node.js') as { jsPDF: typeof JsPdf };
  const folder = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/tinos');
  const files = await Promise.all(
    FACES.map(async (face) => [face, (await readFile(join(folder, `${TINOS[face]}.ttf`))).toString('latin1')] as const),
  );
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
export async function measure(): Promise<object> {
  const start = performance.now();
  const fonts = await readFonts();
  bytesOf([buildCaseForm('ticket', 'registered', 'kk')], fonts);
  const firstPrintMs = round(performance.now() - start);
  const twoPages = buildCaseForm('service-refusal', 'refused', 'kk');
  const plain = await plainJsPdf(layout(twoPages, fonts));
  const [ours, peer] = race([() => bytesOf([twoPages], fonts), plain]);
  const [ticket, register] = race([() => bytesOf([buildCaseForm('ticket', 'registered', 'kk')], fonts), () => bytesOf([journal(200, 'kk')], fonts)]);
  const ms = (speed: Speed | undefined) => round(1000 / (speed?.perSecond ?? Number.NaN));
  return {
    firstPrintMs,
    twoPageDocument: { ours, plainJsPdf: peer, timesPlain: round((ours?.perSecond ?? 0) / (peer?.perSecond ?? 1)) },
    ticketMs: ms(ticket),
    journalOf200RowsMs: ms(register),
  };
}
