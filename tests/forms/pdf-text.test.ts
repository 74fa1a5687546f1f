import { beforeAll, describe, expect, it } from 'vitest';
import type { Fonts } from '../../renderer/print/font-face.ts';
import { renderDocuments } from '../../renderer/print/render-documents.ts';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import { formWords } from '../../renderer/print/words.ts';
import { formOf } from '../../shared/forms/form-table.ts';
import { LANGS } from '../../shared/kernel/lang.ts';
import { textOf } from '../../shared/forms/text-of.ts';
import { unwrapPdf } from './unwrap-pdf.ts';
import { buildCaseForm, journal, SAMPLES } from './all-samples.ts';
import { bodyOf, extractPages, normalised, pdfInfo, withoutSpaces } from './extract-text.ts';
import { readFonts } from './read-fonts.ts';
import { CASES, formInput, OFFICE } from './sample-case.ts';

let fonts: Fonts;
beforeAll(async () => {
  fonts = await readFonts();
});

const render = (document: FormDocument) => unwrapPdf(renderDocuments([document], fonts));

/** Foot of a page as it must stand there. */
const footOf = ({ footer }: FormDocument, page: number, pages: number) =>
  `${footer.left} ${footer.right.replace('{page}', String(page)).replace('{pages}', String(pages))}`;

function bodiesOf(document: FormDocument, pages: readonly string[]): string {
  const heads = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.head.join(' ')] : []));
  return pages
    .map((page, index) => {
      const strip = { watermark: document.watermark, foot: footOf(document, index + 1, pages.length) };
      const repeated = index === 0 ? undefined : heads.find((head) => bodyOf(page, strip).startsWith(normalised(head)));
      // A table that begins on this page has its head once; only a continued one repeats it.
      const continued = repeated !== undefined && pages.slice(0, index).some((before) => normalised(before).includes(normalised(repeated)));
      return bodyOf(page, continued ? { ...strip, head: repeated } : strip);
    })
    .join(' ');
}

describe.each(SAMPLES)('$name', ({ name, document }) => {
  it('says in the PDF exactly what its tree says', () => {
    const pages = extractPages(render(document));
    expect(bodiesOf(document, pages)).toBe(normalised(textOf(document).join(' ')));
    pages.forEach((page, index) => expect(normalised(page)).toContain(normalised(footOf(document, index + 1, pages.length))));
    if (document.watermark) for (const page of pages) expect(withoutSpaces(page)).toContain(withoutSpaces(document.watermark));
  });

  it('has known words and the golden text', async () => {
    const text = textOf(document).join('\n');
    expect(text).not.toMatch(/\[\[|\{\{|undefined|null/u);
    await expect(`${text}\n`).toMatchFileSnapshot(`../fixtures/forms/${name}.txt`);
  });

  it('is small, is the same each time, and tells no names in its metadata', () => {
    const pdf = render(document);
    expect(pdf.length).toBeLessThanOrEqual(40_000);
    expect(Buffer.from(render(document)).equals(Buffer.from(pdf))).toBe(true);
    const info = pdfInfo(pdf);
    expect(info).toContain(document.title);
    expect(info).toMatch(/Creator:\s+Qamqor/u);
    expect(info).toMatch(/JavaScript:\s+no/u);
    expect(info).not.toContain('Қасым');
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toContain(`/Lang (${document.lang}-KZ)`);
    expect(raw).not.toMatch(/\/URI|\/JS|\/Launch|\/Annots/u);
  });
});

describe('the longest names that the counter takes', () => {
  const long = (letters: string) => letters.repeat(100).slice(0, 100);
  const name = { surname: long('Нұрмұхаммедәлиқызова'), name: long('Әбдіғаппарұлы-'), patronymic: long('ҢғүұқөһіӘ') };
  const longCase = (sample: keyof typeof CASES) => {
    const { application } = CASES[sample];
    const children = application.children.map((child) => ({ ...child, ...name, residence: long('Ұзынағаш ауылы ') }));
    return {
      ...CASES[sample],
      application: { ...application, children, applicant: { ...application.applicant, ...name, address: 'Қ'.repeat(500) } },
    };
  };
  it.each([
    ['application', 'registered'],
    ['ticket', 'registered'],
    ['acceptance-refusal', 'notAccepted'],
    ['preliminary-notice', 'noticed'],
    ['permission', 'permitted'],
    ['service-refusal', 'refused'],
    ['control-card', 'refused'],
  ] as const)('%s prints all of them', (form, sample) => {
    for (const lang of LANGS) {
      const document = formOf(form).build(formInput(longCase(sample)), lang, formWords(lang));
      const pages = extractPages(render(document));
      expect(withoutSpaces(bodiesOf(document, pages))).toBe(withoutSpaces(textOf(document).join('')));
    }
  });
});

it('puts the mark of the practice office on every page, in both languages', () => {
  const practice = { ...OFFICE, practice: true };
  for (const document of [journal(40, 'kk', practice), journal(40, 'ru', practice), buildCaseForm('permission', 'drafted', 'ru', practice)]) {
    const pages = extractPages(render(document));
    expect(document.watermark).toMatch(/^(ОҚУ ЖАЗБАСЫ|УЧЕБНАЯ ЗАПИСЬ)/u);
    for (const page of pages) expect(withoutSpaces(page)).toContain(withoutSpaces(document.watermark ?? '?'));
  }
});

it('joins several sheets into one file', () => {
  const documents = [buildCaseForm('ticket', 'registered', 'kk'), journal(3, 'ru')];
  const pdf = unwrapPdf(renderDocuments(documents, fonts));
  const pages = extractPages(pdf);
  expect(pages).toHaveLength(2);
  expect(normalised(pages[1] ?? '')).toContain('1 / 1');
});
