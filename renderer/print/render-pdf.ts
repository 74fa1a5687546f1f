import type { FormDocument } from '../../shared/forms/document-tree.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { appFonts } from './app-fonts.ts';
import { missingGlyphs } from './glyphs.ts';
import { renderDocuments } from './render-documents.ts';

/** Documents as one PDF with the app's fonts, or the refusals that name each character the font lacks (glyph-missing). */
export const tryRenderPdf = async (documents: readonly FormDocument[]): Promise<Result<Uint8Array, readonly Refusal[]>> =>
  renderDocuments(documents, await appFonts());

/** For a warning before anyone presses "print". */
export const findMissingGlyphs = async (documents: readonly FormDocument[]): Promise<readonly Refusal[]> =>
  missingGlyphs(documents, await appFonts());

/** Documents whose characters were checked before (`findMissingGlyphs`) as one PDF; a missing glyph here is a bug and rejects. */
export async function renderPdf(documents: readonly FormDocument[]): Promise<Uint8Array> {
  const rendered = await tryRenderPdf(documents);
  if (rendered.ok) return rendered.value;
  throw new Error(`glyph-missing: ${rendered.error.map((refusal) => refusal.params?.['code']).join(' ')}`);
}
