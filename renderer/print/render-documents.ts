import type { FormDocument } from '../../shared/forms/document-tree.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { drawPdf } from './draw-pdf.ts';
import type { Fonts } from './font-face.ts';
import { missingGlyphs } from './glyphs.ts';
import { layout } from './layout.ts';

/** Documents as one PDF, or the characters that cannot be printed (code glyph-missing). Pure but for jsPDF's own cache; runs in Node too. */
export function renderDocuments(documents: readonly FormDocument[], fonts: Fonts): Result<Uint8Array, readonly Refusal[]> {
  const missing = missingGlyphs(documents, fonts);
  if (missing.length > 0) return err(missing);
  return ok(
    drawPdf(
      documents.map((document) => ({ document, pages: layout(document, fonts) })),
      fonts,
    ),
  );
}
