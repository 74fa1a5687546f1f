import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { FACES, type Fonts } from '../../renderer/print/font-face.ts';
import { layout } from '../../renderer/print/layout.ts';
import { geometryOf, type Page } from '../../renderer/print/page.ts';
import { renderDocuments } from '../../renderer/print/render-documents.ts';
import type { Block, FormDocument } from '../../shared/forms/document-tree.ts';
import { textOf } from '../../shared/forms/text-of.ts';
import { SAMPLES } from './all-samples.ts';
import { extractPages, withoutSpaces } from './extract-text.ts';
import { readFonts } from './read-fonts.ts';
import { unwrapPdf } from './unwrap-pdf.ts';

let fonts: Fonts;
beforeAll(async () => {
  fonts = await readFonts();
});

const KAZAKH = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const FOOT = { left: '№ 1', right: '{page} / {pages}' };
const sheet = (blocks: readonly Block[], more: Partial<FormDocument> = {}): FormDocument => ({
  form: 'test',
  lang: 'kk',
  title: 'Сынақ',
  annexText: 'reconstructed',
  footer: FOOT,
  blocks,
  ...more,
});

function expectInsideMargins(pages: readonly Page[], landscape: boolean): void {
  const { left, right, top, bottom } = geometryOf(landscape);
  for (const page of pages)
    for (const item of page.items) {
      const [x1, x2] = item.kind === 'text' ? [item.x, item.x + (item.text.endsWith(' ') ? 0 : item.width)] : [item.x1, item.x2];
      expect(x1).toBeGreaterThanOrEqual(left - 0.1);
      expect(x2).toBeLessThanOrEqual(page.width - right + 0.1);
      if (item.kind === 'text') {
        expect(item.y - item.size * 0.9).toBeGreaterThanOrEqual(top - 0.1);
        // Nine points is the size of the foot, the only thing that may stand in the bottom margin.
        if (item.size !== 9) expect(item.y + item.size * 0.25).toBeLessThanOrEqual(page.height - bottom + 0.1);
      }
    }
}

const drawn = (pages: readonly Page[]): string =>
  withoutSpaces(
    pages.flatMap((page) => page.items.map((item) => (item.kind === 'text' && !page.items.slice(-2).includes(item) ? item.text : ''))).join(''),
  );

