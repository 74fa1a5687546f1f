import type { FormDocument } from '../../shared/forms/document-tree.ts';
import { allTexts } from '../../shared/forms/text-of.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { FACES, type Fonts } from './font-face.ts';

/** Characters that no face of the print font has, found before anything is drawn: jsPDF would drop them without a word. Code: glyph-missing. */
export function missingGlyphs(documents: readonly FormDocument[], fonts: Fonts): readonly Refusal[] {
  const missing = new Set<string>();
  for (const document of documents)
    for (const text of allTexts(document))
      for (const character of text.normalize('NFC')) {
        const code = character.codePointAt(0) ?? 0;
        if (!/[\n\t]/u.test(character) && !FACES.every((face) => fonts[face].has(code))) missing.add(character);
      }
  return [...missing].map((character) => ({ code: 'glyph-missing', params: { character, code: codeText(character) } }));
}

const codeText = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
