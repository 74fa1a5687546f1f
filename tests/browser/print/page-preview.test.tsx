import { createRoot } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import { appFonts } from '../../../renderer/print/app-fonts.ts';
import { layout } from '../../../renderer/print/layout.ts';
import { PagePreview } from '../../../renderer/print/PagePreview.tsx';
import { findMissingGlyphs, renderPdf, tryRenderPdf } from '../../../renderer/print/render-pdf.ts';
import { SAMPLES } from '../../forms/all-samples.ts';
import { until } from '../../world/until.ts';

let unmount = () => {};
afterEach(() => unmount());

async function show(name: string) {
  const document_ = SAMPLES.find((sample) => sample.name === name)?.document;
  if (!document_) throw new Error(`no sample ${name}`);
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  unmount = () => {
    root.unmount();
    host.remove();
  };
  root.render(<PagePreview document={document_} pageLabel={(page, pages) => `${page} / ${pages}`} />);
  await until(() => expect(host.querySelector('svg')).not.toBeNull());
  await document.fonts.ready;
  return { host, sheet: document_ };
}

it.each(['permission.permitted.kk', 'ticket.registered.ru', 'incoming-journal.long.kk'])(
  'shows what is printed, letter by letter as wide: %s',
  async (name) => {
    const { host, sheet } = await show(name);
    for (const style of ['400 12px', '700 12px', 'italic 400 12px']) await document.fonts.load(`${style} "Qamqor Print"`, 'Ә');
    const pages = layout(sheet, await appFonts());
    const pictures = [...host.querySelectorAll('svg')];
    expect(pictures).toHaveLength(pages.length);
    pages.forEach((page, index) => {
      const items = page.items.filter((item) => item.kind === 'text');
      const shown = [...(pictures[index]?.querySelectorAll<SVGTextElement>(':scope > text') ?? [])].slice(page.watermark ? 1 : 0);
      expect(shown.map((text) => text.textContent)).toEqual(items.map((item) => item.text));
      // Chromium measures with the same font file: a tenth of a point over a whole line is rounding.
      shown.forEach((text, i) => expect(Math.abs(text.getComputedTextLength() - (items[i]?.width ?? 0))).toBeLessThan(0.25));
    });
  },
);

it('makes the PDF in the browser, and names what cannot be printed', async () => {
  const [sample] = SAMPLES;
  if (!sample) throw new Error('no samples');
  const pdf = await renderPdf([sample.document]);
  expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-');
  const broken = { ...sample.document, blocks: [{ kind: 'heading' as const, text: 'Әлия 🙂', level: 1 as const }] };
  expect(await findMissingGlyphs([broken])).toEqual([{ code: 'glyph-missing', params: { character: '🙂', code: 'U+1F642' } }]);
  expect((await tryRenderPdf([broken])).ok).toBe(false);
  await expect(renderPdf([broken])).rejects.toThrow('glyph-missing');
});