const letters = fc.constantFrom(...`${KAZAKH}abcXYZ0123456789.,-/()«»№—  `);
const text = fc.array(letters, { maxLength: 300 }).map((all) => all.join('').replace(/\s+/gu, ' ').trim());
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('paragraph' as const),
    runs: fc.array(fc.record({ text, bold: fc.boolean(), italic: fc.boolean() }), { minLength: 1, maxLength: 3 }),
    align: fc.constantFrom('left' as const, 'justify' as const, 'center' as const, 'right' as const),
    indent: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('heading' as const), text, level: fc.constantFrom(1 as const, 2 as const) }),
  fc.record({ kind: fc.constant('right-block' as const), lines: fc.array(text, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(fc.record({ mark: fc.constant('1)'), text }), { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('stamp' as const), lines: fc.array(text, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('caption-line' as const), value: text, caption: text }),
  fc.constant({ kind: 'rule' as const }),
  fc.record({ kind: fc.constant('space' as const), mm: fc.nat(40) }),
);

describe('laws of the layout', () => {
  it('puts every text on paper once, in order, inside the margins', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.boolean(), fc.constantFrom(9, 12, 14), (blocks, landscape, size) => {
        const document = sheet(blocks, { landscape, size: size + 0.5 });
        const pages = layout(document, fonts);
        expectInsideMargins(pages, landscape);
        expect(drawn(pages)).toBe(withoutSpaces(textOf(document).join('')));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every cell of a table, and repeats only its head', () => {
    const cells = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(cells, (rows) => {
        const pages = layout(sheet([{ kind: 'table', head: ['Бірінші', 'Екінші'], widths: [1, 2], rows, size: 10 }]), fonts);
        expectInsideMargins(pages, false);
        const heads = pages.filter((page) => page.items.some((item) => item.kind === 'text' && item.text === 'Бірінші'));
        expect(heads).toHaveLength(pages.length);
        expect([...drawn(pages).replaceAll('БіріншіЕкінші', '')].sort().join('')).toBe([...withoutSpaces(rows.flat().join(''))].sort().join(''));
      }),
      { numRuns: 40 },
    );
  });
});

describe('hard material', () => {
  it.each(SAMPLES)('$name stays inside the margins', ({ document }) => {
    const pages = layout(document, fonts);
    expectInsideMargins(pages, document.landscape === true);
  });

  it.each([
    ['a name of 10,000 letters without a space', 'Ұ'.repeat(10_000)],
    ['a name of 10,000 letters with spaces', 'Нұрмұхаммедқызы '.repeat(625)],
  ])('breaks %s in a table, a field and a paragraph', (_, name) => {
    const document = sheet([
      { kind: 'fields', rows: [{ label: 'Аты-жөні', value: name }] },
      { kind: 'table', head: ['№', 'Аты'], widths: [1, 9], rows: [['1', name]] },
      { kind: 'paragraph', runs: [{ text: name }], align: 'justify' },
      { kind: 'signature', post: 'Басшы', name: 'Әбенова Г. М.', caption: '(қолы)' },
    ]);
    const pages = layout(document, fonts);
    expectInsideMargins(pages, false);
    expect(pages.length).toBeGreaterThan(2);
    const extracted = extractPages(unwrapPdf(renderDocuments([document], fonts))).join('');
    expect(withoutSpaces(extracted).split(name[0] ?? '').length).toBeGreaterThan(name.split(name[0] ?? '').length * 3 - 4);
  });

  it('never leaves a signature alone on a page', () => {
    for (let lines = 30; lines < 60; lines += 1) {
      const body: Block[] = Array.from({ length: lines }, (_, i) => ({ kind: 'paragraph', runs: [{ text: `Жол ${i}` }] }));
      const pages = layout(sheet([...body, { kind: 'space', mm: 6 }, { kind: 'signature', post: 'Басшы', name: 'Ә. Г.', caption: '(қолы)' }]), fonts);
      const last = pages.at(-1)?.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) ?? [];
      expect(last).toContain('Басшы');
      expect(last.some((line) => line.startsWith('Жол'))).toBe(true);
    }
  });

  it('carries every Kazakh letter in every face through the file', () => {
    const document = sheet([
      { kind: 'paragraph', runs: [{ text: `${KAZAKH} ` }, { text: `${KAZAKH} `, bold: true }, { text: KAZAKH, italic: true }] },
    ]);
    const [page] = extractPages(unwrapPdf(renderDocuments([document], fonts)));
    expect(withoutSpaces(page ?? '')).toBe(`${KAZAKH.repeat(3)}№11/1`);
  });

  it('keeps look-alikes apart: Latin i and Cyrillic і, schwa and Ә', () => {
    const lookalikes = 'iі Iі aа eе oо pр cс xх yу Əə Әә KК HН MМ';
    const [page] = extractPages(unwrapPdf(renderDocuments([sheet([{ kind: 'paragraph', runs: [{ text: lookalikes }] }])], fonts)));
    expect(page).toContain(lookalikes);
  });
});

describe('letters the font does not have', () => {
  it.each([
    ['an emoji', 'Әлия 🙂', '🙂', 'U+1F642'],
    ['a Chinese name', 'Ким 金', '金', 'U+91D1'],
    ['a mark that NFC cannot join', 'Ә\u0301', '\u0301', 'U+0301'],
  ])('names %s before anything is drawn', (_, name, character, code) => {
    const result = renderDocuments([sheet([{ kind: 'heading', text: name, level: 1 }])], fonts);
    expect(result).toEqual({ ok: false, error: [{ code: 'glyph-missing', params: { character, code } }] });
  });

  it('joins decomposed letters (й, ё) instead of refusing them', () => {
    const document = sheet([{ kind: 'heading', text: 'Сеи\u0306ітова', level: 1 }]);
    expect(extractPages(unwrapPdf(renderDocuments([document], fonts)))[0]).toContain('Сейітова');
  });

  it('has the same characters in all faces', () => {
    for (let code = 0x20; code < 0x2300; code += 1) expect(new Set(FACES.map((face) => fonts[face].has(code))).size).toBe(1);
  });
});
