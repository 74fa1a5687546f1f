import { beforeAll, describe, expect, it } from 'vitest';
import type { Fonts } from '../../renderer/print/font-face.ts';
import { renderDocuments } from '../../renderer/print/render-documents.ts';
import { formWords } from '../../renderer/print/words.ts';
import { Complaint } from '../../shared/complaints/complaint.ts';
import { COMPLAINT_FORM_TABLE, COMPLAINT_FORMS } from '../../shared/forms/complaints/complaint-form-table.ts';
import { textOf } from '../../shared/forms/text-of.ts';
import { LANGS } from '../../shared/kernel/lang.ts';
import { COMPLAINTS, complaintInput } from './complaint-samples.ts';
import { bodyOf, extractPages, withoutSpaces } from './extract-text.ts';
import { readFonts } from './read-fonts.ts';
import { unwrapPdf } from './unwrap-pdf.ts';

let fonts: Fonts;
beforeAll(async () => {
  fonts = await readFonts();
});

const long = (letters: string, size: number) => letters.repeat(size).slice(0, size).trim();

/** Everything as long as the counter takes it, and every form has something to print. */
function longest(): Complaint {
  const { refused, extended, forwarded } = COMPLAINTS;
  const name = { surname: long('Нұрмұхаммедәлиқызова', 100), name: long('Әбдіғаппарұлы-', 100), patronymic: long('ҢғүұқөһіӘ', 100) };
  const organisation = { name: long('«Балаларды қорғау» бірлестігі ', 300), bin: '991241999997', post: long('директордың орынбасары ', 200) };
  const words = (size: number) => long('Шағым берушінің дәлелдері мен құжаттары ', size);
  return Complaint.parse({
    ...refused,
    intake: {
      ...refused.intake,
      complainant: { ...refused.intake.complainant, ...name, organisation, address: long('Үлгі ауылы, ', 500) },
      essence: words(4000),
      attachments: Array.from({ length: 50 }, (_, i) => `${i} ${words(290)}`),
    },
    notice: refused.notice && {
      ...refused.notice,
      text: words(4000),
      objection: refused.notice.objection && { ...refused.notice.objection, text: words(4000) },
      protocol: refused.notice.protocol && { ...refused.notice.protocol, text: words(4000), present: words(1000) },
    },
    answer: refused.answer && { ...refused.answer, text: words(8000) },
    extensions: extended.extensions.map((one) => ({ ...one, ground: words(1000) })),
    forwarding: forwarded.forwarding && { ...forwarded.forwarding, to: words(300) },
  });
}

describe('the longest that the counter takes', () => {
  it.each(COMPLAINT_FORMS)('%s prints all of it', (form) => {
    for (const lang of LANGS) {
      const document = COMPLAINT_FORM_TABLE[form].build(complaintInput(longest()), lang, formWords(lang));
      const pages = extractPages(unwrapPdf(renderDocuments([document], fonts)));
      const { left, right } = document.footer;
      const bodies = pages.map((page, index) => {
        const foot = `${left} ${right.replace('{page}', String(index + 1)).replace('{pages}', String(pages.length))}`;
        return bodyOf(page, { watermark: document.watermark, foot });
      });
      expect(withoutSpaces(bodies.join(''))).toBe(withoutSpaces(textOf(document).join('')));
    }
  });
});
