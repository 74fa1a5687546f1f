import { beforeAll, describe, expect, it } from 'vitest';
import type { Fonts } from '../../renderer/print/font-face.ts';
import { renderDocuments } from '../../renderer/print/render-documents.ts';
import { formWords } from '../../renderer/print/words.ts';
import type { LawPackage } from '../../shared/cases/office.ts';
import { printCaseForm } from '../../shared/forms/print-case-form.ts';
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import { addDays, type LocalDate } from '../../shared/kernel/local-date.ts';
import { wholeWording, wordingPackage } from '../world/wordings.ts';
import { extractPages, normalised } from './extract-text.ts';
import { readFonts } from './read-fonts.ts';
import { CASES, formInput, OFFICE } from './sample-case.ts';
import { unwrapPdf } from './unwrap-pdf.ts';

let fonts: Fonts;
beforeAll(async () => {
  fonts = await readFonts();
});

const TITLE = { kk: 'БАЛАМЕН КЕЗДЕСУГЕ РҰҚСАТ ЕТУ ТУРАЛЫ ШЕШІМ', ru: 'РЕШЕНИЕ О РАЗРЕШЕНИИ СВИДАНИЙ С РЕБЕНКОМ' } as const;
const BODY = {
  kk: 'Орган {{date}} тіркелген № {{number}} өтінішті қарап, төмендегідей кездесуге рұқсат береді',
  ru: 'Органом рассмотрено заявление № {{number}}, поступившее {{date}}; разрешаются следующие свидания',
} as const;
const TEXTS = { ...wholeWording('permission'), 'permission.title': TITLE, 'permission.body': BODY };
const MARK = { kk: 'нысан: қалпына келтірілген мәтін', ru: 'форма: реконструированный текст' } as const;
const decided = CASES.permitted.decision?.date as LocalDate;

function readBack(lang: Lang, ...packages: readonly LawPackage[]): string {
  const document = printCaseForm('permission', formInput(CASES.permitted, { ...OFFICE, packages: [...packages] }), formWords(lang));
  return normalised(extractPages(unwrapPdf(renderDocuments([document], fonts))).join(' '));
}

describe.each(LANGS)('the permission on paper (%s)', (lang) => {
  const own = () => readBack(lang);
  const filled = BODY[lang].split(/\{\{\w+\}\}/u).map((part) => normalised(part).trim());

  it('of a day before the wording takes effect reads as ever', () => {
    const later = wordingPackage({ source: 'official', texts: TEXTS }, { effective: addDays(decided, 1) });
    expect(readBack(lang, later)).toBe(own());
    expect(own()).toContain(MARK[lang]);
  });

  it("of its first day reads in the act's words, with the facts in their places and without the mark", () => {
    const text = readBack(lang, wordingPackage({ source: 'official', texts: TEXTS }, { effective: decided }));
    for (const part of [normalised(TITLE[lang]), ...filled, CASES.permitted.number.text]) expect(text).toContain(part);
    expect(text).not.toContain(MARK[lang]);
    expect(own()).not.toContain(normalised(TITLE[lang]));
  });

  it('in reconstructed words says so at its foot', () => {
    const text = readBack(lang, wordingPackage({ texts: TEXTS }, { effective: decided }));
    expect(text).toContain(normalised(TITLE[lang]));
    expect(text).toContain(MARK[lang]);
  });
});
